/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef __MM_KASAN_KASAN_H
#define __MM_KASAN_KASAN_H

#include <linux/types.h>

struct qlist_node {
	struct qlist_node *next;
};

struct kasan_free_meta {
	struct qlist_node quarantine_link;
	unsigned long track;
};

struct kmem_cache {
	unsigned int size;
};

struct kasan_free_meta *get_free_info(struct kmem_cache *cache, void *object);

#endif
