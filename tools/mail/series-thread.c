// SPDX-License-Identifier: GPL-2.0-only
/* Which mail answers which, by In-Reply-To and References. */
#include <string.h>

#include "series-internal.h"

/* Of long References the newest ones, and the oldest. */
#define MAX_REFERENCES 16

void threads_release(struct threads *t)
{
	map_release(&t->ids);
	VEC_RELEASE(&t->up);
	VEC_RELEASE(&t->first);
	free(t->order);
	t->order = NULL;
}

static uint32_t new_id(struct threads *t)
{
	uint32_t id = (uint32_t)t->up.n;

	VEC_PUSH(&t->up, id);
	VEC_PUSH(&t->first, NO_ID);
	return id;
}

static uint32_t id_of(struct threads *t, const char *message_id)
{
	struct map_entry *e;
	bool added;

	if (!message_id)
		return new_id(t);
	e = map_put(&t->ids, message_id, strlen(message_id), &added);
	if (added)
		e->value = new_id(t);
	return (uint32_t)e->value;
}

uint32_t threads_head(struct threads *t, uint32_t id)
{
	uint32_t *up = t->up.items;

	while (up[id] != id) {
		up[id] = up[up[id]];
		id = up[id];
	}
	return id;
}

void threads_join(struct threads *t, uint32_t a, uint32_t b)
{
	a = threads_head(t, a);
	b = threads_head(t, b);
	/* The older one leads, so that the result does not depend on luck. */
	if (a < b)
		t->up.items[b] = a;
	else
		t->up.items[a] = b;
}

static void name_ids(struct threads *t, struct item_list *list)
{
	for (size_t i = 0; i < list->n; i++) {
		struct item *item = &list->items[i];

		item->id = id_of(t, item->outer == NO_ITEM ? item->mail->message_id : NULL);
		if (t->first.items[item->id] == NO_ID)
			t->first.items[item->id] = (uint32_t)i;
	}
}

/* Whether the mail answers @id, which is not its own. */
static void answers(struct threads *t, struct item *item, const char *message_id,
		    struct item_list *list)
{
	uint32_t id = id_of(t, message_id);
	uint32_t first = t->first.items[id];

	if (id == item->id)
		return;
	item->linked = true;
	threads_join(t, item->id, id);
	if (item->parent_id == NO_ID)
		item->parent_id = id;
	if (item->parent == NO_ITEM && first != NO_ID &&
	    &list->items[first] != item)
		item->parent = first;
}

/* The nearest one that is here is the parent: mails in between may be lost. */
static void link_item(struct threads *t, struct item *item, struct item_list *list)
{
	const struct mail *m = item->mail;
	size_t n = m->n_references;

	item->parent = NO_ITEM;
	item->parent_id = NO_ID;
	if (item->outer != NO_ITEM) {
		threads_join(t, item->id, list->items[item->outer].id);
		return;
	}
	if (m->in_reply_to)
		answers(t, item, m->in_reply_to, list);
	for (size_t k = 0; k < n && k < MAX_REFERENCES; k++)
		answers(t, item, m->references[n - 1 - k], list);
	if (n > MAX_REFERENCES)
		answers(t, item, m->references[0], list);
}

/*
 * Orders the items; an answer to itself, by whatever detour, loses its parent.
 * @state: 0 not seen, 1 on the way up at hand, 2 done.
 */
static void put_in_order(struct threads *t, struct item_list *list)
{
	_cleanup_free_ unsigned char *state = mem_zalloc(list->n);
	_cleanup_free_ size_t *path = mem_array(NULL, list->n, sizeof(*path));
	size_t n = 0;

	t->order = mem_array(NULL, list->n, sizeof(*t->order));
	for (size_t i = 0; i < list->n; i++) {
		size_t depth = 0, at = i;

		while (at != NO_ITEM && !state[at]) {
			state[at] = 1;
			path[depth++] = at;
			at = list->items[at].parent;
		}
		if (at != NO_ITEM && state[at] == 1)
			list->items[path[depth - 1]].parent = NO_ITEM;
		while (depth) {
			at = path[--depth];
			state[at] = 2;
			t->order[n++] = at;
		}
	}
}

void threads_make(struct threads *t, struct item_list *list)
{
	name_ids(t, list);
	for (size_t i = 0; i < list->n; i++)
		link_item(t, &list->items[i], list);
	put_in_order(t, list);
}
