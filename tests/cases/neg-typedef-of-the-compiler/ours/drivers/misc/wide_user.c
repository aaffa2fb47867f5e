// SPDX-License-Identifier: GPL-2.0
#include <linux/wide.h>

int wide_user_count(const unsigned int *values, int n);

int wide_user_count(const unsigned int *values, int n)
{
	__int128_t total;
	int i, more = 0;

	wide_reset(&total);
	for (i = 0; i < n; i++)
		more |= wide_add(&total, values[i]);
	return more;
}
