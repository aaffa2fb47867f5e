// SPDX-License-Identifier: GPL-2.0
#include <linux/blkdev.h>
#include <linux/module.h>

static int brdx_open(struct block_device *bdev, fmode_t mode)
{
	return mode & FMODE_WRITE ? 0 : -EINVAL;
}

static const struct block_device_operations brdx_fops = {
	.owner = THIS_MODULE,
	.open = brdx_open,
};

int brdx_alloc(struct blk_mq_tag_set *set);
int brdx_alloc(struct blk_mq_tag_set *set)
{
	struct gendisk *disk = blk_mq_alloc_disk(set, NULL);

	if (IS_ERR(disk))
		return PTR_ERR(disk);
	disk->fops = &brdx_fops;
	blk_queue_max_hw_sectors(disk->queue, 256);
	return device_add_disk(NULL, disk, NULL);
}
