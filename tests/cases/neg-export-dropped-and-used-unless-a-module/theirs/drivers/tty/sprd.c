// SPDX-License-Identifier: GPL-2.0
#include <linux/early.h>

int sprd_probe(int n);

int sprd_probe(int n)
{
#ifndef MODULE
	if (n)
		return early_lock(n);
#endif
	return 0;
}

extern int __license;
/* MODULE_LICENSE("GPL") */
