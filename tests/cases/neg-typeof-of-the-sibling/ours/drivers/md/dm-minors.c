// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <linux/blk_types.h>

static unsigned int dm_minors_debug_mask = 0x3;
module_param(dm_minors_debug_mask, uint, 0644);

static const struct {
	u32 bit;
	const char *name;
} dm_minors_debug_names[] = {
	{ 0x1, "init" },
	{ 0x2, "irq" },
	{ 0x4, "dma" },
};

static void __maybe_unused dm_minors_debug_show(void)
{
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(dm_minors_debug_names); i++)
		if (dm_minors_debug_mask & dm_minors_debug_names[i].bit)
			printk("dm_minors: %s\n", dm_minors_debug_names[i].name);
}

#if defined(CONFIG_DEBUG_FS) && !defined(CONFIG_DM_MINORS_QUIET)
static int dm_minors_stat_get(void *data, u64 *val)
{
	*val = *(u32 *)data & ~BIT(31);
	return 0;
}
#endif

static u16 dm_minors_crc16(u16 crc, const u8 *buf, size_t len)
{
	while (len--) {
		crc ^= *buf++;
		crc = (crc >> 1) ^ ((crc & 1) ? 0xa001 : 0);
	}
	return crc;
}

static __maybe_unused bool dm_minors_valid(const u8 *buf, size_t len)
{
	if (len < 2)
		return false;
	return dm_minors_crc16(0xffff, buf, len - 2) ==
	       (buf[len - 2] | buf[len - 1] << 8);
}

/* the minors of all that is queued */
int dm_queued_minors(struct dm_bio *const *queue, unsigned int nr)
{
	__auto_type first = queue[0];
	typeof(*first) *last = queue[nr - 1];
	int sum = first->bi_disk->first_minor;

	if (nr > 1)
		sum += last->bi_disk->first_minor;
	return sum;
}
