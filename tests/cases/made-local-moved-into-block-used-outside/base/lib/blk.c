// SPDX-License-Identifier: GPL-2.0-only
#include <linux/kernel.h>

int blk_sum(const int *v, int n)
{
	int sum = 0;
	int last = 0;

	while (n--) {
		last = v[n];
		if (last > 0)
			sum += last;
	}
	sum += 1;
	sum *= 2;
	sum -= 2;
	return sum;
}

int blk_one(const int *v)
{
	return blk_sum(v, 1);
}
