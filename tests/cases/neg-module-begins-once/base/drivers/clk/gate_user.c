// SPDX-License-Identifier: GPL-2.0
#include <linux/clk_gate.h>

struct gate_driver gate_drv = {
	.name = "gate",
};

unsigned int gate_user_mask(unsigned int n)
{
	return (1u << n) - 1;
}

int gate_user_shift(unsigned int n)
{
	return 1 << n;
}

int gate_user_setup(void);

int gate_user_setup(void)
{
	return gate_register(&gate_drv);
}
