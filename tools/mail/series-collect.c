// SPDX-License-Identifier: GPL-2.0-only
/*
 * Trailers go from a reply up the thread to the first patch or cover letter;
 * those of a cover to all of its patches, those of a patch also to its newer
 * versions as long as the change is the same (after b4 0.12,
 * LoreMailbox.get_series).
 */
#include <string.h>

#include "base/hash.h"
#include "lines.h"
#include "series-internal.h"

/* Of one mail; nobody has that many friends. */
#define MAX_TRAILERS 1000

struct trailer_list {
	struct series_trailer *items;
	size_t n, alloc;
};

struct carried {
	size_t item, next;	/* next: index + 1 of one with the same key */
	unsigned int version;
};

struct collect {
	struct series_set *set;
	struct input *in;
	size_t *targets;		/* an item each: where its trailers go */
	struct trailer_list *of;	/* an item each: what replies brought */
	struct map changes;		/* topic and change -> carried, index + 1 */
	struct arena keys;
	struct {
		struct carried *items;
		size_t n, alloc;
	} carried;
};

static void collect_release(struct collect *c)
{
	for (size_t i = 0; c->of && i < c->in->list.n; i++)
		VEC_RELEASE(&c->of[i]);
	free(c->of);
	free(c->targets);
	map_release(&c->changes);
	arena_release(&c->keys);
	VEC_RELEASE(&c->carried);
}

/* By the right sender it counts more than by another one. */
static void add(struct trailer_list *list, const struct series_trailer *t)
{
	if (list->n == MAX_TRAILERS)
		return;
	for (size_t i = 0; i < list->n; i++) {
		struct series_trailer *old = &list->items[i];

		if (!trailer_equal(old->key, old->value, t->key, t->value))
			continue;
		if (old->other_sender && !t->other_sender)
			*old = *t;
		return;
	}
	VEC_PUSH(list, *t);
}

static void add_all(struct trailer_list *to, const struct trailer_list *from)
{
	for (size_t i = 0; i < from->n; i++)
		add(to, &from->items[i]);
}

static void find_targets(struct collect *c, const struct threads *t)
{
	for (size_t i = 0; i < c->in->list.n; i++) {
		size_t at = t->order[i];
		const struct item *item = &c->in->list.items[at];

		if (item->series != NO_ITEM)
			c->targets[at] = at;
		else if (item->kind != ITEM_REPLY && item->kind != ITEM_TEXT)
			c->targets[at] = NO_ITEM;	/* not of any series */
		else
			c->targets[at] = item->parent == NO_ITEM ? NO_ITEM :
					 c->targets[item->parent];
	}
}

static void take_reply(struct collect *c, size_t at)
{
	const struct mail *reply = c->in->list.items[at].mail;
	const struct mail_trailer *found;
	size_t n = reply_trailers(&found, reply, &c->set->arena);

	for (size_t i = 0; i < n; i++) {
		const struct series_trailer t = {
			.key = found[i].key, .value = found[i].value, .from = reply,
			.other_sender = !trailer_is_senders(found[i].value, &reply->sender),
		};

		add(&c->of[c->targets[at]], &t);
	}
}

struct reply_row {
	size_t item;
	int64_t sent;
};

static int compare_replies(const void *a, const void *b)
{
	const struct reply_row *x = a, *y = b;

	if (x->sent != y->sent)
		return x->sent < y->sent ? -1 : 1;
	return x->item < y->item ? -1 : x->item > y->item;
}

/* In the order in which they were sent, however the mails are ordered. */
static void take_replies(struct collect *c)
{
	const struct item_list *list = &c->in->list;
	_cleanup_free_ struct reply_row *rows = mem_array(NULL, list->n, sizeof(*rows));
	size_t n = 0;

	for (size_t i = 0; i < list->n; i++) {
		if (list->items[i].kind == ITEM_REPLY && c->targets[i] != NO_ITEM)
			rows[n++] = (struct reply_row){ i, list->items[i].mail->sent.seconds };
	}
	if (n > 1)
		qsort(rows, n, sizeof(*rows), compare_replies);
	for (size_t i = 0; i < n; i++)
		take_reply(c, rows[i].item);
}

/* What a patch changes, wherever it does: no line numbers, no blob ids. */
static uint64_t hash_change(const struct mail *m)
{
	struct lines in = { m->diff, m->diff + m->diff_len };
	uint64_t h = 0;
	struct line l;

	while (lines_next(&in, &l)) {
		if (l.n >= 3 && !memcmp(l.s, "-- ", 3))
			break;
		if (l.n >= 2 && !memcmp(l.s, "@@", 2))
			l.n = 2;
		if (l.n >= 6 && !memcmp(l.s, "index ", 6))
			l.n = 5;
		h = hash_bytes(l.s, l.n, h);
	}
	return h;
}

static struct map_entry *change_entry(struct collect *c, const struct series *s,
				      const struct series_patch *p)
{
	const uint64_t key[2] = { s->topic, hash_change(p->mail) };

	return map_put(&c->changes, arena_dup(&c->keys, key, sizeof(key)), sizeof(key), NULL);
}

static void note_changes(struct collect *c)
{
	for (size_t i = 0; i < c->set->n; i++) {
		const struct series *s = &c->set->series[i];

		for (size_t k = 0; k < s->n; k++) {
			size_t at = item_of(c->in, s->patches[k].mail);
			struct map_entry *e;

			if (!c->of[at].n)
				continue;
			e = change_entry(c, s, &s->patches[k]);
			VEC_PUSH(&c->carried, (struct carried){ at, e->value, s->version });
			e->value = c->carried.n;
		}
	}
}

/* Of older versions in which the patch makes the same change. */
static void add_carried(struct collect *c, struct trailer_list *to, const struct series *s,
			const struct series_patch *p)
{
	size_t next;

	if (!c->carried.n)
		return;
	next = change_entry(c, s, p)->value;
	for (unsigned int steps = 0; next && steps < MAX_TRAILERS; steps++) {
		const struct carried *old = &c->carried.items[next - 1];

		if (old->version < s->version)
			add_all(to, &c->of[old->item]);
		next = old->next;
	}
}

static bool message_has(const struct mail *m, const struct series_trailer *t)
{
	for (size_t i = 0; i < m->n_trailers; i++) {
		if (trailer_equal(m->trailers[i].key, m->trailers[i].value, t->key, t->value))
			return true;
	}
	return false;
}

static void keep(struct series_trailer **out, size_t *n, struct arena *arena,
		 const struct trailer_list *list)
{
	*out = arena_dup(arena, list->items, list->n * sizeof(*list->items));
	*n = list->n;
}

static void set_patch(struct collect *c, const struct series *s, struct series_patch *p)
{
	struct trailer_list all = VEC_INIT;
	size_t n = 0;

	add_all(&all, &c->of[item_of(c->in, p->mail)]);
	if (s->cover)
		add_all(&all, &c->of[item_of(c->in, s->cover)]);
	add_carried(c, &all, s, p);
	for (size_t i = 0; i < all.n; i++) {
		if (!message_has(p->mail, &all.items[i]))
			all.items[n++] = all.items[i];
	}
	all.n = n;
	keep(&p->trailers, &p->n_trailers, &c->set->arena, &all);
	VEC_RELEASE(&all);
}

void series_collect(struct series_set *set, struct input *in, const struct threads *t)
{
	_cleanup_(collect_release) struct collect c = { .set = set, .in = in };

	c.targets = mem_array(NULL, in->list.n, sizeof(*c.targets));
	c.of = mem_array(NULL, in->list.n, sizeof(*c.of));
	if (in->list.n)
		memset(c.of, 0, in->list.n * sizeof(*c.of));
	find_targets(&c, t);
	take_replies(&c);
	note_changes(&c);
	for (size_t i = 0; i < set->n; i++) {
		struct series *s = &set->series[i];

		if (s->cover)
			keep(&s->trailers, &s->n_trailers, &set->arena,
			     &c.of[item_of(in, s->cover)]);
		for (size_t k = 0; k < s->n; k++)
			set_patch(&c, s, &s->patches[k]);
	}
}
