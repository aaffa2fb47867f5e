// SPDX-License-Identifier: GPL-2.0
#include <linux/unit.h>

void new_reset(struct unit *u);

void new_reset(struct unit *u)
{
	u->regs[unit_reg(u, 2) & 7] = unit_reg(u, 3) == 4 && unit_reg(u, 1);
	u->mode = u->mode & unit_reg(u, 3);
}
