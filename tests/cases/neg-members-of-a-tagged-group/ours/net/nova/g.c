// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <net/ng.h>

u32 ng_sum(struct ng *n)
{
	struct ng_hdr copy = n->hdr;
	struct ng_hdr *p = &n->hdr;

	return copy.key + p->len + n->key + n->hdr.len + (u32)n->flags;
}
