// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <linux/net_ns.h>

struct net_ns *net_ns_get(u32 id)
{
	return id ? NULL : NULL;
}
