/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _RPMSG_H
#define _RPMSG_H

#include <linux/device.h>

struct rpmsg_device {
	struct device dev;
	u32 src;
	bool announce;
};

#define to_rpmsg(d) container_of_const(d, struct rpmsg_device, dev)

#endif
