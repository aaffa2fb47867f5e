// SPDX-License-Identifier: GPL-2.0
#include <linux/clk_gate.h>

unsigned int gate_user_mask(unsigned int n)
{
	return (1u << n) - 1;
}

int gate_user_kind(unsigned int id)
{
	switch (id) {
	case GATE_FIRST_PLL ... GATE_LAST_PLL:
		return 1;
	default:
		return 0;
	}
}
