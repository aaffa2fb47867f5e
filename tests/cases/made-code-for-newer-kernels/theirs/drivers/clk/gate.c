// SPDX-License-Identifier: GPL-2.0
#include <linux/clk_gate.h>

int gate_pin_range(int a, int n)
{
	return a > n;
}
