// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <linux/blk_types.h>

/*
 * Events are counted per kind and printed at teardown; the sum wraps, which
 * nobody has minded so far.
 */
enum blk_plug_event {
	blk_plug_EV_START,
	blk_plug_EV_STOP,
	blk_plug_EV_ERROR,
	blk_plug_EV_MAX
};

static unsigned long blk_plug_events[blk_plug_EV_MAX];

static inline void blk_plug_account(enum blk_plug_event ev)
{
	switch (ev) {
	case blk_plug_EV_START:
	case blk_plug_EV_STOP:
		blk_plug_events[ev]++;
		break;
	case blk_plug_EV_ERROR:
		blk_plug_events[blk_plug_EV_ERROR] += 2;
		break;
	default:
		break;
	}
}

#if defined(CONFIG_DEBUG_FS) && !defined(CONFIG_BLK_PLUG_QUIET)
static int blk_plug_stat_get(void *data, u64 *val)
{
	*val = *(u32 *)data & ~BIT(31);
	return 0;
}
#endif

static u16 blk_plug_crc16(u16 crc, const u8 *buf, size_t len)
{
	while (len--) {
		crc ^= *buf++;
		crc = (crc >> 1) ^ ((crc & 1) ? 0xa001 : 0);
	}
	return crc;
}

static __maybe_unused bool blk_plug_valid(const u8 *buf, size_t len)
{
	if (len < 2)
		return false;
	return blk_plug_crc16(0xffff, buf, len - 2) ==
	       (buf[len - 2] | buf[len - 1] << 8);
}

#define DEFINE_PER_CPU(type, name)	typeof(type) name

static DEFINE_PER_CPU(struct dm_bio, plug_bio);
static DEFINE_PER_CPU(struct dm_bio *, plug_last);

bool plug_same_disk(void)
{
	struct gendisk *disk = this_cpu_ptr(&plug_bio)->bi_disk;
	struct dm_bio *last = *this_cpu_ptr(&plug_last);

	if (last && last->bi_disk != disk)
		return false;
	return rcu_dereference(current->dm_bio)->bi_disk == disk ||
	       READ_ONCE(current->dm_bio)->bi_disk == plug_bio.bi_disk;
}
