// SPDX-License-Identifier: GPL-2.0-only
/* The block that git request-pull writes, which programs read. */
#include <string.h>

#include "base/bytes.h"
#include "base/mem.h"
#include "flow/request-pull-internal.h"
#include "repo/git.h"

#define RULE "----------------------------------------------------------------\n"

/* One git child, what it prints appended. */
static int run(struct strbuf *out, struct pull *p, const char *const *argv, bool user,
	       struct err *err)
{
	const struct git_opts o = { .scratch = p->scratch, .user_config = user };
	_cleanup_proc_ struct proc_result res = PROC_RESULT_INIT;
	int rc = git_run(&res, p->r, argv, &o, err);

	if (rc < 0)
		return rc;
	strbuf_add(out, res.out.buf, res.out.len);
	return 0;
}

static int show(struct strbuf *out, struct pull *p, const git_oid *commit,
		const char *format, struct err *err)
{
	char hex[GIT_OID_HEXSZ + 1];
	const char *argv[] = { "show", "-s", format, git_oid_tostr(hex, sizeof(hex), commit),
			       NULL };

	return run(out, p, argv, false, err);
}

/* The one that git takes where there are several. */
static int first_base(git_oid *out, struct pull *p, struct err *err)
{
	char a[GIT_OID_HEXSZ + 1], b[GIT_OID_HEXSZ + 1];
	const char *argv[] = { "merge-base", git_oid_tostr(a, sizeof(a), &p->onto.commit),
			       git_oid_tostr(b, sizeof(b), &p->head.commit), NULL };
	_cleanup_strbuf_ struct strbuf text = STRBUF_INIT;
	int rc = run(&text, p, argv, false, err);

	if (rc == 0 && git_oid_fromstrn(out, text.buf, GIT_OID_HEXSZ) < 0)
		rc = err_set(err, "no commits in common between '%s' and '%s'", p->onto.name,
			     p->head.name);
	return rc;
}

/* Its message, without the signature. */
static void add_tag(struct strbuf *out, const char *text)
{
	const char *p = strstr(text, "\n\n");

	for (p = p ? p + 2 : ""; *p;) {
		size_t n = strcspn(p, "\n");

		if (bytes_begin(p, n, "-----BEGIN PGP ") ||
		    bytes_begin(p, n, "-----BEGIN SSH SIGNATURE"))
			break;
		strbuf_add(out, p, n);
		strbuf_addch(out, '\n');
		p += n + (p[n] == '\n');
	}
	strbuf_addstr(out, "\n" RULE);
}

static int add_description(struct strbuf *out, struct pull *p, struct err *err)
{
	_cleanup_free_ char *key = mem_printf("branch.%s.description", p->out->branch);
	_cleanup_free_ char *text = NULL;
	int rc = repo_config_str(p->ctx->repo, key, &text, err);

	if (rc)
		return rc < 0 ? rc : 0;
	strbuf_addf(out, "(from the branch description for %s local branch)\n\n%s\n" RULE,
		    p->out->branch, text);
	return 0;
}

static int add_shortlog(struct strbuf *out, struct pull *p, struct err *err)
{
	char a[GIT_OID_HEXSZ + 2] = "^", b[GIT_OID_HEXSZ + 1];
	const char *argv[] = { "shortlog", a, git_oid_tostr(b, sizeof(b), &p->head.commit),
			       NULL };

	git_oid_tostr(a + 1, sizeof(a) - 1, &p->onto.commit);
	return run(out, p, argv, true, err);
}

/*
 * From the merge base, as git has it; with several from upstream to the merge, which is
 * what whoever pulls will see.
 */
static int add_stat(struct strbuf *out, struct pull *p, const git_oid *base, struct err *err)
{
	bool several = p->out->n_bases > 1;
	char a[GIT_OID_HEXSZ + 1], b[GIT_OID_HEXSZ + 1];
	const char *argv[] = {
		"diff", "-M", "--stat", "--summary", "--no-color", "--no-ext-diff",
		git_oid_tostr(a, sizeof(a), several ? &p->onto.commit : base),
		git_oid_tostr(b, sizeof(b), several ? &p->merge_tree : &p->head.commit), NULL,
	};

	return run(out, p, argv, false, err);
}

int pull_write_block(struct pull *p, struct err *err)
{
	struct strbuf *out = &p->out->block;
	git_oid base;
	int rc = first_base(&base, p, err);

	if (rc == 0)
		rc = show(out, p, &base, "--format=The following changes since commit %H:%n%n"
			  "  %s (%ci)%n%nare available in the Git repository at:%n", err);
	if (rc < 0)
		return rc;
	strbuf_addf(out, "  %s %s%s\n", p->out->url ? p->out->url : "(no url is configured)",
		    p->out->tag ? "tags/" : "", p->out->tag ? p->out->tag : p->out->branch);
	rc = show(out, p, &p->head.commit, "--format=%nfor you to fetch changes up to %H:%n%n"
		  "  %s (%ci)%n%n----------------------------------------------------------------",
		  err);
	if (rc == 0 && p->tag_text)
		add_tag(out, p->tag_text);
	else if (rc == 0)
		rc = add_description(out, p, err);
	if (rc == 0)
		rc = add_shortlog(out, p, err);
	return rc < 0 ? rc : add_stat(out, p, &base, err);
}
