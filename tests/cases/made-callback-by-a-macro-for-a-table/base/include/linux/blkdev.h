/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_BLKDEV_H
#define _LINUX_BLKDEV_H

#include <linux/fs.h>
#include <linux/types.h>

struct attribute_group;
struct blk_mq_tag_set;
struct device;
struct gendisk;
struct request_queue;

#define FMODE_READ	0x1
#define FMODE_WRITE	0x2
#define FMODE_EXCL	0x80

struct block_device {
	sector_t bd_start_sect;
	dev_t bd_dev;
	struct inode *bd_inode;
	struct super_block *bd_super;
	void *bd_holder;
	struct gendisk *bd_disk;
};

struct block_device_operations {
	int (*open)(struct block_device *bdev, fmode_t mode);
	void (*release)(struct gendisk *disk, fmode_t mode);
	int (*ioctl)(struct block_device *bdev, fmode_t mode, unsigned int cmd,
		     unsigned long arg);
	struct module *owner;
};

struct request_queue {
	void *queuedata;
	unsigned int max_hw_sectors;
	unsigned long queue_flags;
};

struct gendisk {
	int major, minors;
	char disk_name[32];
	struct request_queue *queue;
	const struct block_device_operations *fops;
	void *private_data;
};

struct block_device *blkdev_get_by_path(const char *path, fmode_t mode, void *holder);
void blkdev_put(struct block_device *bdev, fmode_t mode);

struct gendisk *__blk_mq_alloc_disk(struct blk_mq_tag_set *set, void *queuedata);
#define blk_mq_alloc_disk(set, queuedata) __blk_mq_alloc_disk(set, queuedata)
int __must_check device_add_disk(struct device *parent, struct gendisk *disk,
				 const struct attribute_group **groups);

void blk_queue_max_hw_sectors(struct request_queue *q, unsigned int max);

static inline sector_t bdev_nr_sectors(struct block_device *bdev)
{
	return bdev->bd_inode->i_size >> 9;
}

#endif
