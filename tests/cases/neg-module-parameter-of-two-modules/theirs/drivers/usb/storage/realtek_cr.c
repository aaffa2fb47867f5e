// SPDX-License-Identifier: GPL-2.0
#include <linux/moduleparam.h>

static bool ignore_reset;
module_param(ignore_reset, bool, 0644);
MODULE_PARM_DESC(ignore_reset, "leave the reader alone");

int realtek_reset(int chip)
{
	return ignore_reset ? 0 : chip;
}
