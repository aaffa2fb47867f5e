// SPDX-License-Identifier: GPL-2.0
#include <linux/clk_gate.h>

void *gate_copy(int id)
{
	kfree(NULL);
	return id ? NULL : gate_copy;
}
