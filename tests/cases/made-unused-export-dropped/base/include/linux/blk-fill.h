/* SPDX-License-Identifier: GPL-2.0 */
#ifndef BLK_FILL_H
#define BLK_FILL_H
int blk_fill_zero(void *bdev, unsigned long nr);
int blk_fill_one(void *bdev, unsigned long nr);
#endif
