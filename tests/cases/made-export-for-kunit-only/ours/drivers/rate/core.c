// SPDX-License-Identifier: GPL-2.0-only
#include <kunit/visibility.h>
#include <linux/rate.h>

int rate_calc(int n)
{
	return n / 3;
}
EXPORT_SYMBOL_IF_KUNIT(rate_calc);

int rate_set(int n)
{
	return rate_calc(n) ? 0 : -22;
}
EXPORT_SYMBOL_GPL(rate_set);
