// SPDX-License-Identifier: GPL-2.0-only
#include <linux/cmd.h>

int cmd_ok(enum cmd_attr a)
{
	return a == CMD_A_ID;
}
