/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_NETDEV9_H
#define _LINUX_NETDEV9_H

#include <linux/slab.h>
#include <linux/net9.h>

static inline void *netdev9_priv(size_t size)
{
	return kcalloc(1, size, GFP_KERNEL);
}

#endif
