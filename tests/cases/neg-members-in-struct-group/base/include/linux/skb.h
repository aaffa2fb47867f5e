/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_SKB_H
#define _LINUX_SKB_H

#include <linux/types.h>

#define struct_group(NAME, MEMBERS...) \
	union { \
		struct { MEMBERS }; \
		struct { MEMBERS } NAME; \
	}

struct skb {
	u8 *data;
	unsigned int len;
	u32 mark;
	u16 protocol;
	u16 vlan_tci;
};

void skb_scrub(struct skb *skb);

#ifdef CONFIG_SKBL_STATS
void skbl_stat_add(unsigned int idx, long delta);
#else
static inline void skbl_stat_add(unsigned int idx, long delta)
{
}
#endif

#endif
