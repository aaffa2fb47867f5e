/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_BITMAP_H
#define _LINUX_BITMAP_H

#include <linux/types.h>

#define BITS_PER_LONG		64
#define BITS_TO_LONGS(n)	(((n) + BITS_PER_LONG - 1) / BITS_PER_LONG)
#define DECLARE_BITMAP(name, bits) unsigned long name[BITS_TO_LONGS(bits)]

void __bitmap_copy(unsigned long *dst, const unsigned long *src, unsigned int n);

static __always_inline void bitmap_copy(unsigned long *dst, const unsigned long *src,
					unsigned int nbits)
{
	if (__builtin_constant_p(nbits) && nbits <= BITS_PER_LONG)
		*dst = *src;
	else
		__bitmap_copy(dst, src, nbits);
}

enum bitmap_ratio_cache {
	BITMAP_RATIO_CACHE_PROBE,
	BITMAP_RATIO_CACHE_QUOTA,
	BITMAP_RATIO_CACHE_PAGE_CNT,
	BITMAP_RATIO_CACHE_LEVEL,
	BITMAP_RATIO_CACHE_SYNC,
	__BITMAP_RATIO_CACHE_NR,
};

#define BITMAP_TIMER_WIDTH_MODE		0x068
#define BITMAP_TIMER_WIDTH_INDEX		0x013
#define BITMAP_TIMER_WIDTH_CLOCK		0x093
#define BITMAP_TIMER_WIDTH_TIMER		0x030
#define BITMAP_TIMER_WIDTH_CREDIT		0x018

enum bitmap_token_poll {
	BITMAP_TOKEN_POLL_RATIO,
	BITMAP_TOKEN_POLL_LEVEL,
	BITMAP_TOKEN_POLL_CHUNK,
	BITMAP_TOKEN_POLL_TRIM,
	BITMAP_TOKEN_POLL_FRAME,
	__BITMAP_TOKEN_POLL_NR,
};

/**
 * struct bitmap_page_cnt_fifo - page cnt fifo of the core
 * @sync: set once at init
 * @poll: protected by the owner's lock
 */
struct bitmap_page_cnt_fifo {
	u32 sync;
	u64 poll;
	u16 lane:4;
	u16 quota:12;
	void *priv;
};

#ifdef CONFIG_BITMAP_MARGIN
int bitmap_margin_port_start(u32 epoch, u32 shadow);
void bitmap_margin_port_stop(void);
#else
static inline int bitmap_margin_port_start(u32 epoch, u32 shadow)
{
	return 0;
}
static inline void bitmap_margin_port_stop(void)
{
}
#endif

/**
 * struct bitmap_token_mirror - token mirror of the core
 * @index: set once at init
 * @shadow: protected by the owner's lock
 */
struct bitmap_token_mirror {
	u32 index;
	u64 shadow;
	u16 depth:4;
	u16 batch:12;
	void *priv;
};

#endif /* _LINUX_BITMAP_H */
