// SPDX-License-Identifier: GPL-2.0
#include <linux/unit.h>

void new_reset(struct unit *u);

void new_reset(struct unit *u)
{
	if (u->mode)
		unit_reg(u, 2) |= 8;
	u->mode = (int)unit_reg(u, 3);
}
