// SPDX-License-Identifier: GPL-2.0
#include <linux/clk_gate.h>

#define gate_try(fn, id)	fn(id)

struct gate_user_hooks {
	int (*gate_enable)(unsigned int id);
};

unsigned int gate_user_mask(unsigned int n)
{
	return (1u << n) - 1;
}

int gate_user_on(struct gate_user_hooks *h, unsigned int id)
{
	int (*gate_enable)(unsigned int id) = h->gate_enable;

	return gate_enable && id ? 0 : -EINVAL;
}

int gate_user_try(unsigned int id)
{
	return gate_try(gate_enable, id);
}
