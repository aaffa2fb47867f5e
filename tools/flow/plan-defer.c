// SPDX-License-Identifier: GPL-2.0-only
/*
 * Ways in which one side goes without what is in the way, for this release: its commits are
 * left out, which makes those above them anew, or reverted on top; all of the tree waits where
 * nothing less would do. Which ones that takes is what `integrate` would revert
 * (flow/without.h).
 */
#include <string.h>

#include "base/mem.h"
#include "flow/plan-internal.h"
#include "flow/without.h"

#define MAX_ROUNDS 8
#define MAX_ANEW 100	/* commits that are made anew: of more it cannot be told */

struct defer {
	struct plan *g;
	enum plan_side side;		/* that goes without */
	struct merge_input in;		/* theirs is that side */
	struct without_want want;
	struct without *w;		/* what was found, the plan's */
	struct oid_vec named;
	struct rev base;
	size_t left;			/* findings that it cannot do without */
};

static void defer_release(struct defer *d)
{
	rev_release(&d->base);
	oid_vec_release(&d->named);
	merge_input_release(&d->in);
}

/* What the merge without them still breaks: its commits are added. 1 some, 0, <0. */
static int look_again(struct defer *d, const struct rev *sides[2], struct err *err)
{
	_cleanup_flow_check_ struct flow_check_result res = FLOW_CHECK_RESULT_INIT;
	_cleanup_rev_ struct rev merged = { mem_strdup("the merge"), { { 0 } }, d->w->merged };
	struct flow_check_opts opts = FLOW_CHECK_OPTS_INIT;
	size_t before = d->named.n;
	int rc;

	opts.textual = false;
	opts.no_result_cache = true;
	opts.suppress = d->g->opts->suppress;
	rc = flow_check_merged(&res, d->g->ctx, sides[0], sides[1], &merged, &opts, err);
	if (rc < 0)
		return rc;
	d->left = res.n_silent - res.n_suppressed;
	plan_named(&d->named, &res, SIDE_THEIRS);
	return d->named.n > before;
}

static int search(struct defer *d, struct err *err)
{
	struct plan *g = d->g;
	const struct rev *sides[2] = { g->rev[!d->side], g->rev[d->side] };
	/* in the check that has the other side as ours, this one is theirs */
	const struct flow_check_result *found = d->side == PLAN_CONSUMER ? &g->out->found :
									   &g->out->back;
	int rc = 0;

	plan_named(&d->named, found, SIDE_THEIRS);
	d->want.paths = plan_paths(&d->want.n_paths, g->arena, found, SIDE_THEIRS);
	for (int round = 0; round < MAX_ROUNDS; round++) {
		rc = without_find(d->w, &d->want, err);
		if (rc)
			return rc;
		rc = look_again(d, sides, err);
		if (rc <= 0)
			return rc < 0 ? rc : d->left > 0;
	}
	return 1;
}

/* 0 found; 1 nothing short of all of it would do; <0. */
static int find(struct defer *d, struct err *err)
{
	struct plan *g = d->g;
	struct plan_gone *gone = &g->gone[d->side];
	int rc = merge_input_fill(&d->in, g->ctx, g->r, g->rev[!d->side], g->rev[d->side], err);

	d->w = &gone->w;
	d->want = (struct without_want){
		.by = &g->resolver, .in = &d->in, .named = &d->named,
	};
	if (rc >= 0)
		rc = rev_of_commit(&d->base, g->r, &d->in.bases[0], "base", err);
	if (rc >= 0 && !gone->known)
		rc = gone->rc = search(d, err);
	if (rc < 0)
		return rc;
	gone->known = true;
	return gone->rc;
}

static void list_out(struct plan_outcome *out, const struct defer *d)
{
	for (size_t i = 0; i < d->w->list.n; i++)
		if (d->w->out[i])
			plan_add_commit(out, d->g, &d->w->list.items[i]);
}

/* The side's tree without them, as a tip, against the other one. */
static int meet_without(struct plan_outcome *out, struct defer *d, const git_oid *parent,
			struct err *err)
{
	struct plan *g = d->g;
	_cleanup_rev_ struct rev tip = REV_INIT;
	int rc = plan_commit(&tip, g, g->rev[d->side]->name, &d->w->tip, parent, 1, err);

	return rc < 0 ? rc : plan_meet(&out->meets, NULL, g, g->rev[!d->side], &tip, err);
}

/* ----------------------------------------------------------------- left out, anew */

/* The range while it is made anew, oldest last as in the list. */
struct anew {
	struct defer *d;
	struct rev *now;	/* of each commit; without a name: as it was */
	struct map at;		/* id → index + 1 */
	struct plan_outcome *out;
};

static void anew_release(struct anew *n)
{
	for (size_t i = 0; n->now && i < n->d->w->list.n; i++)
		rev_release(&n->now[i]);
	free(n->now);
	map_release(&n->at);
}

/* What stands for a commit now. NULL: it is as it was. */
static const struct rev *now_of(const struct anew *n, const git_oid *commit)
{
	const struct map_entry *e = map_find(&n->at, (const char *)commit->id, GIT_OID_RAWSZ);

	return e && n->now[e->value - 1].name ? &n->now[e->value - 1] : NULL;
}

/* One commit on what its first parent is now. 0, 1 that cannot be told, <0. */
static int put_anew(struct anew *n, size_t i, const struct rev *parent, struct err *err)
{
	struct plan *g = n->d->g;
	const struct commit_info *c = &n->d->w->list.items[i];
	_cleanup_rev_ struct rev before = REV_INIT;
	git_oid parents[2] = { parent->commit, { { 0 } } };
	size_t n_parents = c->n_parents > 1 ? 2 : 1;
	git_oid tree;
	int rc;

	/* what a merge brought is told by its first parent, while the second is as it was */
	if (c->n_parents > 2 || (c->n_parents == 2 && now_of(n, &c->parents[1])))
		return 1;
	if (n_parents == 2)
		parents[1] = c->parents[1];
	rc = rev_of_commit(&before, g->r, &c->parents[0], NULL, err);
	if (rc >= 0)
		rc = resolve_plain(&tree, &g->resolver, &before.tree, &parent->tree, &c->tree,
				   err);
	if (rc == 0)
		rc = plan_commit(&n->now[i], g, "anew", &tree, parents, n_parents, err);
	if (rc == 0)
		rc = plan_check_step(n->out, g, c->subject, parent, &n->now[i], err);
	return rc;
}

/* How many commits go, or are above one that goes. */
static size_t count_anew(const struct defer *d)
{
	_cleanup_map_ struct map moved = MAP_INIT;
	size_t n = 0;

	for (size_t i = d->w->list.n; i-- > 0;) {
		const struct commit_info *c = &d->w->list.items[i];
		bool is = d->w->out[i];

		for (size_t k = 0; k < c->n_parents && !is; k++)
			is = map_find(&moved, (const char *)c->parents[k].id, GIT_OID_RAWSZ);
		if (is)
			map_put(&moved, (const char *)c->oid.id, GIT_OID_RAWSZ, NULL);
		n += is;
	}
	return n;
}

/* The commits that stay, put on each other again: 1 that cannot be told, 0, <0. */
static int rebuild(struct plan_outcome *out, struct defer *d, struct err *err)
{
	_cleanup_(anew_release) struct anew n = { .d = d, .out = out };
	const struct commit_list *l = &d->w->list;
	size_t n_anew = count_anew(d);
	int rc = 0;

	if (!plan_rebases(d->g, d->side))
		out->rewritten = n_anew;
	if (n_anew > MAX_ANEW)
		return 1;
	n.now = mem_zalloc((l->n + 1) * sizeof(*n.now));
	for (size_t i = 0; i < l->n; i++)
		map_put(&n.at, (const char *)l->items[i].oid.id, GIT_OID_RAWSZ, NULL)->value =
			i + 1;
	for (size_t i = l->n; rc == 0 && i-- > 0;) {
		const struct commit_info *c = &l->items[i];
		const struct rev *parent = c->n_parents ? now_of(&n, &c->parents[0]) : NULL;

		if (!d->w->out[i] && parent)
			rc = put_anew(&n, i, parent, err);
		else if (!d->w->out[i])
			rc = c->n_parents > 1 && now_of(&n, &c->parents[1]);
		else if (parent)
			rev_copy(&n.now[i], parent);
		else
			rc = rev_of_commit(&n.now[i], d->g->r, &c->parents[0], "anew", err);
	}
	return rc;
}

static int leave_out(struct plan_outcome *out, struct defer *d, struct err *err)
{
	int rc = meet_without(out, d, &d->base.commit, err);

	if (rc >= 0)
		rc = rebuild(out, d, err);
	if (rc < 0)
		return rc;
	out->unchecked = rc > 0;
	list_out(out, d);
	return 0;
}

/* ------------------------------------------------------------------ what is told */

static const char *what_waits(struct plan_outcome *out, const struct defer *d, bool whole)
{
	struct plan *g = d->g;
	const char *name = g->out->names[d->side];

	if (whole)
		return arena_printf(g->arena, "all of %s waits", name);
	return arena_printf(g->arena, "%s leaves out %zu of its %zu commits%s%s", name, d->w->n_out,
			    g->own[d->side].n,
			    out->unchecked ? ", by hand, since there are merges or conflicts on "
					     "the way" : "",
			    !out->rewritten ? "" :
			    arena_printf(g->arena, "; %zu published ones get other ids or go",
					 out->rewritten));
}

/* The next cycle: the one that waits sees the other in its base, and converts by itself. */
static void tell(struct plan_outcome *out, struct defer *d, bool whole)
{
	struct plan *g = d->g;
	struct arena *a = g->arena;
	const char *me = g->out->names[d->side], *other = g->out->names[!d->side];
	struct plan_meeting next = g->plain[PLAN_PROVIDER];

	plan_known_lines(&next, g);
	plan_step_natural(out, g, !d->side, other);
	if (!whole)
		plan_step_natural(out, g, d->side, arena_printf(a, "the rest of %s", me));
	plan_step_later(out, g, d->side, arena_printf(a, "what waits of %s", me));
	out->late = plan_late(g, d->side, out->steps.items[out->steps.n - 1].k);
	out->before = next;
	out->doing = arena_printf(a, "%s; in %s it comes back on top of %s and does itself what "
				  "the merge takes (%s%zu line%s)", what_waits(out, d, whole),
				  out->steps.items[out->steps.n - 1].release, other,
				  next.at_least ? "at least " : "", next.lines,
				  next.lines == 1 ? "" : "s");
	out->alone[d->side] = "nothing breaks; what waits, waits longer";
	out->alone[!d->side] = arena_printf(a, "nothing breaks; %s has waited for nothing", me);
}

static int defer(struct plan_outcome *out, struct plan *g, enum plan_side side, struct err *err)
{
	_cleanup_(defer_release) struct defer d = { .g = g, .side = side };
	bool whole;
	int rc;

	if (plan_meets_in(g, side)) {
		out->state = PLAN_NO_WAY;
		out->why = arena_printf(g->arena, "the two meet in %s, which has its commits "
					"already", g->out->names[side]);
		return 0;
	}
	rc = find(&d, err);
	whole = rc > 0;
	if (rc == 0)
		rc = leave_out(out, &d, err);
	if (rc < 0)
		return rc;
	tell(out, &d, whole);
	return 0;
}

int plan_defer_provider(struct plan_outcome *out, struct plan *g, struct err *err)
{
	return defer(out, g, PLAN_PROVIDER, err);
}

int plan_defer_consumer(struct plan_outcome *out, struct plan *g, struct err *err)
{
	return defer(out, g, PLAN_CONSUMER, err);
}

/* ---------------------------------------------------------------------- reverted */

/* A revert of each, the newest first, on top of the tip. 0, 1 one cannot be, <0. */
static int put_reverts(struct plan_outcome *out, struct defer *d, struct err *err)
{
	struct plan *g = d->g;
	_cleanup_rev_ struct rev last = REV_INIT;
	int rc = 0;

	rev_copy(&last, g->rev[d->side]);
	for (size_t i = 0; rc == 0 && i < d->w->list.n; i++) {
		const struct commit_info *c = &d->w->list.items[i];
		_cleanup_rev_ struct rev before = REV_INIT, next = REV_INIT;
		const char *subject;
		struct plan_patch *patch;
		git_oid tree;

		if (!d->w->out[i])
			continue;
		subject = arena_printf(g->arena, "Revert \"%s\"", c->subject);
		rc = rev_of_commit(&before, g->r, &c->parents[0], NULL, err);
		if (rc >= 0)
			rc = resolve_plain(&tree, &g->resolver, &c->tree, &last.tree,
					   &before.tree, err);
		if (rc == 0)
			rc = plan_commit(&next, g, "revert", &tree, &last.commit, 1, err);
		if (rc == 0)
			rc = plan_check_step(out, g, subject, &last, &next, err);
		if (rc == 0)
			rc = plan_diff_patch(&patch, out, g, d->side, &last.tree, &next.tree,
					     subject, err);
		rev_release(&last);
		rev_copy(&last, &next);
	}
	return rc;
}

int plan_revert(struct plan_outcome *out, struct plan *g, struct err *err)
{
	_cleanup_(defer_release) struct defer d = { .g = g, .side = PLAN_PROVIDER };
	struct arena *a = g->arena;
	const char *provider = g->out->names[PLAN_PROVIDER];
	int rc = find(&d, err);

	if (rc > 0) {
		out->why = arena_printf(a, "nothing less than all of %s would have to be reverted, "
					"which is to defer it", provider);
	} else if (rc == 0) {
		rc = put_reverts(out, &d, err);
		if (rc > 0)
			out->why = arena_printf(a, "a revert in %s conflicts with what came after",
						provider);
	}
	if (rc > 0)
		out->state = PLAN_NO_WAY;
	if (rc)
		return rc < 0 ? rc : 0;
	rc = meet_without(out, &d, &g->rev[PLAN_PROVIDER]->commit, err);
	if (rc < 0)
		return rc;
	list_out(out, &d);
	tell(out, &d, false);
	out->doing = arena_printf(a, "%s reverts %zu of its %zu commits on top; in %s they come "
				  "back, with what the merge takes", provider, d.w->n_out,
				  g->own[PLAN_PROVIDER].n,
				  out->steps.items[out->steps.n - 1].release);
	out->command = arena_printf(a, "git checkout %s && git revert %.12s%s", provider,
				    out->commits.items[0].id, d.w->n_out > 1 ? " ..." : "");
	return 0;
}
