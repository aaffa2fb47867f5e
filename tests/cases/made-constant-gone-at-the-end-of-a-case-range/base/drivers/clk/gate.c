// SPDX-License-Identifier: GPL-2.0
#include <linux/clk_gate.h>

int gate_plls(void)
{
	return GATE_LAST_PLL - GATE_FIRST_PLL + 1;
}
