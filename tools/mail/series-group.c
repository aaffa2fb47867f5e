// SPDX-License-Identifier: GPL-2.0-only
/*
 * Which mails are one series.
 *
 * Mails with the same version and count whose way up the thread, over mails of
 * the same kind, ends at the same place are one. Threads have holes, and mails
 * may lack all of their threading: groups that could be one, since no number is
 * in both and the sender is the same, become one afterwards.
 */
#include <string.h>
#include <strings.h>

#include "base/char.h"
#include "base/hash.h"
#include "series-internal.h"

/* How many groups of one version and count are open to further ones, at most. */
#define MAX_OPEN 16

struct group_key {
	uint32_t kind, version, total, head;
	uint64_t sender;
};

struct slot_key {
	uint64_t group, number;
};

struct grouping {
	struct item_list *list;
	struct threads *t;
	struct group_list *groups;
	struct arena arena;	/* keys of the maps */
	struct map by_key;	/* group_key -> group */
	struct map slots;	/* slot_key: taken numbers */
};

static void grouping_release(struct grouping *g)
{
	arena_release(&g->arena);
	map_release(&g->by_key);
	map_release(&g->slots);
}

void groups_release(struct group_list *groups)
{
	for (size_t i = 0; i < groups->n; i++) {
		VEC_RELEASE(&groups->items[i].patches);
		VEC_RELEASE(&groups->items[i].duplicates);
	}
	VEC_RELEASE(groups);
}

static uint64_t hash_nocase(const char *s)
{
	_cleanup_free_ char *low = mem_strdup(s);

	string_to_lower(low);
	return hash_bytes(low, strlen(low), 0);
}

/*
 * Groups.
 */
static bool is_local(const struct item *item)
{
	return !item->mail->message_id && !item->linked;
}

static enum group_kind group_kind(const struct item *item)
{
	if (item->outer != NO_ITEM || item->wraps)
		return GROUP_INSIDE;
	if (item->mail->tags.numbered)
		return GROUP_NUMBERED;
	return is_local(item) ? GROUP_LOCAL : GROUP_SINGLE;
}

static bool same_run(const struct item *a, const struct item *b)
{
	return group_kind(a) == group_kind(b) && a->version == b->version &&
	       a->mail->tags.total == b->mail->tags.total &&
	       (a->mail->tags.numbered || same_sender(a->mail, b->mail));
}

/* Where the way up from a mail ends: with a mail that is not of its series. */
static uint32_t head_of(const struct item_list *list, const struct item *item,
			const uint32_t *heads)
{
	const struct item *parent = item->parent == NO_ITEM ? NULL :
				    &list->items[item->parent];

	if (parent && parent->near != NO_ITEM &&
	    same_run(&list->items[parent->near], item))
		return heads[parent->near];
	/* What it answers is lost, or it is the first one. */
	return !parent && item->parent_id != NO_ID ? item->parent_id : item->id;
}

static struct group_key key_of(const struct item_list *list, const struct item *item,
			       uint32_t head)
{
	struct group_key key = {
		.kind = group_kind(item), .version = item->version, .head = head,
	};

	if (key.kind == GROUP_NUMBERED)
		key.total = item->mail->tags.total;
	if (key.kind == GROUP_SINGLE)
		key.sender = hash_nocase(item->mail->sender.email);
	if (key.kind == GROUP_LOCAL)
		key.head = 0;
	if (key.kind == GROUP_INSIDE) {
		key.head = item->wraps ? item->id : list->items[item->outer].id;
		key.version = item->wraps ? item->version :
			      list->items[item->outer].version;
	}
	return key;
}

static size_t find_group(struct grouping *g, const struct group_key *key, size_t at)
{
	const char *kept = arena_dup(&g->arena, key, sizeof(*key));
	struct map_entry *e;
	struct group *group;
	bool added;

	e = map_put(&g->by_key, kept, sizeof(*key), &added);
	if (!added)
		return e->value;
	e->value = g->groups->n;
	group = VEC_ADD(g->groups);
	group->kind = key->kind;
	group->version = key->version;
	group->total = group->tag_total = key->total;
	group->first = at;
	group->cover = NO_ITEM;
	return e->value;
}

/* Whether the number was free in that group; it is taken now. */
static bool take_slot(struct grouping *g, size_t group, unsigned int number)
{
	const struct slot_key key = { group, number };
	const char *kept = arena_dup(&g->arena, &key, sizeof(key));
	bool added;

	map_put(&g->slots, kept, sizeof(key), &added);
	return added;
}

static bool has_slot(const struct grouping *g, size_t group, unsigned int number)
{
	const struct slot_key key = { group, number };

	return map_find(&g->slots, (const char *)&key, sizeof(key));
}

static void add_to_group(struct grouping *g, size_t where, size_t at)
{
	struct group *group = &g->groups->items[where];
	const struct item *item = &g->list->items[at];
	const struct mail_tags *tags = &item->mail->tags;

	if (group->kind == GROUP_NUMBERED && !take_slot(g, where, tags->number)) {
		VEC_PUSH(&group->duplicates, at);
		return;
	}
	if (group->kind == GROUP_NUMBERED && tags->number > group->total)
		group->total = tags->number;
	if (item->kind == ITEM_COVER)
		group->cover = at;
	else
		VEC_PUSH(&group->patches, at);
}

static void make_groups(struct grouping *g)
{
	_cleanup_free_ uint32_t *heads = mem_array(NULL, g->list->n, sizeof(*heads));

	for (size_t i = 0; i < g->list->n; i++) {
		size_t at = g->t->order[i];
		struct item *item = &g->list->items[at];

		if (item->near == at)
			heads[at] = head_of(g->list, item, heads);
	}
	for (size_t at = 0; at < g->list->n; at++) {
		const struct item *item = &g->list->items[at];
		struct group_key key;

		if (item->near != at)
			continue;
		key = key_of(g->list, item, heads[at]);
		add_to_group(g, find_group(g, &key, at), at);
	}
}

/*
 * Groups that are one.
 */
static bool could_be_one(const struct grouping *g, const struct group *a,
			 const struct group *b)
{
	const struct item *x = &g->list->items[a->first], *y = &g->list->items[b->first];

	if (is_local(x) || is_local(y))
		return is_local(x) && is_local(y);
	if (!same_sender(x->mail, y->mail))
		return false;
	if (!x->linked && !y->linked)
		return true;
	return threads_head(g->t, x->id) == threads_head(g->t, y->id);
}

static bool complete(const struct group *a)
{
	return a->kind != GROUP_NUMBERED || a->patches.n >= a->total;
}

/* How many of the numbers of @b are in @a already. */
static size_t count_taken(const struct grouping *g, size_t a, const struct group *b)
{
	size_t n = b->cover != NO_ITEM && has_slot(g, a, 0);

	for (size_t i = 0; i < b->patches.n; i++)
		n += has_slot(g, a, g->list->items[b->patches.items[i]].mail->tags.number);
	return n;
}

/* Numbers that @a has already are duplicates there. */
static void merge(struct grouping *g, size_t a, size_t at)
{
	struct group *into = &g->groups->items[a], *b = &g->groups->items[at];

	if (b->cover != NO_ITEM)
		add_to_group(g, a, b->cover);
	for (size_t i = 0; i < b->patches.n; i++)
		add_to_group(g, a, b->patches.items[i]);
	for (size_t i = 0; i < b->duplicates.n; i++)
		VEC_PUSH(&into->duplicates, b->duplicates.items[i]);
	if (b->first < into->first)
		into->first = b->first;
	b->gone = true;
}

/*
 * Among the groups of one version and count. @open: those that came before, the
 * oldest first.
 */
static bool join(struct grouping *g, size_t at, const size_t *open, size_t n)
{
	const struct group *group = &g->groups->items[at];

	for (size_t i = 0; i < n; i++) {
		if (could_be_one(g, &g->groups->items[open[i]], group) &&
		    !count_taken(g, open[i], group)) {
			merge(g, open[i], at);
			return true;
		}
	}
	return false;
}

static void drop_leftover(struct grouping *g, size_t at, const size_t *open, size_t n)
{
	const struct group *group = &g->groups->items[at];

	if (complete(group) || group->cover != NO_ITEM)
		return;
	for (size_t i = 0; i < n; i++) {
		if (open[i] != at && could_be_one(g, &g->groups->items[open[i]], group) &&
		    count_taken(g, open[i], group) == group->patches.n) {
			merge(g, open[i], at);
			return;
		}
	}
}

/* @run: n groups of one version and count. */
static void join_run(struct grouping *g, const size_t *run, size_t n)
{
	size_t open[MAX_OPEN], k = 0;

	for (size_t i = 0; i < n; i++) {
		if (join(g, run[i], open, k))
			continue;
		if (k == MAX_OPEN)
			memmove(open, open + 1, --k * sizeof(*open));
		open[k++] = run[i];
	}
	for (size_t i = 1; i < k; i++)
		drop_leftover(g, open[i], open, i);
}

struct sort_row {
	unsigned int version, total;
	size_t first, group;
};

static int compare_rows(const void *a, const void *b)
{
	const struct sort_row *x = a, *y = b;

	if (x->version != y->version)
		return x->version < y->version ? -1 : 1;
	if (x->total != y->total)
		return x->total < y->total ? -1 : 1;
	return x->first < y->first ? -1 : x->first > y->first;
}

static void join_groups(struct grouping *g)
{
	_cleanup_free_ struct sort_row *rows = mem_array(NULL, g->groups->n, sizeof(*rows));
	_cleanup_free_ size_t *run = mem_array(NULL, g->groups->n, sizeof(*run));
	size_t n = 0, k = 0;

	for (size_t i = 0; i < g->groups->n; i++) {
		const struct group *a = &g->groups->items[i];

		if (a->kind == GROUP_NUMBERED)
			rows[n++] = (struct sort_row){ a->version, a->tag_total, a->first, i };
	}
	if (n)
		qsort(rows, n, sizeof(*rows), compare_rows);
	for (size_t i = 0; i < n; i++) {
		run[k++] = rows[i].group;
		if (i + 1 < n && rows[i + 1].version == rows[i].version &&
		    rows[i + 1].total == rows[i].total)
			continue;
		join_run(g, run, k);
		k = 0;
	}
}

/*
 * The files of a directory have an order without numbers: what was never sent
 * and is not the newer version of something is one series.
 */
static bool is_one_directory(const struct grouping *g)
{
	const struct group *one = NULL;

	for (size_t i = 0; i < g->groups->n; i++) {
		const struct group *a = &g->groups->items[i];

		if (a->gone)
			continue;
		if (!is_local(&g->list->items[a->first]) || !complete(a) ||
		    a->duplicates.n || (one && one->version != a->version))
			return false;
		one = a;
	}
	return one;
}

static void join_directory(struct grouping *g)
{
	struct group all = {
		.kind = GROUP_LOCAL, .cover = NO_ITEM, .version = g->groups->items[0].version,
	};

	for (size_t i = 0; i < g->list->n; i++) {
		if (g->list->items[i].kind == ITEM_PATCH)
			VEC_PUSH(&all.patches, i);
		else if (g->list->items[i].kind == ITEM_COVER && all.cover == NO_ITEM)
			all.cover = i;
	}
	groups_release(g->groups);
	VEC_PUSH(g->groups, all);
}

void groups_make(struct group_list *out, struct input *in, struct threads *t)
{
	_cleanup_(grouping_release) struct grouping g = {
		.list = &in->list, .t = t, .groups = out,
	};

	make_groups(&g);
	join_groups(&g);
	if (in->directory && out->n > 1 && is_one_directory(&g))
		join_directory(&g);
}
