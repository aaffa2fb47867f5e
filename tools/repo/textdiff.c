// SPDX-License-Identifier: GPL-2.0-only
#include "repo/textdiff.h"
#include "repo/freep.h"

static void diff_freep(git_diff **d)
{
	git_diff_free(*d);
}

int trees_diff_text(struct strbuf *out, struct repo *r, const git_oid *old,
		    const git_oid *new, struct err *err)
{
	git_diff_options opts = GIT_DIFF_OPTIONS_INIT;
	_cleanup_(git_tree_freep) git_tree *a = NULL;
	_cleanup_(git_tree_freep) git_tree *b = NULL;
	_cleanup_(diff_freep) git_diff *d = NULL;
	_cleanup_(git_buf_dispose) git_buf text = { NULL, 0, 0 };
	int rc;

	opts.flags = GIT_DIFF_SHOW_BINARY | GIT_DIFF_INDENT_HEURISTIC;
	opts.id_abbrev = 12;
	rc = git_tree_lookup(&a, repo_git(r), old);
	if (rc >= 0)
		rc = git_tree_lookup(&b, repo_git(r), new);
	if (rc >= 0)
		rc = git_diff_tree_to_tree(&d, repo_git(r), a, b, &opts);
	if (rc >= 0)
		rc = git_diff_to_buf(&text, d, GIT_DIFF_FORMAT_PATCH);
	if (rc < 0)
		return err_git(err, rc, "cannot compare two trees");
	strbuf_add(out, text.ptr, text.size);
	return 0;
}
