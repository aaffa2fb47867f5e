// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include "ctree.h"

#if defined(CONFIG_DEBUG_FS) && !defined(CONFIG_SCRUB_QUIET)
static int scrub_stat_get(void *data, u64 *val)
{
	*val = *(u32 *)data & ~BIT(31);
	return 0;
}
#endif

static u16 scrub_crc16(u16 crc, const u8 *buf, size_t len)
{
	while (len--) {
		crc ^= *buf++;
		crc = (crc >> 1) ^ ((crc & 1) ? 0xa001 : 0);
	}
	return crc;
}

static __maybe_unused bool scrub_valid(const u8 *buf, size_t len)
{
	if (len < 2)
		return false;
	return scrub_crc16(0xffff, buf, len - 2) ==
	       (buf[len - 2] | buf[len - 1] << 8);
}

static unsigned int scrub_debug_mask = 0x3;
module_param(scrub_debug_mask, uint, 0644);

static const struct {
	u32 bit;
	const char *name;
} scrub_debug_names[] = {
	{ 0x1, "init" },
	{ 0x2, "irq" },
	{ 0x4, "dma" },
};

static void __maybe_unused scrub_debug_show(void)
{
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(scrub_debug_names); i++)
		if (scrub_debug_mask & scrub_debug_names[i].bit)
			printk("scrub: %s\n", scrub_debug_names[i].name);
}

/* the scrubber runs outside of transactions; "trans" is for transfer */
typedef struct {
	struct btrfs_fs_info *trans;
	u64 pos, len;
	u8 mirror;
} scrub_ctx_t;

static struct btrfs_trans_handle *sctx;

static int scrub_pin(const scrub_ctx_t *sctx)
{
	return btrfs_pin_extent(sctx->trans, sctx->pos, sctx->len, 0);
}

int btrfs_scrub(struct btrfs_trans_handle *trans, u64 start, u64 end)
{
	scrub_ctx_t ctx = { .trans = trans->fs_info, .pos = start };

	sctx = trans;
	for (ctx.len = 4096; ctx.pos < end; ctx.pos += ctx.len)
		if (scrub_pin(&ctx))
			return -EIO;
	return sctx == trans ? 0 : -EBUSY;
}
