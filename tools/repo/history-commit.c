// SPDX-License-Identifier: GPL-2.0-only
/* One commit: what it changed, says, and does. */
#include <string.h>

#include "base/mem.h"
#include "base/strbuf.h"
#include "repo/freep.h"
#include "repo/git.h"
#include "repo/history.h"
#include "repo/internal.h"

int history_changes(struct tree_changes *out, struct repo *r, const git_oid *commit,
		    struct err *err)
{
	_cleanup_commits_ struct commit_list l = COMMIT_LIST_INIT;
	_cleanup_err_ struct err why = ERR_INIT;
	int rc = history_commit_info(&l, r, commit, err);

	if (rc < 0)
		return rc;
	if (l.items[0].n_parents)
		rc = history_commit_info(&l, r, &l.items[0].parents[0], &why);
	if (rc < 0 && !(why.code == ERR_NOT_FOUND && repo_is_shallow(r))) {
		err_move(err, &why);
		return rc;
	}
	return tree_diff(out, r, l.n > 1 ? &l.items[1].tree : NULL, &l.items[0].tree, err);
}

int history_commit_message(char **out, struct repo *r, const git_oid *commit,
			   struct err *err)
{
	_cleanup_(git_commit_freep) git_commit *c = NULL;
	int rc = rev_commit(&c, r, commit, err);

	if (rc < 0)
		return rc;
	*out = mem_strdup(git_commit_message(c));
	return 0;
}

void history_versions_release(struct history_versions *v)
{
	free(v->parents);
	*v = (struct history_versions)HISTORY_VERSIONS_INIT;
}

int history_versions(struct history_versions *out, struct repo *r,
		     const struct commit_info *commit, const char *path,
		     struct err *err)
{
	_cleanup_(history_versions_release) struct history_versions v =
		HISTORY_VERSIONS_INIT;
	int rc = tree_find_any(&v.here, r, &commit->tree, path, err);

	if (rc < 0)
		return rc;
	v.n_parents = commit->n_parents;
	v.parents = mem_zalloc((v.n_parents + 1) * sizeof(*v.parents));
	for (size_t i = 0; i < v.n_parents; i++) {
		_cleanup_rev_ struct rev parent = REV_INIT;

		rc = rev_of_commit(&parent, r, &commit->parents[i], NULL, err);
		if (rc < 0)
			return rc;
		rc = tree_find_any(&v.parents[i], r, &parent.tree, path, err);
		if (rc < 0)
			return rc;
	}
	*out = v;
	v = (struct history_versions)HISTORY_VERSIONS_INIT;
	return 0;
}

static int first_line_oid(git_oid *out, const struct strbuf *text)
{
	if (text->len < GIT_OID_HEXSZ)
		return 1;
	return git_oid_fromstrn(out, text->buf, GIT_OID_HEXSZ) < 0;
}

int history_patch_id(git_oid *out, struct repo *r, const git_oid *commit,
		     struct err *err)
{
	_cleanup_proc_ struct proc_result diff = PROC_RESULT_INIT;
	_cleanup_proc_ struct proc_result id = PROC_RESULT_INIT;
	struct oid_hex h;
	const char *show[] = { "diff-tree", "-p", "--root", "--no-renames",
			       "--full-index", oid_hex(&h, commit), NULL };
	static const char *const patch_id[] = { "patch-id", "--stable", NULL };
	struct git_opts o = { .in = NULL };
	int rc = git_run(&diff, r, show, NULL, err);

	if (rc < 0)
		return rc;
	if (!diff.out.len)
		return 1;
	o.in = diff.out.buf;
	o.in_len = diff.out.len;
	rc = git_run(&id, r, patch_id, &o, err);
	if (rc < 0)
		return rc;
	return first_line_oid(out, &id.out);
}

static int patch_ids_of(struct proc_result *ids, struct repo *r,
			const struct oid_vec *commits, struct err *err)
{
	static const char *const show[] = { "diff-tree", "--stdin", "-p", "--root",
					    "--no-renames", "--full-index", NULL };
	static const char *const patch_id[] = { "patch-id", "--stable", NULL };
	_cleanup_proc_ struct proc_result diff = PROC_RESULT_INIT;
	_cleanup_strbuf_ struct strbuf in = STRBUF_INIT;
	struct git_opts o = { .in = NULL };
	struct oid_hex h;
	int rc;

	for (size_t i = 0; i < commits->n; i++)
		strbuf_addf(&in, "%s\n", oid_hex(&h, &commits->items[i]));
	o.in = in.buf;
	o.in_len = in.len;
	rc = git_run(&diff, r, show, &o, err);
	if (rc < 0)
		return rc;
	o.in = diff.out.buf;
	o.in_len = diff.out.len;
	return git_run(ids, r, patch_id, &o, err);
}

/* Lines of "<patch-id> <commit>", in the order of the commits; some have none. */
int history_patch_ids(git_oid *out, bool *has, struct repo *r,
		      const struct oid_vec *commits, struct err *err)
{
	_cleanup_proc_ struct proc_result ids = PROC_RESULT_INIT;
	int rc = patch_ids_of(&ids, r, commits, err);
	const char *p = ids.out.buf;
	struct oid_hex h;

	for (size_t i = 0; rc == 0 && i < commits->n; i++) {
		has[i] = strlen(p) > 2 * GIT_OID_HEXSZ &&
			 memcmp(p + GIT_OID_HEXSZ + 1, oid_hex(&h, &commits->items[i]),
				GIT_OID_HEXSZ) == 0 &&
			 git_oid_fromstrn(&out[i], p, GIT_OID_HEXSZ) == 0;
		if (has[i])
			p += 2 * GIT_OID_HEXSZ + 2;
	}
	return rc;
}
