// SPDX-License-Identifier: GPL-2.0
#include <linux/dev9.h>

#ifdef CONFIG_PM_SLEEP
static int bd9_saved_mode;

static int bd9_suspend_mode(int mode)
{
	bd9_saved_mode = mode;
	return 0;
}

static int bd9_resume_mode(void)
{
	return bd9_saved_mode;
}
#endif
u64 blk9_capacity(unsigned int minor)
{
	struct blk9dev *dev = blk9_get(minor);

	return dev->sectors;
}
