/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_NETDEV_FEATURES_H
#define _LINUX_NETDEV_FEATURES_H

#include <linux/bits.h>
#include <linux/types.h>

typedef u64 netdev_features_t;

enum {
	NETIF_F_SG_BIT,
	NETIF_F_IP_CSUM_BIT,
	NETIF_F_LLTX_BIT,
	NETIF_F_NETNS_LOCAL_BIT,
	NETIF_F_GRO_BIT,
	NETDEV_FEATURE_COUNT
};

#define __NETIF_F_BIT(bit)	((netdev_features_t)1 << (bit))
#define __NETIF_F(name)		__NETIF_F_BIT(NETIF_F_##name##_BIT)

#define NETIF_F_SG		__NETIF_F(SG)
#define NETIF_F_IP_CSUM		__NETIF_F(IP_CSUM)
#define NETIF_F_LLTX		__NETIF_F(LLTX)
#define NETIF_F_NETNS_LOCAL	__NETIF_F(NETNS_LOCAL)
#define NETIF_F_GRO		__NETIF_F(GRO)

#define NETIF_F_NEVER_CHANGE	(NETIF_F_LLTX | NETIF_F_NETNS_LOCAL)

#endif
