// SPDX-License-Identifier: GPL-2.0
#include <net/pkt_cls.h>

bool mirred_block_known(struct net *net, u32 id)
{
	struct tcf_block *block = tcf_block_lookup(net, id);

	return block && block->shared;
}
