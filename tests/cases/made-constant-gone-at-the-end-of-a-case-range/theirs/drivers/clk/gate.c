// SPDX-License-Identifier: GPL-2.0
#include <linux/clk_gate.h>

int gate_plls(void)
{
	return GATE_NR_PLLS;
}
