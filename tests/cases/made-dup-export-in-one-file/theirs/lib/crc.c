// SPDX-License-Identifier: GPL-2.0-only
#include <linux/export2.h>

int crc_a(int n)
{
	return n * 3;
}

int crc_b(int n)
{
	return crc_a(n) + 1;
}

int crc_c(int n)
{
	return crc_b(n) ^ 1;
}
EXPORT_SYMBOL_GPL(crc_c);
EXPORT_SYMBOL_GPL(crc_a);
