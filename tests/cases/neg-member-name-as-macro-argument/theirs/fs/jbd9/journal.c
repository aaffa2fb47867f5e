// SPDX-License-Identifier: GPL-2.0
#include <linux/buf9.h>

#ifdef CONFIG_DEBUG_FS
static unsigned long jb9_debug_hits, jb9_debug_misses;

static void jb9_debug_account(bool hit)
{
	if (hit)
		jb9_debug_hits++;
	else
		jb9_debug_misses++;
}
#else
static inline void jb9_debug_account(bool hit)
{
}
#endif /* CONFIG_DEBUG_FS */
struct jhead {
	struct buf9 *b;
	struct list_head node;
	u32 tid;
};

static LIST_HEAD(jheads);

void journal9_add(struct jhead *jh, u64 block)
{
	jh->b = buf9_get(block);
	list_add_tail(&jh->node, &jheads);
}

u64 journal9_first(void)
{
	struct jhead *b = list_entry(jheads.next, struct jhead, node);

	return list_empty(&jheads) ? 0 : b->b->block;
}

struct jhead *journal9_find(u32 tid)
{
	struct jhead *b;

	list_for_each_entry(b, &jheads, node) {
		if (b->tid == tid && b->node.next)
			return b;
	}
	return tid == __builtin_offsetof(struct jhead, node) ? b : NULL;
}
