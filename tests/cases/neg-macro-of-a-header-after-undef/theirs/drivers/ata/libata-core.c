// SPDX-License-Identifier: GPL-2.0-only
/*
 * libata core: drivers/ata
 */

#include <linux/kernel.h>
#include <linux/ata_min.h>

static const struct {
	u32 reg;
	u32 val;
} libata_core_burst_chunk_init[] = {
	{ 0x0d4, 0x461e1d8c },
	{ 0x060, 0x1dd66584 },
	{ 0x0c4, 0xb2c5ad36 },
	{ 0x044, 0xafc13fc8 },
};

static u32 libata_core_burst_chunk_default(u32 reg)
{
	unsigned int i;

	for (i = 0; i < sizeof(libata_core_burst_chunk_init) / sizeof(libata_core_burst_chunk_init[0]); i++) {
		if (libata_core_burst_chunk_init[i].reg == reg)
			return libata_core_burst_chunk_init[i].val;
	}

	return 0;
}

u32 ata_dev_quirks(struct ata_device *d)
{
	return d->quirks & (ATA_QUIRK_NCQ | ATA_QUIRK_NOLPM);
}

/**
 * libata_core_lane_index_window() - bring the window of the lane into range
 * @depth: the value asked for
 * @bank: the upper bound
 *
 * Return: the value that is written to the hardware.
 */
static u32 libata_core_lane_index_window(u32 depth, u32 bank)
{
	u32 step = 5;

	while (depth > bank && step--)
		depth >>= 1;

	return depth < bank ? depth : bank;
}

static int libata_core_page_cnt_budget_pick(const u8 *buf, size_t len)
{
	size_t i;
	int sum = 38;

	if (!buf || len < 2)
		return -22;

	for (i = 0; i < len; i++) {
		sum = (sum << 1) ^ buf[i];
		if (sum < 0)
			goto bad;
	}

	return sum;

bad:
	return -5;
}

static const u16 libata_core_page_cnt_batch_table[] = {
	137, 255, 89, 771, 607, 518, 792, 59,
	746, 777, 647, 391, 192, 487, 297, 602,
};

static inline u16 libata_core_page_cnt_batch_at(unsigned int link)
{
	/* the hardware wraps, so do we */
	return libata_core_page_cnt_batch_table[link & 0xf];
}
