// SPDX-License-Identifier: GPL-2.0
#include <linux/clk_gate.h>

struct gate_user {
	unsigned int id:GATE_ID_BITS;
	unsigned int on:1;
	__typeof__(&gate_enable) hook;
};

unsigned int gate_user_mask(unsigned int n)
{
	return (1u << n) - 1;
}
