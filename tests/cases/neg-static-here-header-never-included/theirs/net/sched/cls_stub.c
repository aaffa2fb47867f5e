// SPDX-License-Identifier: GPL-2.0
#include <net/pkt_cls.h>

#ifndef CONFIG_NET_CLS_ACT
static struct tcf_block *tcf_block_lookup(struct net *net, u32 block_index)
{
	return NULL;
}

bool cls_stub_known(struct net *net)
{
	return tcf_block_lookup(net, 0) != NULL;
}
#endif
