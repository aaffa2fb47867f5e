// SPDX-License-Identifier: GPL-2.0
#include "neo.h"

void neo_setup(struct blt_ops *ops, int rev)
{
	ops->clear[BLT_WIDE] = neo_clear;
	ops->clear[BLT_NARROW] = rev > 1 ? neo_clear : ops->clear[BLT_WIDE];
	ops->fill[BLT_WIDE] = (blt_fill_fn)neo_fill_16;
	ops->fill[BLT_NARROW] = ops->fill[BLT_WIDE];
}
