// SPDX-License-Identifier: GPL-2.0
#include <linux/types.h>

struct tcf_block {
	u32 id;
};

static struct tcf_block *tcf_block_lookup(struct tcf_block *all, u32 n, u32 id)
{
	for (u32 i = 0; i < n; i++)
		if (all[i].id == id)
			return &all[i];
	return NULL;
}

bool cls_trace_has(struct tcf_block *all, u32 n, u32 id)
{
	return tcf_block_lookup(all, n, id) != NULL;
}
