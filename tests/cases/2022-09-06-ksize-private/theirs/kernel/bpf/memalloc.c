// SPDX-License-Identifier: GPL-2.0-only
/* Objects for bpf programs, from any context. */
#include <linux/kernel.h>
#include <linux/slab.h>

#define LLIST_NODE_SZ	sizeof(struct llist_node)
#define NUM_CACHES	5

struct llist_node {
	struct llist_node *next;
};

struct bpf_mem_cache {
	struct llist_node *free_list;
	int free_cnt;
	int unit_size;
};

struct bpf_mem_alloc {
	struct bpf_mem_cache caches[NUM_CACHES];
};

static const u16 sizes[NUM_CACHES] = { 16, 32, 64, 96, 128 };

static int bpf_mem_cache_idx(size_t size)
{
	int i;

	for (i = 0; i < NUM_CACHES; i++)
		if (size <= sizes[i])
			return i;
	return -1;
}

static void unit_free(struct bpf_mem_cache *c, void *ptr)
{
	struct llist_node *n = ptr;

	n->next = c->free_list;
	c->free_list = n;
	c->free_cnt++;
}

void bpf_mem_free(struct bpf_mem_alloc *ma, void *ptr)
{
	int idx;

	if (!ptr)
		return;

	idx = bpf_mem_cache_idx(__ksize(ptr - LLIST_NODE_SZ));
	if (idx < 0)
		return;
	unit_free(&ma->caches[idx], ptr);
}
