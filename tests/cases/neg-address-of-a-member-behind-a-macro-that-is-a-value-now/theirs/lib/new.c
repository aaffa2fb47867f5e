// SPDX-License-Identifier: GPL-2.0
#include <linux/info_of.h>

int new_lock(struct dev *d, int x);

int new_lock(struct dev *d, int x)
{
	int *p = &INFO_I(d)->lock;

	++INFO_I(d)->n;
	d->slot[1] = x++ & DEV_SLOT(d);
	return *p + x;
}
