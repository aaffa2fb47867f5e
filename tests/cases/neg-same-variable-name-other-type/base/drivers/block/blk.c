// SPDX-License-Identifier: GPL-2.0
#include <linux/dev.h>

#ifdef CONFIG_PM_SLEEP
static int bd_saved_mode;

static int bd_suspend_mode(int mode)
{
	bd_saved_mode = mode;
	return 0;
}

static int bd_resume_mode(void)
{
	return bd_saved_mode;
}
#endif

u64 blk_capacity(unsigned int minor)
{
	struct blkdev *dev = blk_get(minor);

	return dev->sectors;
}
