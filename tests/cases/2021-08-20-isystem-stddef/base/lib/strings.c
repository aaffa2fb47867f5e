// SPDX-License-Identifier: GPL-2.0-only
#include <linux/types.h>
#include <linux/stddef.h>

size_t strlen_of(const char *s)
{
	size_t n = 0;

	while (s && s[n])
		n++;
	return n;
}
