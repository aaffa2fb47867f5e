// SPDX-License-Identifier: GPL-2.0
#include <linux/chip_declare.h>

static int old_init(struct chip *c)
{
	return c ? 0 : -2;
}

CHIP_DECLARE(old, old_init);
