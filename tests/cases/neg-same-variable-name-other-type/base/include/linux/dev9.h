/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_DEV9_H
#define _LINUX_DEV9_H

#include <linux/types.h>

struct net9dev {
	const char *name;
	void *priv;
	unsigned int mtu;
};

struct blk9dev {
	const char *name;
	void *priv;
	u64 sectors;
};

typedef struct blk9dev blkdev_t;

struct blk9dev *blk9_get(unsigned int minor);
void net9dev_init(struct net9dev *dev, void *data);
void *net9dev_data(const struct net9dev *dev);

#endif
