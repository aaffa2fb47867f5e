// SPDX-License-Identifier: GPL-2.0
#include <linux/clk_gate.h>

int gate_up(gate_id_t id)
{
	return id > 3;
}
