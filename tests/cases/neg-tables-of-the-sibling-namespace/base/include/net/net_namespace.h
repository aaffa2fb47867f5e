/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _NET_NET_NAMESPACE_H
#define _NET_NET_NAMESPACE_H

#include <linux/kernel.h>

enum {
	NFPROTO_UNSPEC	=  0,
	NFPROTO_IPV4	=  2,
	NFPROTO_ARP	=  3,
	NFPROTO_BRIDGE	=  7,
	NFPROTO_NUMPROTO,
};

struct ebt_table;

struct netns_xt {
	struct list_head tables[NFPROTO_NUMPROTO];
	bool notrack_deprecated_warning;
#ifdef CONFIG_BRIDGE_NF_EBTABLES
	struct ebt_table *broute_table;
#endif
};

struct netns_nft {
	struct list_head tables;
	u8 gencursor;
};

struct net {
	u32 hash_mix;
	struct netns_xt xt;
	struct netns_nft nft;
	void *gen[4];
};

static inline void *net_generic(const struct net *net, unsigned int id)
{
	return net->gen[id & 3];
}

#endif /* _NET_NET_NAMESPACE_H */
