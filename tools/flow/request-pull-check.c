// SPDX-License-Identifier: GPL-2.0-only
/* What has to be so before one asks for a pull. */
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "base/bytes.h"
#include "base/mem.h"
#include "flow/lint.h"
#include "flow/request-pull-internal.h"
#include "repo/git.h"
#include "repo/remote.h"

#define DAY ((int64_t)24 * 60 * 60)
#define REMOTE_TIMEOUT_MS (60u * 1000)

const char *pull_state_name(enum pull_state s)
{
	static const char *const names[] = { "ok", "failed", "skipped" };

	return names[s];
}

void pull_say(struct pull *p, const char *name, enum pull_state state, const char *fmt, ...)
{
	struct pull_result *out = p->out;
	_cleanup_free_ char *text = NULL;
	va_list ap;

	va_start(ap, fmt);
	text = mem_vprintf(fmt, ap);
	va_end(ap);
	out->checks = mem_array(out->checks, out->n_checks + 1, sizeof(*out->checks));
	out->checks[out->n_checks++] = (struct pull_check){
		name, state, arena_strdup(&out->arena, text),
	};
	out->n_failed += state == PULL_FAILED;
}

/* --------------------------------------------------------------------- the remote */

/* A path is a remote only where the user says so. */
static int allows_file(bool *out, struct pull *p, struct err *err)
{
	_cleanup_free_ char *text = NULL;
	int yes = 0, rc = repo_config_user_str(p->ctx->repo, "crosstree.requestPull.allowFile",
					       &text, err);

	if (rc == 0 && git_config_parse_bool(&yes, text) < 0)
		return err_set(err, "crosstree.requestPull.allowFile: '%s' is neither true nor "
			       "false", text);
	*out = yes;
	return rc < 0 ? rc : 0;
}

static int check_remote(struct pull *p, struct err *err)
{
	struct remote_opts how = { .timeout_ms = REMOTE_TIMEOUT_MS };
	const struct pull_result *r = p->out;
	const git_oid *want = r->tag ? &p->tag_object : &p->head.commit;
	_cleanup_free_ char *ref = r->tag ? mem_printf("refs/tags/%s", r->tag) :
					    mem_printf("refs/heads/%s", r->branch);
	const char *argv[] = { "ls-remote", "--", p->remote, ref, NULL };
	_cleanup_proc_ struct proc_result res = PROC_RESULT_INIT;
	_cleanup_err_ struct err why = ERR_INIT;
	git_oid there;

	if (!p->remote) {
		pull_say(p, "remote", PULL_SKIPPED, "no url: give one, or set "
			 "crosstree.requestPull.url");
		return 0;
	}
	if (allows_file(&how.local, p, err) < 0)
		return -1;
	if (remote_git(&res, p->ctx->repo, argv, &how, &why) < 0)
		pull_say(p, "remote", PULL_FAILED, "%s cannot be asked: %s", p->remote,
			 err_msg(&why));
	else if (!remote_advertises(&there, res.out.buf, ref))
		pull_say(p, "remote", PULL_FAILED, "%s has no %s: git push it", p->remote, ref);
	else if (!git_oid_equal(&there, want))
		pull_say(p, "remote", PULL_FAILED, "%s of %s is another object: %.12s", ref,
			 p->remote, git_oid_tostr_s(&there));
	else
		pull_say(p, "remote", PULL_OK, "%s has %s at %.12s", p->remote, ref,
			 git_oid_tostr_s(want));
	return 0;
}

/* ------------------------------------------------------------------- the signature */

static int check_signed(struct pull *p, struct err *err)
{
	const char *home = getenv("GNUPGHOME");
	_cleanup_free_ char *keys = mem_printf("GNUPGHOME=%s", home ? home : "");
	const char *env[] = { home ? keys : NULL, NULL };
	const struct git_opts o = { .user_config = true, .any_status = true, .env = env };
	char hex[GIT_OID_HEXSZ + 1];
	const char *argv[] = { "verify-tag", git_oid_tostr(hex, sizeof(hex), &p->tag_object),
			       NULL };
	_cleanup_proc_ struct proc_result res = PROC_RESULT_INIT;
	const char *why;
	int rc;

	if (!p->tag_text) {
		pull_say(p, "signed", PULL_FAILED, "there is no tag with a message at %.12s: git "
			 "tag -s makes one", git_oid_tostr_s(&p->head.commit));
		return 0;
	}
	if (!strstr(p->tag_text, "\n-----BEGIN PGP SIGNATURE-----\n") &&
	    !strstr(p->tag_text, "\n-----BEGIN SSH SIGNATURE-----\n")) {
		pull_say(p, "signed", PULL_FAILED, "tag %s is not signed", p->out->tag);
		return 0;
	}
	rc = git_run(&res, p->ctx->repo, argv, &o, err);
	if (rc < 0)
		return rc;
	why = res.errout.len ? res.errout.buf : "no reason given";
	if (res.status)
		pull_say(p, "signed", PULL_FAILED, "the signature of tag %s is not good: %.*s",
			 p->out->tag, (int)strcspn(why, "\n"), why);
	else
		pull_say(p, "signed", PULL_OK, "tag %s has a good signature", p->out->tag);
	return 0;
}

/* ------------------------------------------------------------------ the integration */

/* The date of the oldest of the refs, "NAME TAB SECONDS" a line; 0: there is none. */
static int64_t oldest(const char *lines)
{
	int64_t first = 0;

	for (const char *p = lines; *p; p += strcspn(p, "\n"), p += *p == '\n') {
		const char *tab = strchr(p, '\t');
		int64_t date = tab ? strtoll(tab + 1, NULL, 10) : 0;

		if (date > 0 && (!first || date < first))
			first = date;
	}
	return first;
}

static int check_integrated(struct pull *p, struct err *err)
{
	_cleanup_free_ char *pattern = NULL;
	_cleanup_proc_ struct proc_result res = PROC_RESULT_INIT;
	char hex[GIT_OID_HEXSZ + 1];
	int64_t days = 0, first, since;
	int rc = repo_config_str(p->ctx->repo, "crosstree.requestPull.integration", &pattern, err);
	const char *argv[] = { "for-each-ref", "--format=%(refname)%09%(creatordate:unix)",
			       "--contains", git_oid_tostr(hex, sizeof(hex), &p->head.commit),
			       "--", pattern, NULL };

	if (rc > 0) {
		pull_say(p, "integrated", PULL_SKIPPED, "crosstree.requestPull.integration is not "
			 "set");
		return 0;
	}
	if (rc == 0)
		rc = repo_config_int(p->ctx->repo, "crosstree.requestPull.days", &days, err);
	if (rc >= 0)
		rc = git_run(&res, p->ctx->repo, argv, NULL, err);
	if (rc < 0)
		return rc;
	first = oldest(res.out.buf);
	since = (ctx_now(p->ctx) - first) / DAY;
	if (!first)
		pull_say(p, "integrated", PULL_FAILED, "%.12s is not in %s", hex, pattern);
	else if (since < days)
		pull_say(p, "integrated", PULL_FAILED, "%.12s is in %s for %lld days, not %lld",
			 hex, pattern, (long long)since, (long long)days);
	else
		pull_say(p, "integrated", PULL_OK, "%.12s is in %s for %lld days", hex, pattern,
			 (long long)since);
	return 0;
}

/* ------------------------------------------------------------------------------ lint */

static int check_lint(struct pull *p, struct err *err)
{
	_cleanup_lint_result_ struct lint_result r = LINT_RESULT_INIT;
	_cleanup_free_ enum lint_level *levels = NULL;
	char a[GIT_OID_HEXSZ + 1], b[GIT_OID_HEXSZ + 1];
	_cleanup_free_ char *range = mem_printf("%s..%s",
		git_oid_tostr(a, sizeof(a), &p->onto.commit),
		git_oid_tostr(b, sizeof(b), &p->head.commit));
	const char *ranges[] = { range };
	struct lint_opts opts = { .range = ranges, .n_range = 1,
				  .as = p->tree ? p->tree->name : NULL };
	int rc = lint_levels(&levels, p->ctx->repo, err);

	opts.levels = levels;
	if (rc == 0)
		rc = flow_lint(&r, p->ctx, p->trees, &opts, err);
	if (rc < 0)
		return rc;
	pull_say(p, "lint", rc ? PULL_FAILED : PULL_OK, "%zu errors, %zu warnings in %zu commits: "
		 "crosstree lint %s..%s", r.counts[LINT_ERROR], r.counts[LINT_WARNING], r.n_commits,
		 p->onto.name, p->head.name);
	return 0;
}

int pull_run_checks(struct pull *p, struct err *err)
{
	int rc = check_remote(p, err);

	if (rc == 0)
		rc = check_signed(p, err);
	if (rc == 0)
		rc = check_integrated(p, err);
	return rc < 0 ? rc : check_lint(p, err);
}
