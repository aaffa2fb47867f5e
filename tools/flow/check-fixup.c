// SPDX-License-Identifier: GPL-2.0-only
#include "flow/check-fixup.h"

#include <string.h>

struct marking {
	struct flow_check_result *res;
	struct repo *r;
	const struct merge_result *merge;
	struct flow_fixups *f;
};

/* Where each hunk has a record of its own, the first one speaks for all. */
static const struct fixup_ref *speaker(const struct fixup_match *m)
{
	if (*m->ref.id && m->how != FIXUP_HUNKS)
		return &m->ref;
	for (size_t i = 0; i < m->n_hunks; i++)
		if (*m->hunks[i].ref.id)
			return &m->hunks[i].ref;
	return NULL;
}

/* All conflicts of a path are settled, or none is. */
static void mark_path(struct marking *g, const char *path, const struct fixup_match *m)
{
	const struct fixup_ref *ref = speaker(m);
	const char *id = ref ? arena_strdup(&g->res->arena, ref->id) : NULL;

	for (size_t i = 0; id && i < g->res->n_textual; i++) {
		struct flow_textual *t = &g->res->textual[i];

		if (!t->path || strcmp(t->path, path) != 0)
			continue;
		if (m->how >= FIXUP_HUNKS)
			t->fixup = id;
		else
			t->like = id;
	}
}

static int look_up(struct marking *g, const struct merge_unmerged *u, struct err *err)
{
	_cleanup_fixup_match_ struct fixup_match m = FIXUP_MATCH_INIT;
	const struct fixup_store *s = &g->f->store;
	int rc = flow_fixup_match(&m, s, NULL, g->r, g->merge, u, err);

	if (rc > 0 && m.how < FIXUP_HUNKS)
		rc = flow_fixup_match(&m, s, flow_fixups_index(g->f, g->r), g->r, g->merge, u,
				      err);
	if (rc >= 0)
		mark_path(g, u->path, &m);
	return rc < 0 ? rc : 0;
}

int check_fixup_mark(struct flow_check_result *res, struct ctx *ctx,
		     const struct merge_result *merge, struct flow_fixups *f,
		     struct err *err)
{
	struct marking g = { .res = res, .merge = merge, .f = f };
	int rc = flow_fixups_load(f, ctx, err);

	if (rc >= 0)
		rc = ctx_worker_repo(&g.r, ctx, 0, err);
	for (size_t i = 0; rc >= 0 && f->store.entries.n && i < merge->n_unmerged; i++)
		rc = look_up(&g, &merge->unmerged[i], err);
	return rc < 0 ? rc : 0;
}

size_t check_fixup_count(const struct flow_check_result *res)
{
	size_t n = 0;

	for (size_t i = 0; i < res->n_textual; i++)
		n += res->textual[i].fixup != NULL;
	return n;
}
