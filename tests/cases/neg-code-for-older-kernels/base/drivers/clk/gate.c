// SPDX-License-Identifier: GPL-2.0
#include <linux/clk_gate.h>

int gate_pin(int a)
{
	return a > 3;
}
