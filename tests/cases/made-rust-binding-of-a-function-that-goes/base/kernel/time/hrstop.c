// SPDX-License-Identifier: GPL-2.0
#include <linux/hrstop.h>

void hrstop_init(struct hrstop *t, int clock)
{
	t->expires = clock;
}

int hrstop_cancel(struct hrstop *t)
{
	return t->expires != 0;
}
