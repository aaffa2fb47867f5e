// SPDX-License-Identifier: GPL-2.0
#include <linux/blit.h>

static void fill_16(u8 *to, u8 value, ssize_t pitch, int rows)
{
	while (rows--)
		to[rows * pitch] = value;
}

static void clear_any(u8 *to, int pitch)
{
	to[pitch] = 0;
}

void blt_init(struct blt_ops *ops)
{
	ops->clear[BLT_WIDE] = clear_any;
	ops->clear[BLT_NARROW] = clear_any;
	ops->fill[BLT_WIDE] = fill_16;
	ops->fill[BLT_NARROW] = fill_16;
}
