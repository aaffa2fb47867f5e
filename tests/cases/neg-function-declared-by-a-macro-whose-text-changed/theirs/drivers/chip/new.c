// SPDX-License-Identifier: GPL-2.0
#include <linux/chip_declare.h>

static int new_init(struct chip *c)
{
	return c ? 0 : -1;
}

CHIP_DECLARE(new, new_init);
