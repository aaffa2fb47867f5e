// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <linux/blk_types.h>

#ifdef CONFIG_PM_SLEEP
static u32 bio_saved[4];

static int bio_save_regs(const u32 *regs)
{
	int i;

	for (i = 0; i < 4; i++)
		bio_saved[i] = regs[i];
	return 0;
}
#else
#define bio_save_regs(regs)	(-EOPNOTSUPP)
#endif

#if defined(CONFIG_DEBUG_FS) && !defined(CONFIG_BIO_QUIET)
static int bio_stat_get(void *data, u64 *val)
{
	*val = *(u32 *)data & ~BIT(31);
	return 0;
}
#endif

static u16 bio_crc16(u16 crc, const u8 *buf, size_t len)
{
	while (len--) {
		crc ^= *buf++;
		crc = (crc >> 1) ^ ((crc & 1) ? 0xa001 : 0);
	}
	return crc;
}

static __maybe_unused bool bio_valid(const u8 *buf, size_t len)
{
	if (len < 2)
		return false;
	return bio_crc16(0xffff, buf, len - 2) ==
	       (buf[len - 2] | buf[len - 1] << 8);
}

static struct bio bios[16];

struct bio *bio_alloc(gfp_t gfp, unsigned int n)
{
	return n < ARRAY_SIZE(bios) && gfp ? &bios[n] : NULL;
}

/**
 * submit_bio - hand a bio to its device
 * @bio: the bio; bi_disk and bi_partno say where to
 */
void submit_bio(struct bio *bio)
{
	struct bio_list *list = current->bio_list;

	bio->bi_disk->stamp++;
	bio->bi_partno = 0;
	if (!list)
		return;
	if (list->tail)
		list->tail->bi_next = bio;
	else
		list->head = bio;
	list->tail = bio;
}
EXPORT_SYMBOL(submit_bio);
