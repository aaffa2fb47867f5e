// SPDX-License-Identifier: GPL-2.0-only
/* Conflicts of an integration, and what the store makes of them. */
#include <string.h>

#include "base/mem.h"
#include "flow/integrate-internal.h"

/* The conflicts of one merge, with what is known of each unmerged path. */
struct resolving {
	struct fold *f;
	struct merge_result *m;
	struct integrate_row *row;
	struct map known;	/* path → index into matches + 1 */
	struct fixup_match *matches;	/* of m->unmerged */
};

static void resolving_release(struct resolving *g)
{
	for (size_t i = 0; g->matches && i < g->m->n_unmerged; i++)
		fixup_match_release(&g->matches[i]);
	free(g->matches);
	map_release(&g->known);
}

static bool is_resolved(const struct fixup_match *match)
{
	return match->how >= FIXUP_HUNKS;
}

/* The mode that a resolved file gets: as merged, which is another matter than its text. */
static uint32_t mode_of(const struct snapshot *s, const struct merge_unmerged *u)
{
	const struct map_entry *e = map_find(&s->paths, u->path, u->len);
	uint32_t mode = e ? s->items[e->value].mode : 0;

	return mode_is_file(mode) ? mode : u->stages[1].mode;
}

static void put_result(struct snapshot *s, const struct merge_unmerged *u,
		       const struct fixup_match *match)
{
	uint32_t mode = match->mode;

	/* of a conflict with text the mode is not told */
	if (!mode && merge_has_text(u) && match->result.len)
		mode = mode_of(s, u);
	if (!mode)
		snapshot_set_deleted(s, u->path, u->len);
	else
		snapshot_set_content(s, u->path, u->len, match->result.buf,
				     match->result.len, NULL, mode);
}

static int match_paths(struct resolving *g, struct err *err)
{
	struct fold *f = g->f;
	size_t n = g->m->n_unmerged;
	int rc = 0;

	if (f->fixups && !f->index)
		f->index = fixup_index_make(&f->fixups->store, f->r);
	g->matches = mem_array(NULL, n + 1, sizeof(*g->matches));
	for (size_t i = 0; i < n; i++)
		g->matches[i] = (struct fixup_match)FIXUP_MATCH_INIT;
	for (size_t i = 0; rc >= 0 && i < n; i++) {
		const struct merge_unmerged *u = &g->m->unmerged[i];

		map_put(&g->known, u->path, u->len, NULL)->value = i + 1;
		if (f->fixups)
			rc = flow_fixup_match(&g->matches[i], &f->fixups->store,
					      f->index, f->r, g->m, u, err);
	}
	return rc < 0 ? rc : 0;
}

static const struct fixup_match *match_of(const struct resolving *g,
					  const struct merge_conflict *c)
{
	const struct map_entry *e = NULL;

	if (c->path)
		e = map_find(&g->known, c->path, c->path_len);
	for (size_t i = 0; !e && i < c->n_paths; i++)
		e = map_find(&g->known, c->paths[i], strlen(c->paths[i]));
	return e ? &g->matches[e->value - 1] : NULL;
}

/* 1 whether the two trees have another version of @path, 0, <0. */
static int differs(struct repo *r, const struct went_in *w, const char *path,
		   struct err *err)
{
	struct tree_entry a = { .mode = 0 }, b = { .mode = 0 };
	int rc = tree_find(&a, r, &w->base, path, err);

	if (rc >= 0)
		rc = tree_find(&b, r, &w->tip, path, err);
	if (rc < 0)
		return rc;
	return a.mode != b.mode || (a.mode && !git_oid_equal(&a.oid, &b.oid));
}

/* The trees that are in and changed the path, in merge order. */
static int add_against(struct fold *f, struct integrate_conflict *row, struct err *err)
{
	if (!row->path)
		return 0;
	row->against = arena_alloc(&f->out->arena, (f->in.n + 1) * sizeof(*row->against));
	for (size_t i = 0; i < f->in.n; i++) {
		int rc = differs(f->r, &f->in.items[i], row->path, err);

		if (rc < 0)
			return rc;
		if (rc)
			row->against[row->n_against++] = f->in.items[i].name;
	}
	return 0;
}

static int list_conflict(struct resolving *g, const struct merge_conflict *c,
			 struct err *err)
{
	struct integrate_conflict *row = &g->row->conflicts[g->row->n_conflicts++];
	const struct fixup_match *match = match_of(g, c);
	struct arena *a = &g->f->out->arena;

	*row = (struct integrate_conflict){
		.path = c->path ? arena_strdup(a, c->path) : NULL,
		.kind = merge_kind_name(c->kind), .hunks = c->hunks,
		.message = c->message ? arena_strdup(a, c->message) : NULL,
		.how = match ? match->how : FIXUP_NONE,
	};
	if (!match || match->how == FIXUP_NONE)
		return add_against(g->f, row, err);
	if (match->ref.id[0])
		row->fixup = arena_strdup(a, match->ref.id);
	for (size_t i = 0; !row->fixup && i < match->n_hunks; i++) {
		if (!match->hunks[i].ref.id[0])
			continue;
		row->fixup = arena_strdup(a, match->hunks[i].ref.id);
		row->like = match->hunks[i].state;
	}
	return add_against(g->f, row, err);
}

int integrate_resolve(struct fold *f, struct integrate_row *row,
		      struct merge_result *m, struct err *err)
{
	_cleanup_(resolving_release) struct resolving g = {
		.f = f, .m = m, .row = row, .known = MAP_INIT,
	};
	bool left = false;
	int rc = match_paths(&g, err);

	if (rc < 0)
		return rc;
	row->n_conflicts = 0;
	row->conflicts = arena_alloc(&f->out->arena,
				     (m->n_conflicts + 1) * sizeof(*row->conflicts));
	for (size_t i = 0; i < m->n_conflicts; i++) {
		rc = list_conflict(&g, &m->conflicts[i], err);
		if (rc < 0)
			return rc;
		left |= row->conflicts[i].how < FIXUP_HUNKS;
	}
	for (size_t i = 0; i < m->n_unmerged; i++)
		left |= !is_resolved(&g.matches[i]);
	for (size_t i = 0; !left && i < m->n_unmerged; i++)
		put_result(&m->merged, &m->unmerged[i], &g.matches[i]);
	return left;
}
