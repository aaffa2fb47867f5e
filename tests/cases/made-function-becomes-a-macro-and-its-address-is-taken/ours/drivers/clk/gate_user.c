// SPDX-License-Identifier: GPL-2.0
#include <linux/clk_gate.h>

unsigned int gate_user_mask(unsigned int n)
{
	return (1u << n) - 1;
}

void *gate_user_new(void)
{
	return gate_alloc(8);
}

static const struct gate_ops gate_user_ops = {
	.alloc = gate_alloc,
};

const struct gate_ops *gate_user_get(void)
{
	return &gate_user_ops;
}
