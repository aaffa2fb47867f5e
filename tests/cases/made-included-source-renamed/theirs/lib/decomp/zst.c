// SPDX-License-Identifier: GPL-2.0
#include "common.c"

int zst(int n)
{
	return n > 4 ? decomp_run(n - 4) : 0;
}
