/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _SCHED_CLS_H
#define _SCHED_CLS_H

#include <linux/types.h>

struct net;

struct tcf_block {
	u32 index;
	bool shared;
	struct net *net;
};

/**
 * tcf_block_put - drop a reference
 * @block: what tcf_block_lookup() gave
 */
void tcf_block_put(struct tcf_block *block);

#ifdef CONFIG_NET_CLS_ACT
struct tcf_block *tcf_block_lookup(struct net *net, u32 block_index);
#endif

#endif
