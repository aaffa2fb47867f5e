// SPDX-License-Identifier: GPL-2.0-only
/* Which commits are meant, and what is in one. */
#include <string.h>

#include "base/mem.h"
#include "flow/lint-internal.h"
#include "repo/freep.h"
#include "repo/git.h"
#include "repo/range.h"

#define MAX_MESSAGE ((size_t)4 << 20)

/* ------------------------------------------------------------------------- a range */

/* A name of a tree stands for its commit; anything else stays as it is. */
static void add_side(struct strbuf *out, const struct trees *trees, const char *s, size_t n,
		     const struct tree **tree)
{
	_cleanup_free_ char *name = mem_strndup(s, n);
	const struct tree *t = trees_find(trees, name);
	char hex[GIT_OID_HEXSZ + 1];

	if (t && !t->error) {
		strbuf_addstr(out, git_oid_tostr(hex, sizeof(hex), &t->commit));
		if (tree)
			*tree = t;
	} else {
		strbuf_add(out, s, n);
	}
}

/* "A..B", "A...B", "^A", "B": with trees as commits; B may say whose commits they are. */
static char *spell(const struct trees *trees, const char *arg, const struct tree **tree)
{
	_cleanup_strbuf_ struct strbuf out = STRBUF_INIT;
	const char *dots = strstr(arg, "..");
	size_t n = dots ? strspn(dots, ".") : 0;

	if (*arg == '^') {
		strbuf_addch(&out, '^');
		add_side(&out, trees, arg + 1, strlen(arg + 1), NULL);
	} else if (n == 2 || n == 3) {
		add_side(&out, trees, arg, (size_t)(dots - arg), NULL);
		strbuf_add(&out, dots, n);
		add_side(&out, trees, dots + n, strlen(dots + n), tree);
	} else {
		add_side(&out, trees, arg, strlen(arg), tree);
	}
	return strbuf_detach(&out, NULL);
}

/* The revisions as lines for rev-list: ids, some with a '^'. */
static int parse(struct strbuf *out, struct lint_range *range, struct ctx *ctx,
		 const struct trees *trees, const struct lint_opts *opts, struct err *err)
{
	_cleanup_proc_ struct proc_result res = PROC_RESULT_INIT;
	_cleanup_free_ char **spelt = mem_zalloc((opts->n_range + 1) * sizeof(*spelt));
	VEC(const char *) argv = VEC_INIT;
	int rc = 0;

	VEC_PUSH(&argv, "rev-parse");
	VEC_PUSH(&argv, "--revs-only");
	VEC_PUSH(&argv, "--no-flags");
	for (size_t i = 0; rc == 0 && i < opts->n_range; i++) {
		if (opts->range[i][0] == '-' || !opts->range[i][0])
			rc = err_set(err, "'%s' is no range of commits", opts->range[i]);
		spelt[i] = spell(trees, opts->range[i], &range->tree);
		VEC_PUSH(&argv, spelt[i]);
	}
	VEC_PUSH(&argv, "--");
	VEC_PUSH(&argv, NULL);
	if (rc == 0)
		rc = git_run(&res, ctx->repo, argv.items, NULL, err);
	if (rc == 0 && !res.out.len)
		rc = err_set(err, "'%s' is no range of commits", opts->range[0]);
	if (rc == 0)
		strbuf_add(out, res.out.buf, res.out.len);
	for (size_t i = 0; i < opts->n_range; i++)
		free(spelt[i]);
	VEC_RELEASE(&argv);
	return rc;
}

static int owned(struct strbuf *out, const struct trees *trees, const struct tree *tree,
		 struct err *err)
{
	_cleanup_oids_ struct oid_vec not = VEC_INIT;

	if (tree->error)
		return err_set(err, "tree '%s': %s", tree->name, tree->error);
	if (!trees_upstreams(&not, trees, (size_t)(tree - trees->items)))
		return err_set(err, "tree '%s' has no upstream that is here: give a range of "
			       "commits", tree->name);
	range_lines(out, &tree->commit, 1, &not);
	return 0;
}

int lint_range_find(struct lint_range *out, struct ctx *ctx, const struct trees *trees,
		    const struct lint_opts *opts, struct err *err)
{
	_cleanup_strbuf_ struct strbuf revs = STRBUF_INIT;
	_cleanup_free_ char *max = mem_printf("--max-count=%zu", opts->limit);
	const struct tree *tree = opts->n_range == 1 ? trees_find(trees, opts->range[0]) : NULL;
	int rc;

	if (tree) {
		out->tree = tree;
		rc = owned(&revs, trees, tree, err);
	} else {
		rc = parse(&revs, out, ctx, trees, opts, err);
	}
	if (rc < 0)
		return rc;
	/* topological order is for all of them: git looks at the whole history for it */
	return range_ask_git(&out->oids, ctx->repo, &revs,
			     opts->limit ? max : "--topo-order", err);
}

/* ------------------------------------------------------------------------ a commit */

static void take_people(struct lint_commit *out, struct arena *a, const git_commit *c)
{
	const git_signature *author = git_commit_author(c), *who = git_commit_committer(c);

	out->author = arena_strdup(a, author ? author->name : "");
	out->email = arena_strdup(a, author ? author->email : "");
	out->author_time = author ? author->when.time : 0;
	out->committer = arena_strdup(a, who ? who->name : "");
	out->committer_email = arena_strdup(a, who ? who->email : "");
	out->commit_time = who ? who->when.time : 0;
}

static int first_tree(struct lint_commit *out, struct repo *r, struct err *err)
{
	_cleanup_(git_commit_freep) git_commit *c = NULL;
	char hex[GIT_OID_HEXSZ + 1];
	int rc;

	if (!out->n_parents)
		return 0;
	rc = git_commit_lookup(&c, repo_git(r), &out->parents[0]);
	if (rc == GIT_ENOTFOUND && repo_is_shallow(r)) {
		out->n_parents = 0;
		return 0;
	}
	if (rc < 0)
		return err_git(err, rc, "cannot read commit %s",
			       git_oid_tostr(hex, sizeof(hex), &out->parents[0]));
	out->first_tree = *git_commit_tree_id(c);
	return 0;
}

int lint_commit_read(struct lint_commit *out, struct arena *a, struct repo *r,
		     const git_oid *oid, struct err *err)
{
	_cleanup_(git_commit_freep) git_commit *c = NULL;
	const char *message;
	git_oid *parents;
	int rc = rev_commit(&c, r, oid, err);

	if (rc < 0)
		return rc;
	*out = (struct lint_commit){ .oid = *oid, .tree = *git_commit_tree_id(c) };
	take_people(out, a, c);
	out->n_parents = git_commit_parentcount(c);
	parents = arena_alloc(a, (out->n_parents + 1) * sizeof(*parents));
	for (unsigned int i = 0; i < out->n_parents; i++)
		parents[i] = *git_commit_parent_id(c, i);
	out->parents = parents;
	message = git_commit_message_raw(c);
	out->message = arena_strndup(a, message, strnlen(message, MAX_MESSAGE));
	lint_message_split(out, a);
	lint_fixes_read(out, a);
	return first_tree(out, r, err);
}
