/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_NETDEV_H
#define _LINUX_NETDEV_H

#include <linux/slab.h>
#include <linux/net.h>

static inline void *netdev_priv(size_t size)
{
	return kcalloc(1, size, GFP_KERNEL);
}

#endif
