/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _RPMSG_H
#define _RPMSG_H

#include <linux/device.h>

struct rpmsg_device {
	struct device dev;
	u32 src;
	bool announce;
};

static inline struct rpmsg_device *to_rpmsg(const struct device *d)
{
	return container_of(d, struct rpmsg_device, dev);
}

#endif
