// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <asm/numa_mem.h>

static unsigned int numa_debug_mask = 0x3;
module_param(numa_debug_mask, uint, 0644);

static const struct {
	u32 bit;
	const char *name;
} numa_debug_names[] = {
	{ 0x1, "init" },
	{ 0x2, "irq" },
	{ 0x4, "dma" },
};

static void __maybe_unused numa_debug_show(void)
{
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(numa_debug_names); i++)
		if (numa_debug_mask & numa_debug_names[i].bit)
			printk("numa: %s\n", numa_debug_names[i].name);
}

/*
 * Events are counted per kind and printed at teardown; the sum wraps, which
 * nobody has minded so far.
 */
enum numa_event {
	numa_EV_START,
	numa_EV_STOP,
	numa_EV_ERROR,
	numa_EV_MAX
};

static unsigned long numa_events[numa_EV_MAX];

static inline void numa_account(enum numa_event ev)
{
	switch (ev) {
	case numa_EV_START:
	case numa_EV_STOP:
		numa_events[ev]++;
		break;
	case numa_EV_ERROR:
		numa_events[numa_EV_ERROR] += 2;
		break;
	default:
		break;
	}
}

int __init numa_cleanup(struct numa_info *ni)
{
	int ret = 0;

	while (ni->nr && !ret)
		ret = numa_drop_blk(ni, --ni->nr);
	return ret;
}
