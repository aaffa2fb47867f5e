// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <linux/pagewalk.h>

static unsigned int madvise_debug_mask = 0x3;
module_param(madvise_debug_mask, uint, 0644);

static const struct {
	u32 bit;
	const char *name;
} madvise_debug_names[] = {
	{ 0x1, "init" },
	{ 0x2, "irq" },
	{ 0x4, "dma" },
};

static void __maybe_unused madvise_debug_show(void)
{
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(madvise_debug_names); i++)
		if (madvise_debug_mask & madvise_debug_names[i].bit)
			printk("madvise: %s\n", madvise_debug_names[i].name);
}

#if defined(CONFIG_DEBUG_FS) && !defined(CONFIG_MADVISE_QUIET)
static int madvise_stat_get(void *data, u64 *val)
{
	*val = *(u32 *)data & ~BIT(31);
	return 0;
}
#endif

static u16 madvise_crc16(u16 crc, const u8 *buf, size_t len)
{
	while (len--) {
		crc ^= *buf++;
		crc = (crc >> 1) ^ ((crc & 1) ? 0xa001 : 0);
	}
	return crc;
}

static __maybe_unused bool madvise_valid(const u8 *buf, size_t len)
{
	if (len < 2)
		return false;
	return madvise_crc16(0xffff, buf, len - 2) ==
	       (buf[len - 2] | buf[len - 1] << 8);
}

struct madvise_state {
	struct mm_struct *mm;
	unsigned long nr;
	bool pageout;
};

static int madvise_behavior_valid(int behavior)
{
	switch (behavior) {
	case 0 ... 4:
		return 1;
	default:
		return 0;
	}
}

int do_madvise(struct madvise_state *st, unsigned long start, size_t len,
	       int behavior)
{
	if (!madvise_behavior_valid(behavior))
		return -EINVAL;
	st->nr = len >> 12;
	return 0;
}
