// SPDX-License-Identifier: GPL-2.0
#include <linux/clk_gate.h>
#include <linux/gates.h>
#include <linux/slab.h>

unsigned int gate_user_mask(unsigned int n)
{
	return (1u << n) - 1;
}

int gate_user_load(int id)
{
	void *copy __free(kfree) = gate_copy(id);

	return copy ? 0 : -ENOMEM;
}

int gate_user_pin(int id)
{
	CLASS(gate, g)(id);

	return g;
}
