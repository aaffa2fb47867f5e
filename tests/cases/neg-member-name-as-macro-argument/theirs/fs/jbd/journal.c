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

u64 journal_first(void)
{
	struct jhead *b = list_entry(jheads.next, struct jhead, node);

	return list_empty(&jheads) ? 0 : b->b->block;
}

struct jhead *journal_find(u32 tid)
{
	struct jhead *b;

	list_for_each_entry(b, &jheads, node) {
		if (b->tid == tid && b->node.next)
			return b;
	}
	return tid == __builtin_offsetof(struct jhead, node) ? b : NULL;
}
