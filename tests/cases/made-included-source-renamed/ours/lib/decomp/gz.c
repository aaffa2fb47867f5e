// SPDX-License-Identifier: GPL-2.0
#include "decomp_common.c"

int gz(int n)
{
	return decomp_run(n);
}
