// SPDX-License-Identifier: GPL-2.0
#include <linux/clk_gate.h>

unsigned int gate_parent(unsigned int v)
{
	return v & 15;
}
