// SPDX-License-Identifier: GPL-2.0-or-later
#include <linux/kernel.h>
#include <linux/blkdev.h>
#include <trace/events/block.h>

struct mddev {
	struct gendisk *gendisk;
	struct request_queue *queue;
	unsigned int raid_disks;
};

struct md_rdev {
	struct gendisk *disk;
	sector_t data_offset;
};

static unsigned int chunk_sects = 128;

static struct md_rdev *map_sector(struct md_rdev *devs, const struct mddev *mddev,
				  sector_t *sector)
{
	u32 chunk = (u32)*sector / chunk_sects;
	struct md_rdev *rdev = &devs[chunk % mddev->raid_disks];

	*sector = chunk / mddev->raid_disks * chunk_sects;
	return rdev;
}

bool raid0_make_request(struct mddev *mddev, struct md_rdev *devs, struct bio *bio)
{
	struct md_rdev *tmp_dev;
	sector_t sector = bio->bi_sector;

	tmp_dev = map_sector(devs, mddev, &sector);
	bio->bi_disk = tmp_dev->disk;
	bio->bi_sector = sector + tmp_dev->data_offset;
	submit_bio_noacct(bio);
	return true;
}
