// SPDX-License-Identifier: GPL-2.0-only
#include <kunit/visibility.h>
#include <linux/rate.h>

int fan_rate(int n)
{
	return rate_calc(n) + rate_set(n);
}
MODULE_LICENSE("GPL");
