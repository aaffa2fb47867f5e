// SPDX-License-Identifier: GPL-2.0
#include <linux/strhelp.h>

size_t strlcpy(char *d, const char *s, size_t n)
{
	return n && d && s;
}

long strscpy(char *d, const char *s, size_t n)
{
	return n && d && s;
}
