// SPDX-License-Identifier: GPL-2.0
#include <linux/sheet.h>

static struct sheet all[4];

struct sheet *sheet_get_noprof(int order)
{
	return &all[order];
}
