// SPDX-License-Identifier: GPL-2.0
#include <linux/rpmsg.h>

u32 rpmsg_src(const struct device *dev)
{
	return to_rpmsg(dev)->src;
}
