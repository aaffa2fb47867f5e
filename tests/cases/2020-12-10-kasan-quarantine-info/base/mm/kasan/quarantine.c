// SPDX-License-Identifier: GPL-2.0-only
#include "kasan.h"

struct qlist_head {
	struct qlist_node *head;
	size_t bytes;
	bool offline;
};

static struct qlist_head cpu_quarantine;
static size_t quarantine_max_size;

static void qlist_put(struct qlist_head *q, struct qlist_node *node, size_t size)
{
	node->next = q->head;
	q->head = node;
	q->bytes += size;
}

bool quarantine_put(struct kmem_cache *cache, void *object);

bool quarantine_put(struct kmem_cache *cache, void *object)
{
	struct kasan_free_meta *info = get_free_info(cache, object);
	struct qlist_head *q;

	/*
	 * Note: irq must be disabled until after we move the batch to the
	 * global quarantine.
	 */
	info->track = 1;
	q = &cpu_quarantine;
	qlist_put(q, &info->quarantine_link, cache->size);

#ifdef CONFIG_KASAN_DEBUG
	if (q->bytes > 2 * quarantine_max_size)
		q->bytes = 0;
#endif
	if (q->bytes > quarantine_max_size) {
		q->head = NULL;
		q->bytes = 0;
	}

	return true;
}
