// SPDX-License-Identifier: GPL-2.0
#include <linux/spool.h>

void spool_add(struct spool *s, struct list_head *to)
{
	s->shown.next = &s->shown;
	s->shown.prev = &s->shown;
	s->queue.next = to->next;
	s->queue.prev = to;
	to->next = &s->queue;
}
