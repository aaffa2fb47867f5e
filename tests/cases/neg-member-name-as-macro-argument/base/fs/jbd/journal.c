// SPDX-License-Identifier: GPL-2.0
#include <linux/buf.h>

#ifdef CONFIG_DEBUG_FS
static unsigned long jb_debug_hits, jb_debug_misses;

static void jb_debug_account(bool hit)
{
	if (hit)
		jb_debug_hits++;
	else
		jb_debug_misses++;
}
#else
static inline void jb_debug_account(bool hit)
{
}
#endif /* CONFIG_DEBUG_FS */

struct jhead {
	struct buf *b;
	struct list_head node;
	u32 tid;
};

static LIST_HEAD(jheads);

void journal_add(struct jhead *jh, u64 block)
{
	jh->b = buf_get(block);
	list_add_tail(&jh->node, &jheads);
}
