/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_BLIT_H
#define _LINUX_BLIT_H

#include <linux/types.h>

enum blt_width {
	BLT_WIDE,
	BLT_NARROW,
	BLT_WIDTHS,
};

/* @rows is never more than 16 */
typedef void (*blt_fill_fn)(u8 *to /* aligned to the width */,
			    u8 value, int pitch, int rows);
typedef void (*blt_clear_fn)(u8 *to, int pitch);

/**
 * struct blt_ops - what a blitter can do
 * @clear: a block of zeroes, by width
 * @fill: a block of one value
 */
struct blt_ops {
	blt_clear_fn clear[BLT_WIDTHS];
	blt_fill_fn fill[BLT_WIDTHS];
};

void blt_init(struct blt_ops *ops);

#endif
