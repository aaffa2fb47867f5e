// SPDX-License-Identifier: GPL-2.0
#include <linux/spool.h>

#define each_shown(pos, head) \
	for (pos = (head)->next; pos != (head); pos = pos->next)

u32 spool_shown_pages(struct list_head *head)
{
	struct list_head *pos;
	u32 n = 0;

	each_shown(pos, head)
		n += container_of(pos, struct spool, shown)->pages;
	return n;
}

u32 spool_queued_pages(struct list_head *head)
{
	struct list_head *pos;
	u32 n = 0;

	each_shown(pos, head)
		n += spool_entry(pos)->pages;
	return n;
}

size_t spool_shown_at(void)
{
	return offsetof(struct spool, shown);
}
