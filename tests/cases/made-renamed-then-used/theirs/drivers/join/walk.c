// SPDX-License-Identifier: GPL-2.0
#include <linux/join.h>

int walk_first(int a);
int walk_next(int a);

int walk_first(int a)
{
	int b = join_limit(a);

	if (b > 3)
		b = 9;
	return b;
}

int walk_next(int a)
{
	int c = a * 7;

	if (c > 5)
		c = c / 2;
	return join_limit(join_paths(a, c));
}
