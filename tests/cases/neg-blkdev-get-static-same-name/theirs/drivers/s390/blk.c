// SPDX-License-Identifier: GPL-2.0-only
#include <linux/kernel.h>

#define blkdev_put(x) ((x) ? 0 : -ENODEV)

int s390_blk(void *p)
{
	return blkdev_put(p);
}
