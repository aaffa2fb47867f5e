// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <asm/thread_info.h>

#ifdef CONFIG_PM_SLEEP
static u32 process_saved[4];

static int process_save_regs(const u32 *regs)
{
	int i;

	for (i = 0; i < 4; i++)
		process_saved[i] = regs[i];
	return 0;
}
#else
#define process_save_regs(regs)	(-EOPNOTSUPP)
#endif

/*
 * Events are counted per kind and printed at teardown; the sum wraps, which
 * nobody has minded so far.
 */
enum process_event {
	process_EV_START,
	process_EV_STOP,
	process_EV_ERROR,
	process_EV_MAX
};

static unsigned long process_events[process_EV_MAX];

static inline void process_account(enum process_event ev)
{
	switch (ev) {
	case process_EV_START:
	case process_EV_STOP:
		process_events[ev]++;
		break;
	case process_EV_ERROR:
		process_events[process_EV_ERROR] += 2;
		break;
	default:
		break;
	}
}

u32 arm_status(const struct thread_info *ti)
{
	flush_tlb_kernel(ti->ttbr0, ti->ttbr0 + 4096, 3);
	return ti->flags >> 32;
}
