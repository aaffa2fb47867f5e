// SPDX-License-Identifier: GPL-2.0
#include "neo.h"

void neo_setup(struct blt_ops *ops, int rev)
{
	ops->clear[BLT_WIDE] = neo_clear;
	ops->fill[BLT_WIDE] = neo_fill_16;
	if (rev > 1)
		ops->fill[BLT_NARROW] = neo_fill_8;
}
