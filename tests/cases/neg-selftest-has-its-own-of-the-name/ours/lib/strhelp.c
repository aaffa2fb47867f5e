// SPDX-License-Identifier: GPL-2.0
#include <linux/strhelp.h>

long strscpy(char *d, const char *s, size_t n)
{
	return n && d && s;
}
