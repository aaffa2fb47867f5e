// SPDX-License-Identifier: GPL-2.0-only
/*
 * hdr: drivers/net/wireless/ath
 */

#include <linux/kernel.h>
#include <linux/fortify-string.h>

static const u16 hdr_bank_index_table[] = {
	78, 804, 860, 791, 684, 403, 540, 703,
	275, 160, 179, 105, 188, 810, 469, 800,
};

static inline u16 hdr_bank_index_at(unsigned int lane)
{
	/* the hardware wraps, so do we */
	return hdr_bank_index_table[lane & 0xf];
}

struct ath_hdr {
	u8 addr1[6];
	u8 addr2[6];
	u16 seq;
};

void ath_swap_addrs(struct ath_hdr *hdr, const u8 *from)
{
	memcpy(hdr->addr1, from, 6);
	memcpy(hdr->addr2, from + 6, 6);
	hdr->seq = 0;
}

enum hdr_latch_slot_state {
	HDR_LATCH_SLOT_IDLE,
	HDR_LATCH_SLOT_ARMED,
	HDR_LATCH_SLOT_BUSY,
	HDR_LATCH_SLOT_FAILED,
};

static const char *hdr_latch_slot_name(enum hdr_latch_slot_state state)
{
	switch (state) {
	case HDR_LATCH_SLOT_IDLE:
		return "idle";
	case HDR_LATCH_SLOT_ARMED:
		return "armed";
	case HDR_LATCH_SLOT_BUSY:
		return "busy";
	default:
		return "failed";
	}
}

#define HDR_LINK_FILTER_MASK		0x3c
#define HDR_LINK_FILTER_SHIFT		7
#define HDR_LINK_FILTER_MAX		1449

static u32 hdr_link_filter_apply(u32 val, bool wide)
{
	u32 level = (val >> HDR_LINK_FILTER_SHIFT) & HDR_LINK_FILTER_MASK;

	if (wide)
		level *= 6;
	if (level > HDR_LINK_FILTER_MAX)
		return HDR_LINK_FILTER_MAX;

	return level;
}

static const struct {
	u32 reg;
	u32 val;
} hdr_timer_bank_init[] = {
	{ 0x0b0, 0xc04ae43e },
	{ 0x01c, 0x7929e01d },
	{ 0x094, 0x918a3735 },
	{ 0x084, 0x7b1bface },
	{ 0x068, 0xfe3c578c },
	{ 0x0d8, 0x2cc342d5 },
	{ 0x074, 0x0cf34942 },
	{ 0x0e4, 0x47128798 },
};

static u32 hdr_timer_bank_default(u32 reg)
{
	unsigned int i;

	for (i = 0; i < sizeof(hdr_timer_bank_init) / sizeof(hdr_timer_bank_init[0]); i++) {
		if (hdr_timer_bank_init[i].reg == reg)
			return hdr_timer_bank_init[i].val;
	}

	return 0;
}

#ifdef CONFIG_HDR_DEBUG
static u32 hdr_token_level_hits;

static void hdr_token_level_account(u32 lane)
{
	hdr_token_level_hits += lane;
}
#else
static inline void hdr_token_level_account(u32 lane)
{
}
#endif

static bool hdr_token_level_ready(u32 cache, u32 mode)
{
	hdr_token_level_account(cache);

	return cache && cache + 96 <= mode;
}
