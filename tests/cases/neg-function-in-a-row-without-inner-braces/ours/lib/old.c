// SPDX-License-Identifier: GPL-2.0
#include <linux/hook_row.h>

static int old_run(int v)
{
	return v + 2;
}

HOOK_ROW(old, old_run);
