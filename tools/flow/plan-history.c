// SPDX-License-Identifier: GPL-2.0-only
/*
 * Commits that are there already, each next to its parent: those that leave a use behind which
 * only a later one repairs are where a bisection stops, whatever way is taken.
 */
#include <string.h>

#include "base/mem.h"
#include "flow/plan-internal.h"

#define MAX_LOOKED 40u	/* commits of a side, the newest */

/* What an answer depends on. */
static void make_key(struct strbuf *key, const struct plan *g, const git_oid *before,
		     const git_oid *after)
{
	strbuf_addf(key, "step of a branch %d %016llx ", CHECK_VERSION,
		    (unsigned long long)g->touched_hash);
	strbuf_add(key, before->id, sizeof(before->id));
	strbuf_add(key, after->id, sizeof(after->id));
}

/* The first use that is left behind, in words, or nothing; appended. */
static int look(struct strbuf *what, struct plan *g, const struct rev *parent,
		const struct rev *commit, struct err *err)
{
	_cleanup_flow_check_ struct flow_check_result res = FLOW_CHECK_RESULT_INIT;
	struct flow_check_opts opts = FLOW_CHECK_OPTS_INIT;
	const char *first;
	int rc;

	opts.no_attribution = true;
	rc = flow_check_self_among(&res, g->ctx, parent, commit, &g->touched, &opts, err);
	if (rc < 0)
		return rc;
	first = plan_first_found(g->arena, &res);
	if (first)
		strbuf_addstr(what, first);
	return 0;
}

static int look_kept(struct strbuf *what, struct plan *g, const struct rev *parent,
		     const struct rev *commit, struct err *err)
{
	_cleanup_strbuf_ struct strbuf key = STRBUF_INIT;
	int rc;

	make_key(&key, g, &parent->tree, &commit->tree);
	if (cache_get(g->ctx->cache, CACHE_RESULTS, key.buf, key.len, what))
		return 0;
	rc = look(what, g, parent, commit, err);
	if (rc >= 0)
		cache_put(g->ctx->cache, CACHE_RESULTS, key.buf, key.len, what->buf, what->len);
	return rc;
}

static int look_at(struct plan_history *h, struct plan *g, const struct commit_info *c,
		   struct err *err)
{
	_cleanup_rev_ struct rev parent = REV_INIT, commit = REV_INIT;
	_cleanup_strbuf_ struct strbuf what = STRBUF_INIT;
	int rc = rev_of_commit(&parent, g->r, &c->parents[0], NULL, err);

	if (rc >= 0)
		rc = rev_of_commit(&commit, g->r, &c->oid, NULL, err);
	if (rc >= 0)
		rc = look_kept(&what, g, &parent, &commit, err);
	if (rc < 0)
		return rc;
	h->checked++;
	if (what.len) {
		struct plan_unbuilt *u = VEC_ADD(&h->unbuilt);

		u->id = arena_strdup(g->arena, git_oid_tostr_s(&c->oid));
		u->subject = arena_strdup(g->arena, c->subject);
		u->what = arena_strndup(g->arena, what.buf, what.len);
	}
	return 0;
}

int plan_look_back(struct plan *g, struct err *err)
{
	int rc = 0;

	for (int s = 0; rc >= 0 && s < 2; s++) {
		struct plan_history *h = &g->out->history[s];
		const struct commit_list *l = &g->own[s];

		h->commits = l->n;
		for (size_t i = 0; rc >= 0 && i < l->n && h->checked < MAX_LOOKED; i++) {
			ctx_progress(g->ctx, "Looking at commits", i, l->n);
			rc = ctx_cancelled(g->ctx, err);
			/* what a merge brings is looked at where it was made */
			if (rc >= 0 && l->items[i].n_parents == 1)
				rc = look_at(h, g, &l->items[i], err);
		}
	}
	return rc < 0 ? rc : 0;
}
