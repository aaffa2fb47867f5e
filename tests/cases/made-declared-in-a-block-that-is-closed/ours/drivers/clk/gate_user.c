// SPDX-License-Identifier: GPL-2.0
#include <linux/clk_gate.h>

unsigned int gate_user_mask(unsigned int n)
{
	return (1u << n) - 1;
}

int gate_user_probe(const unsigned char *rom)
{
	if (rom[0]) {
		typedef unsigned char gate_id_t;
		const gate_id_t *id = rom;

		return id[1];
	}
	return gate_up((gate_id_t)rom[2]);
}
