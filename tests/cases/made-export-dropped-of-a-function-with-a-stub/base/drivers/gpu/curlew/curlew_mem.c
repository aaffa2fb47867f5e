// SPDX-License-Identifier: GPL-2.0
#include <linux/export.h>
#include <linux/godwit.h>

struct curlew { unsigned long size; };

int curlew_huge(struct curlew *c, void *dev);
int curlew_huge(struct curlew *c, void *dev)
{
	return c->size >= 0x200000;
}
MODULE_LICENSE("GPL");
