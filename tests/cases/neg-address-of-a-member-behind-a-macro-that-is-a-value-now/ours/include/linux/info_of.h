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

#define INFO_I(d)	({ struct info *__i = info_get(d); __i; })
#define DEV_SLOT(d)	((d)->slot[0] + 0)
void dev_hook(int v);
void dev_set(void (*h)(int v));

#endif
