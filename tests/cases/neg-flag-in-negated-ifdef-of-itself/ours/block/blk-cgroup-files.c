// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>

static unsigned int blk_cgroup_files_debug_mask = 0x3;
module_param(blk_cgroup_files_debug_mask, uint, 0644);

static const struct {
	u32 bit;
	const char *name;
} blk_cgroup_files_debug_names[] = {
	{ 0x1, "init" },
	{ 0x2, "irq" },
	{ 0x4, "dma" },
};

static void __maybe_unused blk_cgroup_files_debug_show(void)
{
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(blk_cgroup_files_debug_names); i++)
		if (blk_cgroup_files_debug_mask & blk_cgroup_files_debug_names[i].bit)
			printk("blk_cgroup_files: %s\n", blk_cgroup_files_debug_names[i].name);
}

#ifdef CONFIG_PM_SLEEP
static u32 blk_cgroup_files_saved[4];

static int blk_cgroup_files_save_regs(const u32 *regs)
{
	int i;

	for (i = 0; i < 4; i++)
		blk_cgroup_files_saved[i] = regs[i];
	return 0;
}
#else
#define blk_cgroup_files_save_regs(regs)	(-EOPNOTSUPP)
#endif

#define CFTYPE_PRESSURE	BIT(4)

struct blk_file {
	const char *name;
	unsigned long flags;
};

static const struct blk_file blk_files[] = {
	{ "io.pressure", CFTYPE_PRESSURE },
	{ "io.stat" },
	{ .flags = CFTYPE_PRESSURE | BIT(1) },
};

int blk_pressure_files(void)
{
	unsigned int i;
	int n = 0;

	for (i = 0; i < ARRAY_SIZE(blk_files); i++)
		n += !!(blk_files[i].flags & CFTYPE_PRESSURE);
	return n;
}
