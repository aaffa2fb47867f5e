// SPDX-License-Identifier: GPL-2.0-only
#include <linux/a.h>

int b_base(int n)
{
	return a_base(n) + 1;
}

static int a_hash(int n)
{
	return n % 5;
}

int b_hash(int n)
{
	return a_hash(n);
}
