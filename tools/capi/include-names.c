// SPDX-License-Identifier: GPL-2.0-only
/* The names that headers declared which some file has lost, and what to look for them by. */
#include <string.h>

#include "capi/include-look.h"
#include "capi/names.h"

static void add_declarer(struct hunt *h, struct map *names, const char *name,
			 uint32_t file, bool moved)
{
	size_t len = strlen(name);
	struct map_entry *e = map_find(names, name, len);

	if (!e)
		e = map_put(names, arena_strndup(&h->x.arena, name, len), len, NULL);
	if (e->value && h->declarers.items[e->value - 1].file == file) {
		h->declarers.items[e->value - 1].moved |= moved;
		return;
	}
	VEC_PUSH(&h->declarers, (struct declarer){
		.file = file, .moved = moved, .next = (uint32_t)e->value,
		.arch = strncmp(cworld_path(ctree_world(h->x.from.tree), file),
				"arch/", 5) == 0,
	});
	e->value = h->declarers.n;
}

static void add_fact(struct hunt *h, const struct facts *facts, const struct fact *f,
		     uint32_t file, bool moved)
{
	bool members = f->kind == FACT_STRUCT || f->kind == FACT_UNION;

	add_declarer(h, &h->names, facts_str(facts, f->name), file, moved);
	for (uint32_t i = 0; members && i < f->n_subs; i++) {
		const char *name = facts_str(facts, facts->subs[f->first_sub + i].name);

		if (*name)
			add_declarer(h, &h->members, name, file, moved);
	}
}

/* All that a header declares which some file does not reach. */
static int add_lost(struct hunt *h, uint32_t file, struct err *err)
{
	const char *path = cworld_path(ctree_world(h->x.from.tree), file);
	const struct facts *facts;
	int rc = ctree_facts(&facts, h->x.from.tree, path, err);

	for (uint32_t i = 0; rc == 0 && i < facts->n_facts; i++)
		if (names_is_told(facts, &facts->facts[i]))
			add_fact(h, facts, &facts->facts[i], file, false);
	return rc < 0 ? rc : 0;
}

/* A structure whose members were there, and of which `struct x;` is left, is missing. */
static bool is_whole(const struct fact *f)
{
	return (f->kind == FACT_STRUCT || f->kind == FACT_UNION) && f->flags & FACT_DEFINED;
}

static void add_missing(struct hunt *h, uint32_t file, const struct facts *was,
			const struct facts *is)
{
	_cleanup_map_ struct map now = MAP_INIT;	/* name -> 1, with 2: whole */

	for (uint32_t i = 0; i < is->n_facts; i++) {
		const char *name = facts_str(is, is->facts[i].name);

		if (names_is_told(is, &is->facts[i]))
			map_put(&now, name, strlen(name), NULL)->value |=
				is_whole(&is->facts[i]) ? 3 : 1;
	}
	for (uint32_t i = 0; i < was->n_facts; i++) {
		const char *name = facts_str(was, was->facts[i].name);
		const struct map_entry *e = map_find(&now, name, strlen(name));

		if (names_is_told(was, &was->facts[i]) &&
		    (!e || (is_whole(&was->facts[i]) && !(e->value & 2))))
			add_fact(h, was, &was->facts[i], file, true);
	}
}

/*
 * Whether the delta's facts of a changed header tell what it does not declare any
 * more: both trees have its versions, and there are some. All that is in one of
 * them only is among them.
 */
static bool delta_tells(const struct hunt *h, const struct tree_change *ch,
			const struct facts *was, const struct facts *is)
{
	const struct check_input *in = h->x.sw->in;
	enum check_side consumer = h->x.provider == SIDE_OURS ? SIDE_THEIRS : SIDE_OURS;

	return in->n_bases == 1 && is->n_facts && was->n_facts &&
	       (!in->merged ||
		!tree_changes_find(in->changes[consumer][0], ch->path, ch->len));
}

/* What the @i-th file that the provider changed, a header, does not declare now. */
static int add_moved(struct hunt *h, size_t i, struct err *err)
{
	const struct delta *d = h->x.sw->delta[h->x.provider];
	const struct tree_change *ch = &h->x.changes->items[i];
	const struct facts *was = delta_facts(d, i, false), *is = delta_facts(d, i, true);
	uint32_t file = cworld_file(ctree_world(h->x.to.tree), ch->path);
	int rc = 0;

	if (!delta_tells(h, ch, was, is)) {
		rc = ctree_facts(&was, h->x.from.tree, ch->path, err);
		if (rc == 0)
			rc = ctree_facts(&is, h->x.to.tree, ch->path, err);
	}
	if (rc == 0)
		add_missing(h, file, was, is);
	return rc < 0 ? rc : 0;
}

static int collect(struct hunt *h, struct err *err)
{
	int rc = 0;

	for (size_t i = 0; i < h->n_words && rc >= 0; i++)
		for (uint64_t w = h->lost[i]; w && rc >= 0; w &= w - 1)
			rc = add_lost(h, (uint32_t)(i * 64) +
					 (uint32_t)__builtin_ctzll(w), err);
	for (size_t i = 0; i < h->cycles.n && rc >= 0; i++)
		rc = add_lost(h, h->cycles.items[i].target, err);
	for (size_t i = 0; i < h->x.changes->n && rc >= 0; i++) {
		const struct tree_change *ch = &h->x.changes->items[i];

		if (cpath_is_header(ch->path) && mode_is_file(ch->old_mode) &&
		    mode_is_file(ch->new_mode) && crossing_changed(&h->x, ch->path))
			rc = add_moved(h, i, err);
	}
	return rc;
}

bool look_changed_macro(const struct delta_change *ch)
{
	return ch->what == DELTA_VALUE && ch->n_new && !ch->tag &&
	       ch->after.kind != FACT_FUNC;
}

/* Of a structure that went from a header which may still be reached. */
static bool is_moved(const struct hunt *h, const struct map_entry *member)
{
	uint32_t i = (uint32_t)member->value;

	while (i && !h->declarers.items[i - 1].moved)
		i = h->declarers.items[i - 1].next;
	return i;
}

static void filter_members(struct hunt *h)
{
	word_filter_init(&h->moved, h->members.n);
	for (uint32_t i = 0; i < h->members.n; i++)
		if (is_moved(h, &h->members.entries[i]))
			word_filter_add(&h->moved, h->members.entries[i].key,
					h->members.entries[i].len);
}

static void filter_words(struct hunt *h)
{
	const struct delta *d = h->x.sw->delta[h->x.provider];

	word_filter_init(&h->words, h->names.n + d->n);
	for (uint32_t i = 0; i < h->names.n; i++)
		word_filter_add(&h->words, h->names.entries[i].key,
				h->names.entries[i].len);
	for (size_t i = 0; i < d->n; i++)
		if (look_changed_macro(&d->items[i]))
			word_filter_add(&h->words, d->items[i].name,
					strlen(d->items[i].name));
}

int hunt_names(struct hunt *h, struct err *err)
{
	int rc = collect(h, err);

	filter_words(h);
	filter_members(h);
	return rc;
}
