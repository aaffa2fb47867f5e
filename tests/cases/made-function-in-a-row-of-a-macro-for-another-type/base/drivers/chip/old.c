// SPDX-License-Identifier: GPL-2.0
#include <linux/chip_declare.h>

static int old_init(struct chip *c)
{
	return c ? 0 : -1;
}

CHIP_BEGIN(old)
CHIP_ROW("old", old_init)
CHIP_END(old)
