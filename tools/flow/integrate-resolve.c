// SPDX-License-Identifier: GPL-2.0-only
/* Conflicts of an integration: with whom they are. */
#include "flow/integrate-internal.h"

/* 1 whether @path is another since the tree went in, 0, <0. */
static int changed(struct repo *r, const struct went_in *w, const char *path,
		   struct err *err)
{
	struct tree_entry a = { .mode = 0 }, b = { .mode = 0 };
	int rc = tree_find(&a, r, &w->before, path, err);

	if (rc >= 0)
		rc = tree_find(&b, r, &w->after, path, err);
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
		int rc = changed(f->r, &f->in.items[i], row->path, err);

		if (rc < 0)
			return rc;
		if (rc)
			row->against[row->n_against++] = f->in.items[i].name;
	}
	return 0;
}

int integrate_resolve(struct fold *f, struct integrate_row *row,
		      struct merge_result *m, struct err *err)
{
	struct arena *a = &f->out->arena;
	struct resolve_conflicts found = { NULL, 0 };
	int left = resolve_merge(&found, a, &f->resolver, m, err);

	if (left < 0)
		return left;
	row->n_conflicts = 0;
	row->conflicts = arena_alloc(a, (found.n + 1) * sizeof(*row->conflicts));
	for (size_t i = 0; i < found.n; i++) {
		const struct resolve_conflict *c = &found.items[i];
		struct integrate_conflict *to = &row->conflicts[row->n_conflicts++];
		int rc;

		*to = (struct integrate_conflict){
			.path = c->path, .kind = c->kind, .message = c->message,
			.hunks = c->hunks, .how = c->how, .fixup = c->fixup,
			.like = c->like,
		};
		rc = add_against(f, to, err);
		if (rc < 0)
			return rc;
	}
	return left;
}
