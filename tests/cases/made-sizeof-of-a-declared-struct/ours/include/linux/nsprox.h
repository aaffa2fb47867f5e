/* SPDX-License-Identifier: GPL-2.0 */
#ifndef __LINUX_NSPROX_H
#define __LINUX_NSPROX_H

#include <linux/types.h>

struct net_ns;
struct uts_ns;

struct ns_proxy {
	struct net_ns *net;
	struct uts_ns *uts;
	u32 count;
};

#endif /* __LINUX_NSPROX_H */
