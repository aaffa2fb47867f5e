// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <linux/blk_types.h>

#if defined(CONFIG_DEBUG_FS) && !defined(CONFIG_BLK_ZONED_QUIET)
static int blk_zoned_stat_get(void *data, u64 *val)
{
	*val = *(u32 *)data & ~BIT(31);
	return 0;
}
#endif

static u16 blk_zoned_crc16(u16 crc, const u8 *buf, size_t len)
{
	while (len--) {
		crc ^= *buf++;
		crc = (crc >> 1) ^ ((crc & 1) ? 0xa001 : 0);
	}
	return crc;
}

static __maybe_unused bool blk_zoned_valid(const u8 *buf, size_t len)
{
	if (len < 2)
		return false;
	return blk_zoned_crc16(0xffff, buf, len - 2) ==
	       (buf[len - 2] | buf[len - 1] << 8);
}

static unsigned int blk_zoned_debug_mask = 0x3;
module_param(blk_zoned_debug_mask, uint, 0644);

static const struct {
	u32 bit;
	const char *name;
} blk_zoned_debug_names[] = {
	{ 0x1, "init" },
	{ 0x2, "irq" },
	{ 0x4, "dma" },
};

static void __maybe_unused blk_zoned_debug_show(void)
{
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(blk_zoned_debug_names); i++)
		if (blk_zoned_debug_mask & blk_zoned_debug_names[i].bit)
			printk("blk_zoned: %s\n", blk_zoned_debug_names[i].name);
}

struct zone_walk {
	const struct bio_ops *ops;
	struct {
		const struct bio_ops *ops[3];
	} lvl[2];
	void *priv;
};

u64 zone_walk_stamp(struct zone_walk *w, int l)
{
	u64 stamp = 0;

	if (w->ops->dm_next)
		stamp = w->ops->dm_next(w->priv)->bi_disk->stamp;
	return stamp + (*w->lvl[l].ops[0]->dm_next)(w->priv)->bi_disk->stamp;
}
