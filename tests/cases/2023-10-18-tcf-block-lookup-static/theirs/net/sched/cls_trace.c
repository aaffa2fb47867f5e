// SPDX-License-Identifier: GPL-2.0
#include <net/pkt_cls.h>

static struct tcf_block traced[2];

/* Only what is traced, unlike the lookup of the classifier itself. */
static struct tcf_block *tcf_block_lookup(struct net *net,
					  u32 block_index)
{
	for (u32 i = 0; i < ARRAY_SIZE(traced); i++)
		if (traced[i].net == net && traced[i].index == block_index)
			return &traced[i];
	return NULL;
}

bool cls_trace_is_on(struct net *net, u32 index)
{
	return tcf_block_lookup(net, index) != NULL;
}
