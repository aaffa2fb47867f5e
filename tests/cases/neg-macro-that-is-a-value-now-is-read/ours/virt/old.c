// SPDX-License-Identifier: GPL-2.0
#include <linux/unit.h>

void old_reset(struct unit *u);

void old_reset(struct unit *u)
{
	unit_set_reg(u, 1, 4);
}
