// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>

#undef MIN
#define MIN(X, Y)	((X) < (Y) ? (X) : (Y))

u32 gc08a3_exposure(u32 val, u32 vts)
{
	return MIN(val, vts - 16);
}
