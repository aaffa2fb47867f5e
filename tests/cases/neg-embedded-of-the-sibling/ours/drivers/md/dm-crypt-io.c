// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <linux/blk_types.h>

static unsigned int dm_crypt_io_debug_mask = 0x3;
module_param(dm_crypt_io_debug_mask, uint, 0644);

static const struct {
	u32 bit;
	const char *name;
} dm_crypt_io_debug_names[] = {
	{ 0x1, "init" },
	{ 0x2, "irq" },
	{ 0x4, "dma" },
};

static void __maybe_unused dm_crypt_io_debug_show(void)
{
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(dm_crypt_io_debug_names); i++)
		if (dm_crypt_io_debug_mask & dm_crypt_io_debug_names[i].bit)
			printk("dm_crypt_io: %s\n", dm_crypt_io_debug_names[i].name);
}

#if defined(CONFIG_DEBUG_FS) && !defined(CONFIG_DM_CRYPT_IO_QUIET)
static int dm_crypt_io_stat_get(void *data, u64 *val)
{
	*val = *(u32 *)data & ~BIT(31);
	return 0;
}
#endif

static u16 dm_crypt_io_crc16(u16 crc, const u8 *buf, size_t len)
{
	while (len--) {
		crc ^= *buf++;
		crc = (crc >> 1) ^ ((crc & 1) ? 0xa001 : 0);
	}
	return crc;
}

static __maybe_unused bool dm_crypt_io_valid(const u8 *buf, size_t len)
{
	if (len < 2)
		return false;
	return dm_crypt_io_crc16(0xffff, buf, len - 2) ==
	       (buf[len - 2] | buf[len - 1] << 8);
}

struct crypt_io {
	u16 tag;
	union {
		struct dm_bio base;
		u8 raw[sizeof(struct dm_bio)];
	};
	struct crypt_io *parent;
};

static struct crypt_io *crypt_io_of(struct dm_bio *base)
{
	return container_of(base, struct crypt_io, base);
}

int crypt_major(struct dm_bio *b)
{
	struct dm_bio copy = { .bi_next = b, .bi_disk = crypt_io_of(b)->parent->base.bi_disk };
	const struct {
		size_t off;
		struct dm_bio b[2];
	} t = { offsetof(struct dm_bio, bi_disk), { [1] = { .bi_disk = copy.bi_disk } } };

	return t.off ? t.b[1].bi_disk->major : -EINVAL;
}
