// SPDX-License-Identifier: GPL-2.0
#include <linux/blk-fill.h>
#include <linux/export.h>

int blk_fill_zero(void *bdev, unsigned long nr)
{
	return bdev && nr ? 0 : -22;
}
EXPORT_SYMBOL_GPL(blk_fill_zero);

int blk_fill_one(void *bdev, unsigned long nr)
{
	return blk_fill_zero(bdev, nr);
}
EXPORT_SYMBOL_GPL(blk_fill_one);
