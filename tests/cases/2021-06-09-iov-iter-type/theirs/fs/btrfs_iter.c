// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include "btrfs_iter.h"

static unsigned int btrfs_iter_debug_mask = 0x3;
module_param(btrfs_iter_debug_mask, uint, 0644);

static const struct {
	u32 bit;
	const char *name;
} btrfs_iter_debug_names[] = {
	{ 0x1, "init" },
	{ 0x2, "irq" },
	{ 0x4, "dma" },
};

static void __maybe_unused btrfs_iter_debug_show(void)
{
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(btrfs_iter_debug_names); i++)
		if (btrfs_iter_debug_mask & btrfs_iter_debug_names[i].bit)
			printk("btrfs_iter: %s\n", btrfs_iter_debug_names[i].name);
}

#ifdef CONFIG_PM_SLEEP
static u32 btrfs_iter_saved[4];

static int btrfs_iter_save_regs(const u32 *regs)
{
	int i;

	for (i = 0; i < 4; i++)
		btrfs_iter_saved[i] = regs[i];
	return 0;
}
#else
#define btrfs_iter_save_regs(regs)	(-EOPNOTSUPP)
#endif

int btrfs_dio_check(struct btrfs_dio *dio)
{
	dio->io.saved = *dio->io.iter;
	return btrfs_dio_kind(dio) ? -EINVAL : 0;
}
