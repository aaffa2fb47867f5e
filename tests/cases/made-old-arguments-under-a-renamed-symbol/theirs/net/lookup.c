// SPDX-License-Identifier: GPL-2.0-only
#include <net/set.h>

int net_lookup(const struct net_set *set, unsigned int key);

int net_lookup(const struct net_set *set, unsigned int key)
{
#ifdef CONFIG_NET_FAST
	unsigned int found;

	return net_set_hash(set, key, &found);
#else
	return set ? (int)key : 0;
#endif
}
