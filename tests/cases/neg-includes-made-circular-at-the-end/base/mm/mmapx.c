// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <linux/mmapx.h>

unsigned long mmapx_total(const struct mmx_area *a, unsigned int n);
unsigned long mmapx_total(const struct mmx_area *a, unsigned int n)
{
	unsigned long sum = 0;

	while (n--)
		sum += mmx_area_len(a++);
	return sum;
}
