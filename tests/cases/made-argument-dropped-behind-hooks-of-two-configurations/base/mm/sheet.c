// SPDX-License-Identifier: GPL-2.0
#include <linux/page_alloc.h>

static struct sheet sheets[8];

struct sheet *sheet_alloc(int order)
{
	return order < 8 ? &sheets[order] : 0;
}

unsigned long sheet_fault(unsigned long addr);

unsigned long sheet_fault(unsigned long addr)
{
	struct sheet *s = sheet_alloc_near(2, addr, 0);

	return s ? s->flags : 0;
}
