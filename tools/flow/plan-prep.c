// SPDX-License-Identifier: GPL-2.0-only
/* Ways in which a resolution is written: a patch for now, and one that is carried. */
#include <string.h>

#include "base/mem.h"
#include "flow/fixup-use.h"
#include "flow/plan-internal.h"
#include "flow/resolve.h"

static const char *name(const struct plan *g, enum plan_side side)
{
	return g->out->names[side];
}

static const char *lines(struct arena *a, size_t n, bool at_least)
{
	return arena_printf(a, "%s%zu line%s", at_least ? "at least " : "", n, n == 1 ? "" : "s");
}

/* ------------------------------------------------------------------ the prep patch */

/*
 * Whether the patch makes sense in a tree of fixes: what it changes has to be there, and the
 * tree has to build with it. 1, 0, <0.
 */
static int is_fix_for(const struct tree *t, struct plan *g, const struct flow_prep_result *p,
		      struct err *err)
{
	_cleanup_rev_ struct rev parent = REV_INIT, with = REV_INIT;
	struct plan_outcome trial = { .state = PLAN_WAY };
	git_oid tree;
	int rc = resolve_plain(&tree, &g->resolver, &g->rev[PLAN_CONSUMER]->tree, &t->tree,
			       &p->prep_tree, err);

	if (rc)
		return rc < 0 ? rc : 0;
	rc = rev_of_commit(&parent, g->r, &t->commit, t->name, err);
	if (rc >= 0)
		rc = plan_commit(&with, g, "with", &tree, &t->commit, 1, err);
	if (rc >= 0)
		rc = plan_check_step(&trial, g, p->prep.subject, &parent, &with, err);
	VEC_RELEASE(&trial.broken);
	return rc < 0 ? rc : !trial.unbuilt;
}

/* By way of the consumer's tree, or of fixes where that is sooner. */
static int land_prep(struct plan_outcome *out, struct plan *g, const struct flow_prep_result *p,
		     struct err *err)
{
	const struct tree *fixes = plan_fixes_tree(g, PLAN_CONSUMER);
	int rc = fixes ? is_fix_for(fixes, g, p, err) : 0;

	if (rc < 0)
		return rc;
	if (rc)
		plan_step_fix(out, g, fixes, "the prep patch");
	else
		plan_step_patch(out, g, PLAN_CONSUMER, "the prep patch");
	return 0;
}

static int fill_prep(struct plan_outcome *out, struct plan *g, const struct flow_prep_result *p,
		     struct err *err)
{
	bool shim = p->strategy == PREP_SHIM;
	size_t left = shim ? p->n_unrepaired : g->opts->fixup ? 0 : p->learned.n - p->n_proved;
	_cleanup_rev_ struct rev with = REV_INIT;
	struct plan_patch *patch;
	size_t textual;
	int rc = plan_commit(&with, g, name(g, PLAN_CONSUMER), &p->prep_tree,
			     &g->rev[PLAN_CONSUMER]->commit, 1, err);

	if (rc >= 0)
		rc = plan_check_step(out, g, p->prep.subject, g->rev[PLAN_CONSUMER], &with,
				     err);
	if (rc >= 0)
		rc = plan_meet(&out->meets, NULL, g, g->rev[PLAN_PROVIDER], &with, err);
	if (rc >= 0)
		rc = plan_add_patch(&patch, out, g, PLAN_CONSUMER,
				    arena_strdup(g->arena, p->prep.subject), &p->prep.mail, err);
	if (rc < 0)
		return rc;
	patch->files = p->prep.files;
	patch->lines = p->prep.changed;
	textual = out->meets.lines - out->meets.silent;
	/* of what is left the residual fixup takes care, as far as it is known */
	out->meets.lines = textual + p->residual.changed + left;
	out->meets.at_least = left > 0;
	out->unready = left;
	return land_prep(out, g, p, err);
}

static void tell_prep(struct plan_outcome *out, struct plan *g, const struct flow_prep_result *p)
{
	const char *provider = name(g, PLAN_PROVIDER), *consumer = name(g, PLAN_CONSUMER);
	struct arena *a = g->arena;

	out->doing = arena_printf(a, "%s takes a patch of %s in %zu file%s now, right by itself; "
				  "%s", consumer, lines(a, p->prep.changed, false), p->prep.files,
				  p->prep.files == 1 ? "" : "s",
				  !p->residual.changed ? "nothing is left for the merge" :
				  arena_printf(a, "%s %s left for the merge, which the pull "
					       "request of whoever is pulled second carries",
					       lines(a, p->residual.changed, false),
					       p->residual.changed == 1 ? "is" : "are"));
	out->alone[PLAN_PROVIDER] = arena_printf(a, "the patch is right without it; it was checked "
						 "in %s alone", consumer);
	out->alone[PLAN_CONSUMER] = "nothing breaks; the patch waits with it";
	if (p->strategy == PREP_SHIM)
		out->command = arena_printf(a, "crosstree prep %s %s --strategy=shim -o DIR",
					    provider, consumer);
	else
		out->command = arena_printf(a, "crosstree prep %s %s%s%s -o DIR", provider,
					    consumer, g->opts->fixup ? " --fixup=" : "",
					    g->opts->fixup ? g->opts->fixup : "");
}

/* A prep patch of either kind, or that there is none. */
static int take_prep(struct plan_outcome *out, struct plan *g, const struct flow_prep_result *p,
		     struct err *err)
{
	unsigned int meets = g->natural[PLAN_PROVIDER].k > g->natural[PLAN_CONSUMER].k ?
				     g->natural[PLAN_PROVIDER].k : g->natural[PLAN_CONSUMER].k;
	int rc;

	if (p->why) {
		out->state = PLAN_NO_WAY;
		out->why = arena_strdup(g->arena, p->why);
		return 0;
	}
	rc = fill_prep(out, g, p, err);
	if (rc < 0)
		return rc;
	tell_prep(out, g, p);
	/* the trees do not wait for the patch: it has to be there when they meet */
	if (out->steps.items[0].k > meets) {
		out->late = out->steps.items[0].k - meets;
		out->why = arena_printf(g->arena, "the patch is late: it lands in %s, and for it "
					"both have to wait", out->steps.items[0].release);
	}
	plan_step_natural(out, g, PLAN_PROVIDER, name(g, PLAN_PROVIDER));
	plan_step_natural(out, g, PLAN_CONSUMER, name(g, PLAN_CONSUMER));
	return 0;
}

int plan_prep(struct plan_outcome *out, struct plan *g, struct err *err)
{
	int rc = plan_prepare(g, err);

	return rc < 0 ? rc : take_prep(out, g, &g->prep, err);
}

int plan_shim(struct plan_outcome *out, struct plan *g, struct err *err)
{
	_cleanup_flow_prep_ struct flow_prep_result p = FLOW_PREP_RESULT_INIT;
	const struct flow_prep_opts opts = { .strategy = PREP_SHIM, .store = g->opts->store };
	int rc = flow_prep(&p, g->ctx, g->rev[PLAN_PROVIDER], g->rev[PLAN_CONSUMER], &opts, err);

	return rc < 0 ? rc : take_prep(out, g, &p, err);
}

/* -------------------------------------------------------------- the carried fixup */

/* Whether the store has all that the merge as it is takes. 1, 0, <0. */
static int is_recorded(struct plan *g, struct err *err)
{
	_cleanup_flow_check_ struct flow_check_result res = FLOW_CHECK_RESULT_INIT;
	struct flow_check_opts opts = FLOW_CHECK_OPTS_INIT;
	int rc;

	if (!g->opts->store)
		return 0;
	opts.fixups = g->opts->store;
	opts.suppress = g->opts->suppress;
	rc = flow_check(&res, g->ctx, g->rev[PLAN_PROVIDER], g->rev[PLAN_CONSUMER], &opts, err);
	return rc < 0 ? rc : rc == 0;
}

/* What the merge with the resolution still has. */
static int check_fixed(struct flow_check_result *left, struct plan *g, struct err *err)
{
	struct flow_check_opts opts = FLOW_CHECK_OPTS_INIT;
	const struct rev *sides[2] = { g->rev[PLAN_CONSUMER], g->rev[PLAN_PROVIDER] };

	opts.no_attribution = true;
	opts.suppress = g->opts->suppress;
	return fixup_use_check(left, g->ctx, sides, &g->prep.fixed, &opts, err);
}

static void tell_fixup(struct plan_outcome *out, struct plan *g, bool recorded)
{
	struct arena *a = g->arena;
	const char *where = g->out->meet ? g->out->meet : "whoever merges the two";

	if (recorded)
		out->doing = arena_printf(a, "the store has what it takes; the integration tree "
					  "puts it on, and the pull request shows it to %s", where);
	else
		out->doing = arena_printf(a, "the resolution, %s, is written once, kept in the "
					  "store and put on by the integration tree; the pull "
					  "request of whoever is pulled second hands it to %s",
					  lines(a, out->meets.lines, out->meets.at_least), where);
	out->alone[PLAN_PROVIDER] = out->alone[PLAN_CONSUMER] =
		"nothing breaks; the fixup is not put on, since what it is for is not there";
	out->command = recorded ? arena_printf(a, "crosstree check %s %s", name(g, PLAN_PROVIDER),
					       name(g, PLAN_CONSUMER)) :
				  "crosstree fixup record TRIAL-MERGE";
}

int plan_fixup(struct plan_outcome *out, struct plan *g, struct err *err)
{
	_cleanup_flow_check_ struct flow_check_result left = FLOW_CHECK_RESULT_INIT;
	struct plan_patch *patch;
	int rc = is_recorded(g, err);
	bool recorded = rc == 1;
	size_t n;

	if (rc >= 0)
		rc = plan_prepare(g, err);
	if (rc >= 0 && !git_oid_is_zero(&g->prep.fixed))
		rc = check_fixed(&left, g, err);
	if (rc < 0)
		return rc;
	n = left.n_silent - left.n_suppressed;
	out->meets = g->plain[PLAN_PROVIDER];
	plan_known_lines(&out->meets, g);
	if (recorded)
		out->meets = (struct plan_meeting){ 0 };
	else if (g->opts->fixup)
		/* one that was given is not to be written */
		out->unready = n;
	/* what nobody has written yet cannot be looked at */
	out->unchecked = !recorded && (git_oid_is_zero(&g->prep.fixed) ||
				       (n && !g->opts->fixup));
	if (recorded)
		out->checked = 1;
	else if (!out->unchecked)
		plan_count_step(out, g, "the merge with the fixup", &left);
	if (!recorded) {
		rc = plan_add_patch(&patch, out, g, PLAN_CONSUMER, NULL, NULL, err);
		if (rc < 0)
			return rc;
		patch->files = g->prep.fixup_files;
		patch->lines = out->meets.lines;
		patch->at_least = out->meets.at_least;
		patch->tree = g->out->meet ? g->out->meet : "the merge";
	}
	(void)plan_step_integration(out, g, "the fixup");
	plan_step_natural(out, g, PLAN_PROVIDER, name(g, PLAN_PROVIDER));
	plan_step_natural(out, g, PLAN_CONSUMER, name(g, PLAN_CONSUMER));
	tell_fixup(out, g, recorded);
	return 0;
}
