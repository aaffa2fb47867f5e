/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_DAX_H
#define _LINUX_DAX_H

#include <linux/kernel.h>

struct dax_device;
struct block_device;

struct dax_device *fs_dax_get_by_bdev(struct block_device *bdev);

#ifdef CONFIG_FS_DAX
bool generic_fsdax_supported(struct dax_device *dax_dev,
			     struct block_device *bdev, int blocksize,
			     sector_t start, sector_t sectors);
void put_dax(struct dax_device *dax_dev);
#else
static inline void put_dax(struct dax_device *dax_dev)
{
}
#endif

#endif
