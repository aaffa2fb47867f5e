// SPDX-License-Identifier: GPL-2.0-only
/* Ranges that git lists. */
#include <string.h>

#include "base/vec.h"
#include "repo/git.h"
#include "repo/internal.h"
#include "repo/range.h"

void range_lines(struct strbuf *out, const git_oid *tips, size_t n, const struct oid_vec *not)
{
	struct oid_hex h;

	for (size_t i = 0; i < n; i++)
		strbuf_addf(out, "%s\n", oid_hex(&h, &tips[i]));
	for (size_t i = 0; not && i < not->n; i++)
		strbuf_addf(out, "^%s\n", oid_hex(&h, &not->items[i]));
}

int range_ask_git(struct oid_vec *out, struct repo *r, const struct strbuf *lines,
		  const char *option, struct err *err)
{
	const char *const argv[] = { "rev-list", "--stdin", option, NULL };
	const struct git_opts o = { .in = lines->buf, .in_len = lines->len };
	_cleanup_proc_ struct proc_result res = PROC_RESULT_INIT;
	int rc = git_run(&res, r, argv, &o, err);
	const char *p = res.out.buf;
	git_oid oid;

	for (; rc == 0 && *p; p += GIT_OID_HEXSZ, p += *p == '\n') {
		if (strlen(p) < GIT_OID_HEXSZ || git_oid_fromstrn(&oid, p, GIT_OID_HEXSZ) < 0)
			return err_set(err, "cannot read what git rev-list printed: '%.40s'", p);
		VEC_PUSH(out, oid);
	}
	return rc;
}

int range_list(struct oid_vec *out, struct repo *r, const git_oid *tip,
	       const struct oid_vec *not, struct err *err)
{
	_cleanup_strbuf_ struct strbuf lines = STRBUF_INIT;

	if (range_commits(out, r, tip, not) == 0)
		return 0;
	oid_vec_release(out);
	range_lines(&lines, tip, 1, not);
	return range_ask_git(out, r, &lines, "--topo-order", err);
}
