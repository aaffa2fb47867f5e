// SPDX-License-Identifier: GPL-2.0
#include <linux/hook_row.h>

static int new_run(int v)
{
	return v + 3;
}

HOOK_ROW(new, new_run);
