/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_KEY_H
#define _LINUX_KEY_H

#include <linux/types.h>

struct key {
	const char *desc;
	u32 serial;
};

struct key_type {
	const char *name;
};

struct net;

struct key *request_key_net(struct key_type *type, const char *desc,
				 const char *callout, struct net *net);

#define request_key(type, desc, callout) \
	request_key_net(type, desc, callout, NULL)

#ifdef CONFIG_KEYL_STATS
void keyl_stat_add(unsigned int idx, long delta);
#else
static inline void keyl_stat_add(unsigned int idx, long delta)
{
}
#endif

#endif
