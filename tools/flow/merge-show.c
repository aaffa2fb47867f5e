// SPDX-License-Identifier: GPL-2.0-only
#include "flow/merge-show.h"

#include "repo/git.h"

int merge_show_diff(struct strbuf *out, const struct repo *r, struct scratch *scratch,
		    const git_oid *merge, const char *path, struct err *err)
{
	_cleanup_proc_ struct proc_result res = PROC_RESULT_INIT;
	const struct git_opts opts = { .scratch = scratch };
	char hex[GIT_OID_HEXSZ + 1];
	const char *const argv[] = {
		"--literal-pathspecs", "diff-tree", "--cc", "-p", "--no-commit-id",
		"--no-color", "--no-ext-diff", "--no-textconv",
		git_oid_tostr(hex, sizeof(hex), merge), "--", path, NULL,
	};
	int rc = git_run(&res, r, argv, &opts, err);

	if (rc >= 0)
		strbuf_add(out, res.out.buf, res.out.len);
	return rc < 0 ? rc : 0;
}
