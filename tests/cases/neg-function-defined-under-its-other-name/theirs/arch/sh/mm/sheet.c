// SPDX-License-Identifier: GPL-2.0
#include <linux/sheet.h>

#undef sheet_get

static struct sheet mine[4];

struct sheet *sheet_get(int order)
{
	return &mine[order];
}
