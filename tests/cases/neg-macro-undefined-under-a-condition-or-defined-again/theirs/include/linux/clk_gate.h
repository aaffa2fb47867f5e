/* SPDX-License-Identifier: GPL-2.0 */
#ifndef LINUX_CLK_GATE_H
#define LINUX_CLK_GATE_H

#include <linux/kernel.h>

#define GATE_LOW(v)	((v) & 15)
#define GATE_HIGH(v)	((v) >> 4)
#define GATE_BIT(n)	(1u << (n))

unsigned int gate_parent(unsigned int v);

static inline unsigned int gate_mask(unsigned int n)
{
	return GATE_BIT(n);
}

#ifdef CONFIG_CLK_WIDE
#undef GATE_LOW
#define GATE_LOW(v)	((v) & 255)
#endif
#undef GATE_HIGH
#define GATE_HIGH(v)	(((v) >> 4) & 15)
#undef GATE_BIT

#endif
