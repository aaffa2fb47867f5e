// SPDX-License-Identifier: GPL-2.0-only
/*
 * Enumerators that a list makes for an enum of another header: where the list changes, they
 * do, and no file has their names.
 */
#include <string.h>

#include "capi/delta-internal.h"
#include "capi/listed.h"

/* What a list makes in one tree. */
struct made {
	const struct cref *list;
	listed_vec names;
	struct map known;	/* name -> index + 1 */
	struct facts *facts;	/* of those that the other tree has not */
};

struct listed_ctx {
	struct delta *d;
	struct ctree *tree[2];
	VEC(struct delta_change) found;
};

static void made_release(struct made *m)
{
	VEC_RELEASE(&m->names);
	map_release(&m->known);
}

/* 1: all enumerators are known; 0: they are not, or there are none. */
static int find_made(struct made *m, struct listed_ctx *c, int side, struct err *err)
{
	cref_vec users = VEC_INIT;
	int rc = listed_users(&users, c->tree[side], cref_str(m->list, m->list->fact->name), err);
	bool whole = users.n > 0;

	for (size_t i = 0; rc >= 0 && i < users.n && whole; i++)
		whole = listed_names(&m->names, &c->d->arena, m->list, &users.items[i]);
	for (size_t i = 0; i < m->names.n; i++)
		map_put(&m->known, m->names.items[i], strlen(m->names.items[i]), NULL)->value =
			i + 1;
	VEC_RELEASE(&users);
	return rc < 0 ? rc : whole;
}

/* The names as facts of the list's file, where the list is. */
static void make_facts(struct made *m, struct listed_ctx *c)
{
	struct facts *facts = arena_alloc(&c->d->arena, sizeof(*facts));
	struct fact *items = arena_alloc(&c->d->arena, m->names.n * sizeof(*items));
	size_t len = 1;
	char *strings;

	for (size_t i = 0; i < m->names.n; i++)
		len += strlen(m->names.items[i]) + 1;
	strings = arena_alloc(&c->d->arena, len);
	len = 1;
	for (size_t i = 0; i < m->names.n; i++) {
		const char *name = m->names.items[i];

		items[i] = (struct fact){
			.kind = FACT_ENUMERATOR, .flags = FACT_DEFINED | FACT_MADE,
			.name = (uint32_t)len, .line = m->list->fact->line,
			.end_line = m->list->fact->end_line,
		};
		memcpy(strings + len, name, strlen(name) + 1);
		len += strlen(name) + 1;
	}
	*facts = (struct facts){
		.n_facts = (uint32_t)m->names.n, .facts = items, .strings = strings,
		.strings_len = (uint32_t)len,
	};
	m->facts = facts;
}

static void add_changes(struct listed_ctx *c, const struct made *m, const struct made *other,
			int side, const char *list)
{
	struct cworld *w = ctree_world(c->tree[side]);

	for (size_t i = 0; i < m->names.n; i++) {
		const char *name = m->names.items[i];
		struct delta_change *ch;
		struct cref *r;

		if (map_find(&other->known, name, strlen(name)) || delta_find(c->d, name) ||
		    map_find(&m->known, name, strlen(name))->value != i + 1)
			continue;
		r = arena_alloc(&c->d->arena, sizeof(*r));
		*r = (struct cref){ m->list->file, m->facts, &m->facts->facts[i] };
		ch = VEC_ADD(&c->found);
		*ch = (struct delta_change){ .name = name, .list = list };
		if (side == DELTA_OLD) {
			ch->what = DELTA_REMOVED;
			ch->old_refs = r;
			ch->n_old = 1;
		} else {
			ch->what = DELTA_ADDED;
			ch->new_refs = r;
			ch->n_new = 1;
		}
		delta_describe(c->d, w, ch);
	}
}

static int compare_lists(struct listed_ctx *c, const struct delta_change *ch, struct err *err)
{
	_cleanup_(made_release) struct made old = { .list = &ch->old_refs[0] };
	_cleanup_(made_release) struct made new = { .list = &ch->new_refs[0] };
	int rc = find_made(&old, c, DELTA_OLD, err);

	if (rc == 1)
		rc = find_made(&new, c, DELTA_NEW, err);
	if (rc != 1)
		return rc;
	make_facts(&old, c);
	make_facts(&new, c);
	add_changes(c, &old, &new, DELTA_OLD, ch->name);
	add_changes(c, &new, &old, DELTA_NEW, ch->name);
	return 0;
}

/* A row that went from one list to another is there before and after. */
static void drop_moved(struct listed_ctx *c)
{
	_cleanup_map_ struct map what = MAP_INIT;
	size_t n = 0;

	for (size_t i = 0; i < c->found.n; i++) {
		const struct delta_change *ch = &c->found.items[i];

		map_put(&what, ch->name, strlen(ch->name), NULL)->value |= 1u << ch->what;
	}
	for (size_t i = 0; i < c->found.n; i++) {
		const struct delta_change *ch = &c->found.items[i];

		if (map_find(&what, ch->name, strlen(ch->name))->value == 1u << ch->what)
			c->found.items[n++] = *ch;
	}
	c->found.n = n;
}

int delta_add_listed(struct delta *d, struct ctree *old, struct ctree *new, struct err *err)
{
	struct listed_ctx c = { .d = d, .tree = { old, new }, .found = VEC_INIT };
	int rc = 0;

	for (size_t i = 0; rc >= 0 && i < d->n; i++)
		if (listed_is_change(&d->items[i]))
			rc = compare_lists(&c, &d->items[i], err);
	drop_moved(&c);
	if (rc >= 0 && c.found.n)
		delta_add_changes(d, c.found.items, c.found.n);
	VEC_RELEASE(&c.found);
	return rc < 0 ? rc : 0;
}
