// SPDX-License-Identifier: GPL-2.0
#include <linux/hrstop.h>

void hrstop_setup(struct hrstop *t, int clock, u64 start)
{
	t->expires = start + clock;
}

int hrstop_cancel(struct hrstop *t)
{
	return t->expires != 0;
}
