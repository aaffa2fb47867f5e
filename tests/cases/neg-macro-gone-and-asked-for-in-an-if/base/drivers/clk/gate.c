// SPDX-License-Identifier: GPL-2.0
#include <linux/clk_gate.h>

int gate_count(void)
{
	return GATE_MAX;
}
