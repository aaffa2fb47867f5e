// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <asm/thread_info.h>

static unsigned int ptrace_debug_mask = 0x3;
module_param(ptrace_debug_mask, uint, 0644);

static const struct {
	u32 bit;
	const char *name;
} ptrace_debug_names[] = {
	{ 0x1, "init" },
	{ 0x2, "irq" },
	{ 0x4, "dma" },
};

static void __maybe_unused ptrace_debug_show(void)
{
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(ptrace_debug_names); i++)
		if (ptrace_debug_mask & ptrace_debug_names[i].bit)
			printk("ptrace: %s\n", ptrace_debug_names[i].name);
}

/*
 * Events are counted per kind and printed at teardown; the sum wraps, which
 * nobody has minded so far.
 */
enum ptrace_event {
	ptrace_EV_START,
	ptrace_EV_STOP,
	ptrace_EV_ERROR,
	ptrace_EV_MAX
};

static unsigned long ptrace_events[ptrace_EV_MAX];

static inline void ptrace_account(enum ptrace_event ev)
{
	switch (ev) {
	case ptrace_EV_START:
	case ptrace_EV_STOP:
		ptrace_events[ev]++;
		break;
	case ptrace_EV_ERROR:
		ptrace_events[ptrace_EV_ERROR] += 2;
		break;
	default:
		break;
	}
}

#define TS_COMPAT	BIT(1)

static int ptrace_hbp_idx(u64 note_type)
{
	return note_type & 1 ? -EINVAL : 0;
}

int arch_ptrace(struct thread_info *ti, u64 request)
{
	if (ptrace_hbp_idx(request))
		return -EIO;
	if (ti->status & TS_COMPAT)
		flush_tlb_kernel(ti->ttbr0, request);
	return 0;
}
