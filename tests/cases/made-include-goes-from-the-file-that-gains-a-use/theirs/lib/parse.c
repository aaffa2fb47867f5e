// SPDX-License-Identifier: GPL-2.0
#include <linux/types.h>
#include <linux/ctype_x.h>
#include <linux/bitops_x.h>

int parse_hex(char c)
{
	return to_low(c) - 'a' + 10;
}

int parse_dec(char c)
{
	if (c < '0' || c > '9')
		return -EINVAL;

	return c - '0';
}

#ifdef CONFIG_PARSE_OCTAL
int parse_octal(char c)
{
	return c < '8' ? c - '0' : -EINVAL;
}
#endif

int parse_last(unsigned long mask)
{
	return top_bit(mask);
}
