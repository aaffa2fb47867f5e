// SPDX-License-Identifier: GPL-2.0
#include <net/pkt_cls.h>

struct tcf_net {
	struct tcf_block blocks[4];
};

void tcf_block_put(struct tcf_block *block)
{
	block->shared = false;
}
