// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>

#ifndef MAX
#define MAX(a, b)	((a) > (b) ? (a) : (b))
#endif

u32 gc02m1_exposure(u32 val, u32 vts)
{
	return MAX(val, vts);
}
