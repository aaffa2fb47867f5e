// SPDX-License-Identifier: GPL-2.0-only
#include "flow/resolve.h"

#include <string.h>

#include "base/mem.h"

/* The conflicts of one merge, with what is known of each unmerged path. */
struct resolving {
	struct resolver *by;
	struct merge_result *m;
	struct arena *a;
	struct resolve_conflicts *out;
	struct map known;	/* path → index into matches + 1 */
	struct fixup_match *matches;	/* of m->unmerged */
};

void resolver_release(struct resolver *r)
{
	r->index = fixup_index_free(r->index);
}

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
	struct resolver *by = g->by;
	size_t n = g->m->n_unmerged;
	int rc = 0;

	if (by->fixups && !by->index)
		by->index = fixup_index_make(&by->fixups->store, by->r);
	g->matches = mem_array(NULL, n + 1, sizeof(*g->matches));
	for (size_t i = 0; i < n; i++)
		g->matches[i] = (struct fixup_match)FIXUP_MATCH_INIT;
	for (size_t i = 0; rc >= 0 && i < n; i++) {
		const struct merge_unmerged *u = &g->m->unmerged[i];

		map_put(&g->known, u->path, u->len, NULL)->value = i + 1;
		if (by->fixups)
			rc = flow_fixup_match(&g->matches[i], &by->fixups->store,
					      by->index, by->r, g->m, u, err);
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

static void list_conflict(struct resolving *g, const struct merge_conflict *c)
{
	struct resolve_conflict *row = &g->out->items[g->out->n++];
	const struct fixup_match *match = match_of(g, c);
	struct arena *a = g->a;

	*row = (struct resolve_conflict){
		.path = c->path ? arena_strdup(a, c->path) : NULL,
		.kind = merge_kind_name(c->kind), .hunks = c->hunks,
		.message = c->message ? arena_strdup(a, c->message) : NULL,
		.how = match ? match->how : FIXUP_NONE,
	};
	if (!match || match->how == FIXUP_NONE)
		return;
	if (match->ref.id[0])
		row->fixup = arena_strdup(a, match->ref.id);
	for (size_t i = 0; !row->fixup && i < match->n_hunks; i++) {
		if (!match->hunks[i].ref.id[0])
			continue;
		row->fixup = arena_strdup(a, match->hunks[i].ref.id);
		row->like = match->hunks[i].state;
	}
}

int resolve_merge(struct resolve_conflicts *out, struct arena *a, struct resolver *by,
		  struct merge_result *m, struct err *err)
{
	_cleanup_(resolving_release) struct resolving g = {
		.by = by, .m = m, .a = a, .out = out, .known = MAP_INIT,
	};
	bool left = false;
	int rc = match_paths(&g, err);

	if (rc < 0)
		return rc;
	out->n = 0;
	out->items = arena_alloc(a, (m->n_conflicts + 1) * sizeof(*out->items));
	for (size_t i = 0; i < m->n_conflicts; i++) {
		list_conflict(&g, &m->conflicts[i]);
		left |= !resolve_is_done(&out->items[i]);
	}
	for (size_t i = 0; i < m->n_unmerged; i++)
		left |= !is_resolved(&g.matches[i]);
	for (size_t i = 0; !left && i < m->n_unmerged; i++)
		put_result(&m->merged, &m->unmerged[i], &g.matches[i]);
	return left;
}

/* ----------------------------------------------------------------------- trees */

static char *name_of(const char *name)
{
	return (char *)(uintptr_t)name;	/* borrowed by the input, which does not change it */
}

int resolve_trees(git_oid *tree, struct resolve_conflicts *conflicts, struct arena *a,
		  struct resolver *by, const struct resolve_trees *what, struct err *err)
{
	_cleanup_merge_result_ struct merge_result m = MERGE_RESULT_INIT;
	_cleanup_(merge_sides_release) struct merge_sides s = { .ours = { .n_added = 0 } };
	const struct merge_opts opts = { .keep = by->keep };
	const git_oid none = { { 0 } };
	struct merge_input in = { .n_bases = 1, .bases = &none, .base_trees = &what->base };
	bool resolved;
	int rc = merge_sides_fill(&s, by->r, NULL, &what->base, &what->ours, &what->theirs, err);

	if (rc < 0)
		return rc;
	in.ours = (struct rev){ name_of(what->our_name), none, what->ours };
	in.theirs = (struct rev){ name_of(what->their_name), none, what->theirs };
	in.ours_side = &s.ours;
	in.theirs_side = &s.theirs;
	rc = merge_textual(&m, by->ctx, &in, &opts, err);
	resolved = rc == 1;
	if (rc == 1 && conflicts)
		rc = resolve_merge(conflicts, a, by, &m, err);
	if (rc)
		return rc;
	if (!resolved && !git_oid_is_zero(&m.tree)) {
		*tree = m.tree;
		return 0;
	}
	return snapshot_write_tree(tree, &m.merged, by->scratch, err);
}

int resolve_plain(git_oid *tree, struct resolver *by, const git_oid *base,
		  const git_oid *ours, const git_oid *theirs, struct err *err)
{
	const struct resolve_trees what = { *base, *ours, *theirs, "ours", "theirs" };

	return resolve_trees(tree, NULL, NULL, by, &what, err);
}
