// SPDX-License-Identifier: GPL-2.0-only
#include "base/heap.h"

#include <stdbool.h>

#include "base/vec.h"

static bool before(const struct heap_item *a, const struct heap_item *b)
{
	return a->major != b->major ? a->major > b->major : a->minor > b->minor;
}

void heap_release(struct heap *h)
{
	VEC_RELEASE(h);
}

/* Both move the hole, not the item, which is written once. */
void heap_push(struct heap *h, struct heap_item item)
{
	size_t i = h->n;

	VEC_PUSH(h, item);
	while (i && before(&item, &h->items[(i - 1) / 2])) {
		h->items[i] = h->items[(i - 1) / 2];
		i = (i - 1) / 2;
	}
	h->items[i] = item;
}

struct heap_item heap_pop(struct heap *h)
{
	struct heap_item top = h->items[0], last = h->items[--h->n];
	size_t i = 0, n = h->n;

	while (2 * i + 1 < n) {
		size_t c = 2 * i + 1;

		if (c + 1 < n && before(&h->items[c + 1], &h->items[c]))
			c++;
		if (!before(&h->items[c], &last))
			break;
		h->items[i] = h->items[c];
		i = c;
	}
	if (n)
		h->items[i] = last;
	return top;
}
