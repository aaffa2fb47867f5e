// SPDX-License-Identifier: GPL-2.0
#include <linux/clk_gate.h>

int gate_prepare(unsigned int id)
{
	return id >> GATE_NR_BITS;
}
