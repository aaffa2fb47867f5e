// SPDX-License-Identifier: GPL-2.0
#include <net/pkt_cls.h>

struct tcf_net {
	struct tcf_block blocks[4];
};

static struct tcf_net tcf_nets;

struct tcf_block *tcf_block_lookup(struct net *net, u32 block_index)
{
	for (u32 i = 0; i < ARRAY_SIZE(tcf_nets.blocks); i++)
		if (tcf_nets.blocks[i].net == net &&
		    tcf_nets.blocks[i].index == block_index)
			return &tcf_nets.blocks[i];
	return NULL;
}

void tcf_block_put(struct tcf_block *block)
{
	block->shared = false;
}
