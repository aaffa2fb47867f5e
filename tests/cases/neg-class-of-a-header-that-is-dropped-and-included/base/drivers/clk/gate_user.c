// SPDX-License-Identifier: GPL-2.0
#include <linux/clk_gate.h>
#include <linux/gates.h>
#include <linux/slab.h>

unsigned int gate_user_mask(unsigned int n)
{
	return (1u << n) - 1;
}
