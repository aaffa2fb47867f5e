// SPDX-License-Identifier: GPL-2.0-only
#include <linux/export.h>

int new_mem(void *b);
int new_probe(void *b)
{
	return new_mem(b);
}
MODULE_LICENSE("GPL");
