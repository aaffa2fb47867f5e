// SPDX-License-Identifier: GPL-2.0-only
/*
 * A topic branch that both trees merge: the commits of the provider that changed the
 * interface, and what they need, so that the consumer converts its uses itself.
 *
 * What they need is found by putting them on the merge base in their order: where that
 * conflicts, the commit before that touched the same path comes along, too; where the result
 * leaves uses behind, the commits that converted these. A tree that does not rebase cannot have
 * them without what is below them: there all of that comes along.
 */
#include <string.h>

#include "base/mem.h"
#include "flow/plan-internal.h"
#include "repo/range.h"
#include "flow/resolve.h"
#include "merge/tree.h"

#define MAX_ROUNDS 24

/* The branch while it is put together. */
struct topic {
	struct plan *g;
	struct commit_list list;	/* of the provider, newest first; borrowed */
	bool *in;
	size_t n_in;
	struct rev base, tip;		/* tip: what was put together */
	VEC(struct rev) made;		/* its commits, oldest first */
};

static void topic_forget(struct topic *t)
{
	for (size_t i = 0; i < t->made.n; i++)
		rev_release(&t->made.items[i]);
	t->made.n = 0;
}

static void topic_release(struct topic *t)
{
	topic_forget(t);
	VEC_RELEASE(&t->made);
	free(t->in);
	rev_release(&t->base);
	rev_release(&t->tip);
}

/* Takes a commit along. False: it is there already, or a merge. */
static bool take(struct topic *t, size_t i)
{
	if (t->in[i] || t->list.items[i].n_parents != 1)
		return false;
	t->in[i] = true;
	t->n_in++;
	return true;
}

static int touches(const struct topic *t, size_t i, const char *path, struct err *err)
{
	_cleanup_(history_versions_release) struct history_versions v = HISTORY_VERSIONS_INIT;
	int rc = history_versions(&v, t->g->r, &t->list.items[i], path, err);

	if (rc < 0 || !v.n_parents)
		return rc < 0 ? rc : 0;
	return v.here.mode != v.parents[0].mode || !git_oid_equal(&v.here.oid, &v.parents[0].oid);
}

/* One more that touches @path, the newest below @from first, then the others. 1, 0, <0. */
static int take_one_of(struct topic *t, const char *path, size_t from, struct err *err)
{
	for (size_t k = 1; k <= t->list.n; k++) {
		size_t i = (from + k) % t->list.n;
		int rc = t->in[i] ? 0 : touches(t, i, path, err);

		if (rc < 0)
			return rc;
		if (rc && take(t, i))
			return 1;
	}
	return 0;
}

/* The first path of a commit that what is there so far has not as its parent has it. */
static int path_in_the_way(const char **path, struct topic *t, const struct commit_info *c,
			   const git_oid *at, struct err *err)
{
	_cleanup_changes_ struct tree_changes own = TREE_CHANGES_INIT, other = TREE_CHANGES_INIT;
	_cleanup_rev_ struct rev parent = REV_INIT;
	int rc = rev_of_commit(&parent, t->g->r, &c->parents[0], NULL, err);

	*path = NULL;
	if (rc >= 0)
		rc = tree_diff(&own, t->g->r, &parent.tree, &c->tree, err);
	if (rc >= 0)
		rc = tree_diff(&other, t->g->r, &parent.tree, at, err);
	for (size_t i = 0; rc >= 0 && i < own.n && !*path; i++)
		if (tree_changes_find(&other, own.items[i].path, own.items[i].len))
			*path = arena_strdup(t->g->arena, own.items[i].path);
	return rc < 0 ? rc : 0;
}

/* Puts them on the base. 0; 1 commit @at conflicts, in @path; <0. */
static int put_together(struct topic *t, size_t *at, const char **path, struct err *err)
{
	git_oid tree = t->base.tree, parent = t->base.commit;
	int rc = 0;

	topic_forget(t);
	for (size_t i = t->list.n; rc == 0 && i-- > 0;) {
		const struct commit_info *c = &t->list.items[i];
		_cleanup_rev_ struct rev before = REV_INIT;
		git_oid next;

		if (!t->in[i])
			continue;
		rc = rev_of_commit(&before, t->g->r, &c->parents[0], NULL, err);
		if (rc >= 0)
			rc = resolve_plain(&next, &t->g->resolver, &before.tree, &tree, &c->tree,
					   err);
		if (rc > 0) {
			*at = i;
			return path_in_the_way(path, t, c, &tree, err) < 0 ? -1 : 1;
		}
		if (rc == 0) {
			struct rev *made = VEC_ADD(&t->made);

			rc = plan_commit(made, t->g, c->subject, &next, &parent, 1, err);
			tree = next;
			parent = made->commit;
		}
	}
	return rc;
}

/* A use that the branch leaves behind, where it is; NULL: there is none. */
static int find_left_over(const char **path, struct topic *t, struct err *err)
{
	_cleanup_flow_check_ struct flow_check_result r = FLOW_CHECK_RESULT_INIT;
	struct flow_check_opts opts = FLOW_CHECK_OPTS_INIT;
	int rc;

	*path = NULL;
	opts.no_attribution = true;
	rc = flow_check_self_among(&r, t->g->ctx, &t->base, &t->made.items[t->made.n - 1],
				   &t->g->touched, &opts, err);
	if (rc >= 0 && r.n_silent)
		*path = arena_strdup(t->g->arena, r.silent[0].f.path);
	return rc < 0 ? rc : 0;
}

/* 0 it is whole, 1 it never is, <0. */
static int find_needs(struct topic *t, struct err *err)
{
	for (int round = 0; round < MAX_ROUNDS; round++) {
		size_t at = t->list.n - 1;
		const char *path = NULL;
		int rc = put_together(t, &at, &path, err);

		if (rc == 0 && t->made.n)
			rc = find_left_over(&path, t, err);
		if (rc < 0 || (rc == 0 && !path))
			return rc;
		rc = path ? take_one_of(t, path, at, err) : 0;
		if (rc <= 0)
			return rc < 0 ? rc : 1;
	}
	return 1;
}

/* ------------------------------------------------------------------------ the commits */

static int open_topic(struct topic *t, struct err *err)
{
	struct plan *g = t->g;
	int rc = rev_of_commit(&t->base, g->r, &g->bases.items[0], "base", err);

	t->list = g->own[PLAN_PROVIDER];
	t->in = mem_zalloc((t->list.n + 1) * sizeof(*t->in));
	return rc;
}

/* Those that the conflict names; of a textual one the newest that touches the path. */
static int take_named(struct topic *t, struct err *err)
{
	const struct flow_check_result *found = &t->g->out->found;
	_cleanup_oids_ struct oid_vec named = VEC_INIT;

	plan_named(&named, found, SIDE_OURS);
	for (size_t i = 0; i < t->list.n; i++)
		for (size_t k = 0; k < named.n; k++)
			if (git_oid_equal(&t->list.items[i].oid, &named.items[k]))
				(void)take(t, i);
	for (size_t i = 0; t->list.n && i < found->n_textual; i++)
		if (found->textual[i].path &&
		    take_one_of(t, found->textual[i].path, t->list.n - 1, err) < 0)
			return -1;
	return 0;
}

static bool has_all(const struct topic *t, const struct oid_vec *along)
{
	for (size_t i = 0; i < t->list.n; i++) {
		bool there = !t->in[i];

		for (size_t k = 0; k < along->n && !there; k++)
			there = git_oid_equal(&along->items[k], &t->list.items[i].oid);
		if (!there)
			return false;
	}
	return true;
}

/* The newest commit that is in the branch, with all that is below it; else the tip. */
static int with_history(struct topic *t, struct err *err)
{
	_cleanup_oids_ struct oid_vec along = VEC_INIT;
	size_t newest = 0;
	int rc;

	while (newest < t->list.n && !t->in[newest])
		newest++;
	if (newest == t->list.n)
		newest = 0;
	rc = range_commits(&along, t->g->r, &t->list.items[newest].oid, &t->g->bases);
	if (rc || !has_all(t, &along))
		newest = 0;
	rc = rev_of_commit(&t->tip, t->g->r, &t->list.items[newest].oid, "the topic branch", err);
	if (rc < 0)
		return rc;
	for (size_t i = newest; i < t->list.n; i++) {
		t->in[i] = newest == 0;
		for (size_t k = 0; k < along.n && !t->in[i]; k++)
			t->in[i] = git_oid_equal(&along.items[k], &t->list.items[i].oid);
	}
	return 0;
}

/* ----------------------------------------------------------------------- the merges */

/*
 * The consumer's merge of the topic, its uses converted as far as it is known how. 0, 1 that
 * is not known, <0.
 */
static int merge_fixed(git_oid *tree, struct topic *t, struct err *err)
{
	const struct flow_prep_result *p = &t->g->prep;
	git_oid fixed;
	int rc = merge_to_tree(tree, t->g->ctx, t->g->r, t->g->scratch,
			       t->g->rev[PLAN_CONSUMER], &t->tip, err);

	if (rc)
		return rc;
	if (git_oid_is_zero(&p->fixed))
		return 1;
	rc = resolve_plain(&fixed, &t->g->resolver, &p->unfixed, tree, &p->fixed, err);
	if (rc == 0)
		*tree = fixed;
	return rc;
}

/* What both merges are: the consumer's of the topic, and the puller's. */
static int merge_topic(struct plan_outcome *out, struct topic *t, struct err *err)
{
	struct plan *g = t->g;
	const struct rev *consumer = g->rev[PLAN_CONSUMER];
	const git_oid parents[2] = { consumer->commit, t->tip.commit };
	_cleanup_rev_ struct rev with = REV_INIT;
	git_oid tree;
	int rc = plan_meet(&out->before, NULL, g, consumer, &t->tip, err);

	if (rc >= 0)
		rc = merge_fixed(&tree, t, err);
	if (rc == 0)
		rc = plan_check_merge(out, g, "the merge of the topic branch", consumer, &t->tip,
				      &tree, err);
	else if (rc > 0)
		out->unchecked = true;
	if (rc >= 0)
		rc = plan_commit(&with, g, consumer->name, &tree, parents, 2, err);
	if (rc >= 0)
		rc = plan_meet(&out->meets, NULL, g, g->rev[PLAN_PROVIDER], &with, err);
	plan_known_lines(&out->before, g);
	return rc;
}

/* What comes along is looked at where it is not as it was. */
static int check_topic(struct plan_outcome *out, struct topic *t, struct err *err)
{
	int rc = 0;

	for (size_t i = 0; rc >= 0 && i < t->made.n; i++)
		rc = plan_check_step(out, t->g, t->made.items[i].name,
				     i ? &t->made.items[i - 1] : &t->base, &t->made.items[i], err);
	return rc;
}

static int check_policy(struct plan_outcome *out, struct topic *t, struct err *err)
{
	_cleanup_changes_ struct tree_changes changes = TREE_CHANGES_INIT;
	int rc = tree_diff(&changes, t->g->r, &t->base.tree, &t->tip.tree, err);

	if (rc >= 0)
		out->policy = plan_breaks_policy(t->g, PLAN_CONSUMER, &changes);
	return rc;
}

static void tell_topic(struct plan_outcome *out, struct topic *t, size_t needs)
{
	struct plan *g = t->g;
	struct arena *a = g->arena;
	const char *provider = g->out->names[PLAN_PROVIDER];
	const char *consumer = g->out->names[PLAN_CONSUMER];
	bool anew = t->made.n;

	for (size_t i = 0; i < t->list.n; i++) {
		if (!t->in[i])
			continue;
		plan_add_commit(out, g, &t->list.items[i]);
		out->foreign++;
	}
	out->doing = arena_printf(a, "%zu of %s's %zu commit%s become%s a branch that both "
				  "merge%s; %s converts its uses in that merge (%s%zu line%s)",
				  out->foreign, provider, t->list.n, t->list.n == 1 ? "" : "s",
				  out->foreign == 1 ? "s" : "",
				  !anew && out->foreign > needs ?
					  arena_printf(a, " (%zu would do, were they not published "
						       "on top of others)", needs) : "",
				  consumer, out->before.at_least ? "at least " : "",
				  out->before.lines, out->before.lines == 1 ? "" : "s");
	out->alone[PLAN_PROVIDER] = arena_printf(a, "%zu of its commits come%s with %s all the "
						 "same", out->foreign,
						 out->foreign == 1 ? "s" : "", consumer);
	out->alone[PLAN_CONSUMER] = "nothing breaks";
	out->command = arena_printf(a, "git checkout %s && git merge %.12s", consumer,
				    anew ? "TOPIC" : git_oid_tostr_s(&t->tip.commit));
	plan_step_patch(out, g, PLAN_CONSUMER, arena_printf(a, "the merge of the topic branch"));
	plan_step_natural(out, g, PLAN_PROVIDER, provider);
	plan_step_natural(out, g, PLAN_CONSUMER, consumer);
}

static int no_way(struct plan_outcome *out, const char *why)
{
	out->state = PLAN_NO_WAY;
	out->why = why;
	return 0;
}

int plan_topic(struct plan_outcome *out, struct plan *g, struct err *err)
{
	_cleanup_(topic_release) struct topic t = { .g = g, .list = COMMIT_LIST_INIT };
	size_t needs;
	int rc = open_topic(&t, err);

	if (rc >= 0)
		rc = take_named(&t, err);
	if (rc >= 0 && !t.n_in)
		return no_way(out, "no commit of the provider alone is named by the conflict");
	if (rc >= 0)
		rc = find_needs(&t, err);
	if (rc < 0)
		return rc;
	/* as a whole it is one */
	needs = rc == 0 ? t.n_in : t.list.n;
	if (rc > 0 || !plan_rebases(g, PLAN_PROVIDER)) {
		topic_forget(&t);
		rc = with_history(&t, err);
	} else {
		rev_copy(&t.tip, &t.made.items[t.made.n - 1]);
	}
	if (rc >= 0)
		rc = merge_topic(out, &t, err);
	if (rc >= 0)
		rc = check_topic(out, &t, err);
	if (rc >= 0)
		rc = check_policy(out, &t, err);
	if (rc < 0)
		return rc;
	tell_topic(out, &t, needs);
	out->late = plan_late(g, PLAN_CONSUMER, out->steps.items[0].k);
	return 0;
}
