// SPDX-License-Identifier: GPL-2.0-only
/* Whether the steps hold: each in the tree that it is for, and the merges with them. */
#include <string.h>

#include "base/mem.h"
#include "flow/phased-internal.h"
#include "flow/suggest-internal.h"
#include "merge/tree.h"

#define MAX_JUDGED 500u	/* files of a step whose functions are looked into */

/* -------------------------------------------------------------------------- judging */

/* The functions of a file that a step changed. 0, <0; *@why: what is wrong. */
static int judge_file(const char **why, struct phasing *p, const struct rev *base,
		      const git_oid *tree, const struct tree_change *c, struct ctree *const of[2],
		      struct err *err)
{
	suggest_troubles out = VEC_INIT;
	struct phased_file old, new;
	int rc = phased_read(&old, p, &base->tree, c->path, err);

	if (rc >= 0)
		rc = phased_read(&new, p, tree, c->path, err);
	if (rc >= 0 && new.text)
		rc = suggest_judge_new(&out, &p->arena,
			&(struct suggest_version){ of[0], old.text ? old.text : "", old.len },
			&(struct suggest_version){ of[1], new.text, new.len }, c->path, err);
	if (rc >= 0 && out.n)
		*why = arena_printf(&p->arena, "%s, %s(): %s", c->path, out.items[0].func,
				    out.items[0].text);
	VEC_RELEASE(&out);
	return rc;
}

/* Uses that a step leaves behind. 0, <0; *@why: NULL, none that is seen. */
static int judge_left(const char **why, struct phasing *p, const struct rev *base,
		      const struct snapshot *snap, struct err *err)
{
	struct prep g = { .ctx = p->ctx, .r = p->r, .scratch = p->scratch, .consumer = base,
			  .world = p->prep.world };
	prep_troubles out = VEC_INIT;
	int rc;

	snapshot_init(&g.own, &base->tree);
	rc = prep_judge_left(&out, &g, snap, NULL, err);
	if (rc >= 0 && out.n)
		*why = arena_printf(&p->arena, "%s:%u: %s: %s", out.items[0].path,
				    out.items[0].line, out.items[0].symbol, out.items[0].text);
	VEC_RELEASE(&out);
	snapshot_release(&g.own);
	arena_release(&g.arena);
	return rc < 0 ? rc : 0;
}

int phased_judge(const char **why, struct phasing *p, const struct rev *base, const git_oid *tree,
		 struct err *err)
{
	_cleanup_changes_ struct tree_changes changes = TREE_CHANGES_INIT;
	struct ctree *of[2] = { NULL, NULL };
	_cleanup_snapshot_ struct snapshot snap = SNAPSHOT_INIT, own = SNAPSHOT_INIT;
	int rc;

	*why = NULL;
	snapshot_init(&snap, tree);
	snapshot_init(&own, &base->tree);
	rc = judge_left(why, p, base, &snap, err);
	if (rc >= 0)
		rc = ctree_open(&of[0], p->prep.world, &own, err);
	if (rc >= 0)
		rc = ctree_open(&of[1], p->prep.world, &snap, err);
	if (rc >= 0)
		rc = tree_diff(&changes, p->r, &base->tree, tree, err);
	for (size_t i = 0; rc >= 0 && !*why && i < changes.n && i < MAX_JUDGED; i++)
		if (cpath_is_c(changes.items[i].path))
			rc = judge_file(why, p, base, tree, &changes.items[i], of, err);
	ctree_free(of[0]);
	ctree_free(of[1]);
	return rc < 0 ? rc : 0;
}

/* ----------------------------------------------------------------------- the merges */

static int tip_rev(struct rev *out, struct phasing *p, const git_oid *tree, const git_oid *parent,
		   struct err *err)
{
	const struct oid_vec parents = { (git_oid *)parent, 1, 1 };

	out->name = mem_strdup(p->provider->name);
	out->tree = *tree;
	return scratch_commit(&out->commit, p->scratch, tree, &parents, "in steps\n", err);
}

/* Whether a finding is about one of the things, whatever its kind. */
static bool is_about(const struct phasing *p, const struct check_finding *f)
{
	for (size_t k = 0; k < p->all.n; k++) {
		const struct phase *ph = &p->all.items[k];

		if (ph->way != PHASED_NONE &&
		    (strcmp(f->symbol, ph->m->full) == 0 ||
		     (ph->renamed && strcmp(f->symbol, ph->renamed) == 0)))
			return true;
	}
	return false;
}

static size_t about(size_t *proved, const struct phasing *p, const struct flow_check_result *r)
{
	size_t n = 0;

	for (size_t i = 0; i < r->n_silent; i++) {
		const struct flow_silent *f = &r->silent[i];

		if (!is_about(p, &f->f))
			continue;
		n++;
		if (proved && f->suggest)
			*proved += f->suggest->state == SUGGEST_PROVED;
	}
	return n;
}

/* The tree of a merge, conflicts and all. 0, <0. */
static int merge_tree(git_oid *out, struct phasing *p, const struct rev *ours,
		      const struct rev *theirs, struct err *err)
{
	int rc = merge_to_tree(out, p->ctx, p->r, p->scratch, ours, theirs, err);

	p->out->conflicts |= rc > 0;
	return rc < 0 ? rc : 0;
}

/* 0, <0; *@why: what is found, if anything. */
static int count(size_t *n, const char **why, struct phasing *p, const struct rev *ours,
		 const struct rev *theirs, struct err *err)
{
	_cleanup_flow_check_ struct flow_check_result found = FLOW_CHECK_RESULT_INIT;
	struct flow_check_opts how = FLOW_CHECK_OPTS_INIT;
	int rc;

	how.textual = false;
	how.no_attribution = true;
	rc = flow_check(&found, p->ctx, ours, theirs, &how, err);
	*n = rc < 0 ? 0 : about(NULL, p, &found);
	for (size_t i = 0; rc >= 0 && i < found.n_silent && !*why; i++) {
		const struct check_finding *f = &found.silent[i].f;

		if (is_about(p, f))
			*why = arena_printf(&p->out->arena, "the merge still breaks with both "
					    "forms there: %s:%u: %s: %s", f->path, f->line,
					    f->symbol, f->message);
	}
	return rc < 0 ? rc : 0;
}

/*
 * The last step, with what the consumer's uses are by then. In one commit, so that what the
 * provider's own uses became under the new name is there to learn from.
 */
static int count_last(struct phasing *p, struct err *err)
{
	_cleanup_flow_check_ struct flow_check_result found = FLOW_CHECK_RESULT_INIT;
	_cleanup_rev_ struct rev last = REV_INIT;
	struct flow_check_opts how = FLOW_CHECK_OPTS_INIT;
	const struct suggest_opts opts = { NULL, &how };
	struct flow_phased_result *out = p->out;
	int rc = tip_rev(&last, p, &p->last, &p->in.bases[0], err);

	how.textual = false;
	if (rc >= 0)
		rc = flow_check(&found, p->ctx, p->consumer, &last, &how, err);
	if (rc >= 0)
		rc = flow_suggest(&found, NULL, p->ctx, p->consumer, &last, &opts, err);
	if (rc < 0)
		return rc;
	for (size_t i = 0; i < found.n_silent; i++) {
		const struct phase *ph = phased_not_alias(p, &found.silent[i]);

		if (ph)
			return phased_refuse(p, arena_printf(&out->arena, "that %s became %s, "
				"what the provider made of its uses does not say", ph->m->full,
				ph->alias));
	}
	out->n_last = about(&out->n_converted, p, &found);
	for (size_t i = 0; i < found.n_silent && out->n_converted < out->n_last; i++) {
		const struct flow_silent *f = &found.silent[i];

		if (f->suggest && f->suggest->state != SUGGEST_PROVED && !out->cleanup_why &&
		    is_about(p, &f->f))
			out->cleanup_why = arena_printf(&out->arena, "what becomes of %s:%u, %s, "
				"is not known: %s", f->f.path, f->f.line, f->f.symbol,
				f->suggest->why ? f->suggest->why : "no rule");
	}
	return 0;
}

int phased_merge(struct phasing *p, struct err *err)
{
	_cleanup_rev_ struct rev tip = REV_INIT;
	struct flow_phased_result *out = p->out;
	const char *why = NULL;
	int rc = tip_rev(&tip, p, &p->tip, &p->provider->commit, err);

	out->n_before = about(NULL, p, &p->found);
	if (rc >= 0)
		rc = count(&out->n_with[0], &why, p, p->consumer, &tip, err);
	if (rc >= 0)
		rc = count(&out->n_with[1], &why, p, &tip, p->consumer, err);
	if (rc >= 0 && why)
		return phased_refuse(p, why);
	if (rc >= 0)
		rc = merge_tree(&out->merged, p, p->consumer, p->provider, err);
	if (rc >= 0)
		rc = merge_tree(&out->with[0], p, p->consumer, &tip, err);
	if (rc >= 0)
		rc = merge_tree(&out->with[1], p, &tip, p->consumer, err);
	return rc < 0 ? rc : count_last(p, err);
}

int phased_judge_last(struct phasing *p, struct err *err)
{
	_cleanup_snapshot_ struct snapshot snap = SNAPSHOT_INIT;
	_cleanup_rev_ struct rev tip = REV_INIT;
	const char *why = NULL;
	bool either = false;
	int rc = 0;

	for (size_t i = 0; i < p->all.n; i++)
		either |= p->all.items[i].way == PHASED_EITHER;
	snapshot_init(&snap, &p->last);
	if (either)
		rc = tip_rev(&tip, p, &p->tip, &p->provider->commit, err);
	if (either && rc >= 0)
		rc = judge_left(&why, p, &tip, &snap, err);
	return rc < 0 ? rc : why ? phased_refuse(p, arena_printf(&p->out->arena,
			"not all of the provider's tree follows: %s", why)) : 0;
}
