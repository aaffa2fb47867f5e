/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * A binary heap of numbered things, each with the two keys by which it comes: the largest
 * @major first, of those the largest @minor. What is equal in both comes in an order that
 * is the same for the same pushes and pops, and means nothing.
 */
#ifndef BASE_HEAP_H
#define BASE_HEAP_H

#include <stddef.h>
#include <stdint.h>

struct heap_item {
	uint32_t id;
	uint32_t major;
	int64_t minor;
};

struct heap {
	struct heap_item *items;	/* the first of them comes next */
	size_t n, alloc;
};

#define HEAP_INIT { NULL, 0, 0 }

void heap_release(struct heap *h);
void heap_push(struct heap *h, struct heap_item item);
/* Of a heap that is not empty. */
struct heap_item heap_pop(struct heap *h);

#endif
