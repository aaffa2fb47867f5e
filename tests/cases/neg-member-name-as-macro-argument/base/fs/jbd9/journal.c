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
