// SPDX-License-Identifier: GPL-2.0
#include <linux/clk_gate.h>

static char gate_pool[64];

void *gate_alloc(size_t n)
{
	return n < 64 ? gate_pool : NULL;
}
