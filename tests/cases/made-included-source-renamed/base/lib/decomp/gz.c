// SPDX-License-Identifier: GPL-2.0
#include "common.c"

int gz(int n)
{
	return decomp_run(n);
}
