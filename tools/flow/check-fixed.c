// SPDX-License-Identifier: GPL-2.0-only
/* Silent findings that a recorded fixup repairs. */
#include <string.h>

#include "flow/check-fixup.h"
#include "flow/fixup-rule.h"

struct fixing {
	struct flow_check_result *res;
	struct ctx *ctx;
	struct repo *r;
	struct scratch *scratch;
	const struct check_fixup_merge *m;
	git_oid tree;			/* merged; zero: not written yet */
	/* of its own: one that is older than the scratch store does not see what is in that */
	struct cworld *world;
	struct fixup_causes causes;	/* of both sides, once asked for */
	bool has_causes;
	VEC(struct flow_fixup_told) told;
};

static void fixing_release(struct fixing *g)
{
	cworld_free(g->world);
	fixup_causes_release(&g->causes);
	VEC_RELEASE(&g->told);
}

const char *flow_fixup_use_name(enum flow_fixup_use u)
{
	static const char *const names[] = {
		[FLOW_FIXUP_APPLIES] = "applies", [FLOW_FIXUP_UNSEEN] = "unseen",
		[FLOW_FIXUP_STALE] = "stale", [FLOW_FIXUP_DRIFTED] = "drifted",
	};

	return names[u];
}

static void tell(struct fixing *g, const struct fixup_silent *f, enum flow_fixup_use use,
		 const char *why)
{
	struct arena *a = &g->res->arena;

	VEC_PUSH(&g->told, (struct flow_fixup_told){ arena_strdup(a, f->slug), use,
						     why ? arena_strdup(a, why) : NULL });
}

/* ----------------------------------------------------------- is it for this merge */

static bool is_changed(const struct fixing *g, const char *path)
{
	if (!path)
		return false;
	for (size_t i = 0; i < g->m->in->n_bases; i++)
		for (int s = 0; s < 2; s++)
			if (tree_changes_find(g->m->changes[s][i], path, strlen(path)))
				return true;
	return false;
}

/* Whether a rule of it is for any of what was found. */
static bool may_rewrite(const struct fixing *g, const struct fixup_use *u)
{
	for (size_t i = 0; i < g->res->n_silent; i++)
		for (size_t k = 0; k < u->f->n_rules; k++)
			if (rewrite_is_for(&u->rules[k], &g->res->silent[i].f))
				return true;
	return false;
}

/* The same, or whether a side touched anything that it changes or claims something of. */
static bool may_concern(const struct fixing *g, const struct fixup_use *u)
{
	for (size_t i = 0; i < u->patch.n; i++)
		if (is_changed(g, u->patch.items[i].old_name))
			return true;
	for (size_t i = 0; i < u->f->n_when; i++)
		if (!u->claims[i].path || is_changed(g, u->claims[i].path))
			return true;
	return may_rewrite(g, u);
}

static int need_tree(struct fixing *g, struct err *err)
{
	return git_oid_is_zero(&g->tree) ?
		snapshot_write_tree(&g->tree, g->m->merged, g->scratch, err) : 0;
}

static int list_causes(struct fixing *g, struct err *err)
{
	const struct merge_input *in = g->m->in;
	git_oid ours = in->ours.commit, theirs = in->theirs.commit;
	const struct oid_vec not_ours = { &ours, 1, 1 }, not_theirs = { &theirs, 1, 1 };
	int rc = fixup_causes_add(&g->causes, g->r, &theirs, &not_ours, 1, err);

	if (rc >= 0)
		rc = fixup_causes_add(&g->causes, g->r, &ours, &not_theirs, 2, err);
	g->has_causes = true;
	return rc;
}

/* Whether it is wanted in the tree of a trial: 1, 0, <0. */
static int is_wanted(struct fixing *g, const struct fixup_use *u, const struct fixup_trial *t,
		     struct err *err)
{
	if (u->f->n_when)
		return fixup_use_holds(u, g->world, &t->without, err);
	if (!g->has_causes && list_causes(g, err) < 0)
		return -1;
	return fixup_causes_met(&g->causes, u->f) == FIXUP_MET;
}

/* Whether one side by itself is what it is for: that is no matter of this merge. 1, 0, <0. */
static int had_met(struct fixing *g, const struct fixup_use *u, struct err *err)
{
	const struct merge_input *in = g->m->in;
	int rc = 0;

	if (!g->has_causes && list_causes(g, err) < 0)
		return -1;
	if (u->f->n_causes && fixup_causes_met(&g->causes, u->f) == FIXUP_MET)
		return 0;
	for (int s = 0; u->f->n_when && rc == 0 && s < 2; s++) {
		_cleanup_snapshot_ struct snapshot alone = SNAPSHOT_INIT;

		snapshot_init(&alone, s ? &in->theirs.tree : &in->ours.tree);
		rc = fixup_use_holds(u, g->world, &alone, err);
	}
	return rc;
}

/* -------------------------------------------------------------- what it repairs */

static const struct check_finding *first_new(const struct fixing *g,
					     const struct flow_check_result *after)
{
	for (size_t i = 0; i < after->n_silent; i++)
		if (!fixup_has_finding(g->res, &after->silent[i].f))
			return &after->silent[i].f;
	return NULL;
}

static size_t mark_gone(struct fixing *g, const struct flow_check_result *after,
			const char *slug)
{
	size_t n = 0;

	for (size_t i = 0; i < g->res->n_silent; i++) {
		struct flow_silent *s = &g->res->silent[i];

		/* those that are not shown say nothing */
		if (s->f.confidence < g->m->min || fixup_has_finding(after, &s->f))
			continue;
		if (!s->fixup)
			s->fixup = slug;
		n++;
	}
	return n;
}

/* It goes on: looks at the merge again, with it. */
static int look_again(struct fixing *g, const struct fixup_use *u, const git_oid *with,
		      struct err *err)
{
	_cleanup_flow_check_ struct flow_check_result after = FLOW_CHECK_RESULT_INIT;
	const struct rev *sides[2] = { &g->m->in->ours, &g->m->in->theirs };
	struct flow_check_opts opts = FLOW_CHECK_OPTS_INIT;
	const struct check_finding *worse;
	int rc;

	opts.kinds = g->m->kinds;
	opts.min = g->m->min;
	opts.no_attribution = true;
	rc = fixup_use_check(&after, g->ctx, sides, with, &opts, err);
	if (rc < 0)
		return rc;
	worse = first_new(g, &after);
	if (worse)
		tell(g, u->f, FLOW_FIXUP_DRIFTED,
		     arena_printf(&g->res->arena, "with it, %s: %s: %s", worse->path,
				  worse->symbol, worse->message));
	else if (mark_gone(g, &after, arena_strdup(&g->res->arena, u->f->slug)))
		tell(g, u->f, FLOW_FIXUP_APPLIES, NULL);
	else
		tell(g, u->f, FLOW_FIXUP_UNSEEN, NULL);
	return 0;
}

/* Whether its diff is for this merge, however it fits: 1, 0, <0. */
static int try_diff(struct fixup_trial *t, struct fixing *g, const struct fixup_use *u,
		    struct err *err)
{
	int rc = 1;

	if (!u->f->diff_len)
		return 0;
	if (fixup_use_try(t, u, g->r, &g->tree, err) < 0)
		return -1;
	if (t->fit == FIXUP_FITS_NOT)
		rc = fixup_use_has_files(u, g->r, &g->tree, err);
	return rc == 1 ? is_wanted(g, u, t, err) : rc;
}

/* What its rules make of *@tree. 1 something, 0, <0. */
static int try_rules(git_oid *tree, struct fixing *g, const struct fixup_use *u,
		     struct err *err)
{
	_cleanup_fixup_places_ struct fixup_places places = { VEC_INIT, ARENA_INIT };
	_cleanup_snapshot_ struct snapshot snap = SNAPSHOT_INIT;
	const struct rev *sides[2] = { &g->m->in->ours, &g->m->in->theirs };
	int rc;

	if (!may_rewrite(g, u))
		return 0;
	snapshot_init(&snap, tree);
	rc = fixup_use_rules_hold(u, g->world, &snap, err);
	return rc == 1 ? fixup_rule_apply(tree, &places, g->ctx, g->r, g->scratch, sides, u, err) :
			 rc;
}

static int hold_against(struct fixing *g, const struct fixup_use *u, struct err *err)
{
	_cleanup_fixup_trial_ struct fixup_trial t = FIXUP_TRIAL_INIT;
	bool wanted, on;
	git_oid tree;
	int rc;

	if (!may_concern(g, u))
		return 0;
	rc = need_tree(g, err);
	if (rc >= 0)
		rc = try_diff(&t, g, u, err);
	tree = g->tree;
	wanted = rc == 1;
	on = wanted && t.fit == FIXUP_GOES_ON;
	if (on)
		rc = snapshot_write_tree(&tree, &t.with, g->scratch, err);
	if (rc >= 0)
		rc = try_rules(&tree, g, u, err);
	if (rc < 0)
		return rc;
	if (on || rc == 1)
		return look_again(g, u, &tree, err);
	if (wanted)
		rc = had_met(g, u, err);
	if (rc < 0)
		return rc;
	if (wanted && !rc)
		tell(g, u->f, t.fit == FIXUP_IS_THERE ? FLOW_FIXUP_STALE : FLOW_FIXUP_DRIFTED,
		     t.why);
	return 0;
}

static int hold_all(struct fixing *g, const struct fixup_silents *all, struct err *err)
{
	int rc = 0;

	for (size_t i = 0; rc >= 0 && i < all->items.n; i++) {
		_cleanup_(fixup_use_release) struct fixup_use u = { .patch = PATCH_INIT };

		rc = fixup_use_read(&u, &all->items.items[i], &g->res->arena, err);
		if (rc >= 0)
			rc = hold_against(g, &u, err);
	}
	return rc < 0 ? rc : 0;
}

int check_fixup_silent(struct flow_check_result *res, struct ctx *ctx,
		       const struct check_fixup_merge *m, struct flow_fixups *f,
		       struct err *err)
{
	_cleanup_(fixing_release) struct fixing g = { .res = res, .ctx = ctx, .m = m };
	_cleanup_fixup_silents_ struct fixup_silents all = FIXUP_SILENTS_INIT;
	int rc = flow_fixups_load(f, ctx, err);

	if (rc >= 0)
		rc = fixup_silent_load(&all, &f->store, ctx->repo, err);
	if (rc < 0 || !all.items.n)
		return rc < 0 ? rc : 0;
	rc = ctx_scratch(&g.scratch, ctx, err);
	if (rc >= 0)
		rc = ctx_worker_repo(&g.r, ctx, 0, err);
	if (rc >= 0)
		rc = cworld_open(&g.world, ctx, &m->in->base_trees[0], err);
	if (rc >= 0)
		rc = hold_all(&g, &all, err);
	if (rc < 0)
		return rc;
	res->fixups = arena_dup(&res->arena, g.told.items, g.told.n * sizeof(*g.told.items));
	res->n_fixups = g.told.n;
	return 0;
}
