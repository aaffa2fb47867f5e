/* SPDX-License-Identifier: GPL-2.0 */
#ifndef CHARDEV_H
#define CHARDEV_H

typedef unsigned long ulong;
typedef long long far_t;

struct chardev;

struct chardev_ops {
	long (*read)(struct chardev *d, void *to, ulong n, far_t at);
};

int chardev_add(const char *name, const struct chardev_ops *ops);

#endif
