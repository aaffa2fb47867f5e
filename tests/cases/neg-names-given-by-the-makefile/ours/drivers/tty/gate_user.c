// SPDX-License-Identifier: GPL-2.0
#include <linux/clk_gate.h>

unsigned int gate_user_mask(unsigned int n)
{
	return (1u << n) - 1;
}

int gate_user_open(unsigned int id)
{
	return gate_stopped(id) ? -EINVAL : gate_enable(id);
}
