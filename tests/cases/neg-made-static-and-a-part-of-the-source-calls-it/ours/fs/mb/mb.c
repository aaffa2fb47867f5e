// SPDX-License-Identifier: GPL-2.0
#include "mb.h"

static int mb_order(int n)
{
	return n & 7;
}

int mb_run(int n)
{
	return mb_order(n) + 1;
}
