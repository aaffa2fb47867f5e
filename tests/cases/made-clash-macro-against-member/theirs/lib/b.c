// SPDX-License-Identifier: GPL-2.0-only
#include <linux/a.h>

int b_base(int n)
{
	return a_base(n) + 1;
}

static int a_len(const char *s)
{
	return s[0];
}

int b_len(const char *s)
{
	return a_len(s);
}
