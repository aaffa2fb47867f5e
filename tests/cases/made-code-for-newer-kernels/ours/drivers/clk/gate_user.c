// SPDX-License-Identifier: GPL-2.0
#include <linux/clk_gate.h>
#include <linux/version.h>

unsigned int gate_user_mask(unsigned int n)
{
	return (1u << n) - 1;
}

int gate_user_probe(int a)
{
#if LINUX_VERSION_CODE >= KERNEL_VERSION(5, 10, 0)
	return gate_pin(a);
#else
	return gate_unpin(a);
#endif
}
