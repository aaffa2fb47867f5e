// SPDX-License-Identifier: GPL-2.0-only
/* TAG-merged: the merge into upstream as it was resolved, for those who want to compare. */
#include "base/mem.h"
#include "flow/apply-commit.h"
#include "flow/publish.h"
#include "flow/request-pull-internal.h"
#include "repo/freep.h"
#include "repo/tree.h"

#define MOST_NAMED 5	/* paths */

/* Resolved, with nothing in it that the checks still find; @merge is what was made. */
static int verify_merge(struct rev *merge, struct pull *p, struct err *err)
{
	_cleanup_flow_check_ struct flow_check_result res = FLOW_CHECK_RESULT_INIT;
	struct flow_check_opts opts = FLOW_CHECK_OPTS_INIT;
	int rc;

	if (git_oid_is_zero(&p->merge_commit))
		return err_set(err, "no merge of '%s' and '%s' can be made: a conflict has no "
			       "resolution", p->onto.name, p->head.name);
	rc = rev_of_commit(merge, p->r, &p->merge_commit, "merge", err);
	opts.textual = false;
	if (rc == 0)
		rc = flow_check_merged(&res, p->ctx, &p->onto, &p->head, merge, &opts, err);
	if (rc > 0)
		return err_set(err, "the merge of '%s' and '%s' has %zu silent conflicts",
			       p->onto.name, p->head.name, res.n_silent);
	return rc;
}

static void has_merged(struct pull *p, const char *ref, const git_oid *commit)
{
	p->out->merged = arena_strdup(&p->out->arena, ref);
	p->out->merged_commit = *commit;
}

static int make_merged(struct pull *p, const char *ref, struct err *err)
{
	_cleanup_publish_branch_ struct publish_branch b = PUBLISH_BRANCH_INIT;
	struct apply_ident who = APPLY_IDENT_INIT;
	struct publish_who name;
	int rc = apply_ident_fill(&who, p->ctx, err);

	name = (struct publish_who){ who.name, who.email };
	if (rc == 0 && !p->opts->dry_run)
		rc = publish_ref_open(&b, p->ctx, ref, err);
	if (rc == 0 && !p->opts->dry_run)
		rc = publish_branch(p->ctx, &b, &p->merge_commit, &name,
				    "crosstree request-pull --with-merged", err);
	apply_ident_release(&who);
	if (rc < 0)
		return rc;
	p->out->merged_made = true;
	has_merged(p, ref, &p->merge_commit);
	return 0;
}

/* ------------------------------------------------------- one that is there already */

static bool has_parents(const git_commit *c, const git_oid *first, const git_oid *second)
{
	return git_commit_parentcount(c) == 2 &&
	       git_oid_equal(git_commit_parent_id(c, 0), first) &&
	       git_oid_equal(git_commit_parent_id(c, 1), second);
}

/* Where the two differ, at most a few of them by name. */
static int list_different(struct strbuf *out, struct pull *p, const git_oid *a,
			  const git_oid *b, struct err *err)
{
	_cleanup_(tree_changes_release) struct tree_changes changes = TREE_CHANGES_INIT;
	int rc = tree_diff(&changes, p->r, a, b, err);

	for (size_t i = 0; rc >= 0 && i < changes.n && i < MOST_NAMED; i++)
		strbuf_addf(out, "%s%.*s", i ? ", " : "", (int)changes.items[i].len,
			    changes.items[i].path);
	if (rc >= 0 && changes.n > MOST_NAMED)
		strbuf_addf(out, " and %zu more", changes.n - MOST_NAMED);
	return rc;
}

static int compare(struct pull *p, const char *ref, const struct rev *there,
		   const struct rev *merge, struct err *err)
{
	_cleanup_(git_commit_freep) git_commit *c = NULL;
	_cleanup_strbuf_ struct strbuf paths = STRBUF_INIT;
	int rc = git_commit_lookup(&c, repo_git(p->r), &there->commit);

	if (rc < 0)
		return err_git(err, rc, "cannot read '%s'", ref);
	if (!has_parents(c, &p->onto.commit, &p->head.commit)) {
		pull_say(p, "merged", PULL_FAILED, "%s is no merge of %s %.12s into %s as it is "
			 "now; git tag -d it, and it is made again", ref, p->head.name,
			 git_oid_tostr_s(&p->head.commit), p->onto.name);
		return 0;
	}
	rc = list_different(&paths, p, &merge->tree, &there->tree, err);
	if (rc < 0)
		return rc;
	if (paths.len) {
		pull_say(p, "merged", PULL_FAILED, "%s is not what the resolutions make of it "
			 "in %s", ref, paths.buf);
		return 0;
	}
	pull_say(p, "merged", PULL_OK, "%s is the merge as it was resolved", ref);
	has_merged(p, ref, &there->commit);
	return 0;
}

int pull_settle_merged(struct pull *p, struct err *err)
{
	_cleanup_free_ char *ref = mem_printf("refs/tags/%s-merged",
					      p->out->tag ? p->out->tag : p->out->branch);
	_cleanup_rev_ struct rev there = REV_INIT, merge = REV_INIT;
	_cleanup_err_ struct err why = ERR_INIT;
	int rc = verify_merge(&merge, p, err);

	if (rc < 0)
		return rc;
	if (rev_resolve(&there, p->r, ref, &why) == 0)
		return compare(p, ref, &there, &merge, err);
	if (why.code == ERR_NOT_FOUND)
		return make_merged(p, ref, err);
	err_move(err, &why);
	return -1;
}
