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

void describe_pair(struct out *o, const struct repo *r, const struct described_pair *p)
{
	struct base_names names = BASE_NAMES_INIT;

	base_names_make(&names, r, p->bases, p->n_bases);
	out_sgr(o, OUT_BOLD);
	for (int s = 0; s < 2; s++) {
		out_addstr(o, s ? " + " : "");
		out_text(o, p->names[s]);
		out_addf(o, " %.*s", p->digits, git_oid_tostr_s(p->commits[s]));
	}
	out_sgr(o, OUT_PLAIN);
	for (size_t i = 0; i < p->n_bases; i++) {
		out_addstr(o, i ? ", " : ", merge base ");
		if (names.items[i])
			out_text(o, names.items[i]);
		else
			out_addf(o, "%.*s", p->digits, git_oid_tostr_s(&p->bases[i]));
	}
	base_names_release(&names);
}
