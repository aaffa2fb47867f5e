/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _INFO_OF_H
#define _INFO_OF_H

struct info {
	int lock;
	int n;
};

struct dev {
	struct info *info;
	int slot[4];
};

static inline struct info *info_get(struct dev *d)
{
	return d->info;
}

#define INFO_I(d)	((d)->info)
#define DEV_SLOT(d)	((d)->slot[0])
extern void (*dev_hook)(int v);
void dev_set(void (*h)(int v));

#endif
