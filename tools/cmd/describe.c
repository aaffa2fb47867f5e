// SPDX-License-Identifier: GPL-2.0-only
#include "cmd/describe.h"

#include "base/mem.h"
#include "repo/git.h"

/* NULL where there is no tag; that there is none is no error. */
static char *describe(const struct repo *r, const git_oid *oid)
{
	_cleanup_proc_ struct proc_result res = PROC_RESULT_INIT;
	struct git_opts o = { .any_status = true };
	char hex[GIT_OID_HEXSZ + 1];
	const char *argv[] = { "describe", "--tags", "--exact-match", hex, NULL };
	int rc;

	git_oid_tostr(hex, sizeof(hex), oid);
	rc = git_run(&res, r, argv, &o, NULL);
	if (rc < 0 || res.status)
		return NULL;
	strbuf_rtrim(&res.out);
	return res.out.len ? strbuf_detach(&res.out, NULL) : NULL;
}

void base_names_make(struct base_names *out, const struct repo *r,
		     const git_oid *oids, size_t n)
{
	out->items = mem_zalloc((n + 1) * sizeof(*out->items));
	out->n = n;
	for (size_t i = 0; i < n; i++)
		out->items[i] = describe(r, &oids[i]);
}

void base_names_release(struct base_names *b)
{
	for (size_t i = 0; i < b->n; i++)
		free(b->items[i]);
	free(b->items);
}
