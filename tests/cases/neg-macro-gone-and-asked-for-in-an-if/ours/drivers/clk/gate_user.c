// SPDX-License-Identifier: GPL-2.0
#include <linux/clk_gate.h>

#if defined(GATE_MAX) && GATE_MAX < 4
#error "four gates are needed"
#endif

#ifdef GATE_MAX
#if GATE_MAX > 64
#error "too many"
#endif
#endif

#if GATE_MAX
#define GATE_LIMITED	1
#endif

unsigned int gate_user_mask(unsigned int n)
{
	return (1u << n) - 1;
}
