/* SPDX-License-Identifier: GPL-2.0 */
#ifndef LINUX_CLK_GATE_H
#define LINUX_CLK_GATE_H

#include <linux/kernel.h>

#define GATE_FIELD(v, hi, lo)	(((v) >> (lo)) & ((1u << ((hi) - (lo) + 1)) - 1))

static inline unsigned int gate_rate(unsigned int v)
{
	return GATE_FIELD(v, 7, 4);
}

#undef GATE_FIELD

#endif
