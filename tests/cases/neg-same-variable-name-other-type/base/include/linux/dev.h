/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_DEV_H
#define _LINUX_DEV_H

#include <linux/types.h>

struct netdev {
	const char *name;
	void *priv;
	unsigned int mtu;
};

struct blkdev {
	const char *name;
	void *priv;
	u64 sectors;
};

typedef struct blkdev blkdev_t;

struct blkdev *blk_get(unsigned int minor);
void netdev_init(struct netdev *dev, void *data);
void *netdev_data(const struct netdev *dev);

#endif
