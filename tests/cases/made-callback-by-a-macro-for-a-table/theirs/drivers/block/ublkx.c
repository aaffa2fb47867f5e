// SPDX-License-Identifier: GPL-2.0
#include <linux/blkdev.h>
#include <linux/module.h>

struct ublkx {
	struct gendisk *disk;
	struct mutex mutex;
	unsigned long state;
	u32 owner_uid;
};

static int ublkx_check_owner(struct ublkx *ub, fmode_t mode)
{
	if (!(mode & FMODE_READ))
		return -EPERM;
	return ub->owner_uid ? -EPERM : 0;
}

static int ublkx_bdev_open(struct block_device *bdev, fmode_t mode)
{
	struct ublkx *ub = bdev->bd_disk->private_data;

	guard(mutex)(&ub->mutex);
	return ublkx_check_owner(ub, mode);
}

#define UBLKX_FOPS(_open)					\
	&(const struct block_device_operations) {		\
		.owner	= THIS_MODULE,				\
		.open	= (_open),				\
	}

int ublkx_start(struct ublkx *ub, struct blk_mq_tag_set *set);
int ublkx_start(struct ublkx *ub, struct blk_mq_tag_set *set)
{
	struct gendisk *disk = blk_mq_alloc_disk(set, NULL);

	if (IS_ERR(disk))
		return PTR_ERR(disk);
	disk->private_data = ub;
	disk->fops = UBLKX_FOPS(ublkx_bdev_open);
	return device_add_disk(NULL, disk, NULL);
}
