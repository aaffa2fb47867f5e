// SPDX-License-Identifier: GPL-2.0
#include <linux/chip_declare.h>

static int old_init(struct chip *c)
{
	return c ? 0 : -1;
}

static const struct chip_ops old_ops = { .init = old_init };
CHIP_DECLARE(old, &old_ops);
