// SPDX-License-Identifier: GPL-2.0-only
#include "flow/apply-mails.h"

#include <string.h>

#include "base/char.h"
#include "base/mem.h"
#include "flow/apply-commit.h"
#include "mail/write.h"
#include "repo/git.h"

struct writer {
	struct strbuf *out;
	struct ctx *ctx;
	struct scratch *scratch;
	const struct flow_apply_result *r;
	const struct apply_mails_opts *opts;
	struct apply_ident ident;
	unsigned int total;
	char *cover_id;		/* NULL: there is no cover letter */
	char base[GIT_OID_HEXSZ + 1];
};

static void writer_release(struct writer *w)
{
	apply_ident_release(&w->ident);
	free(w->cover_id);
}

static int git(struct proc_result *res, const struct writer *w,
	       const char *const *argv, struct err *err)
{
	struct git_opts opts = { .scratch = w->scratch };

	return git_run(res, w->ctx->repo, argv, &opts, err);
}

static void common(struct mail_out *m, const struct writer *w)
{
	m->sender = (struct mail_ident){ w->ident.name, w->ident.email };
	m->prefix = w->opts->prefix;
	m->version = w->opts->version;
	m->total = w->total > 1 || w->cover_id ? w->total : 0;
	m->signature = "crosstree";
}

/* Where the changes of files begin, behind the diffstat. */
static const char *find_patch(const char *s)
{
	const char *at = strstr(s, "\ndiff --git ");

	return !strncmp(s, "diff --git ", 11) ? s : at ? at + 1 : s + strlen(s);
}

/* "<message> NUL newline --- newline <diffstat> blank line <patch>" */
static void from_log(struct mail_out *m, char **stat, const struct strbuf *log)
{
	const char *rest = log->buf + strlen(log->buf) + 1, *patch, *end;
	const char *body = strchr(log->buf, '\n');

	rest += strspn(rest, "\n");
	if (!strncmp(rest, "---\n", 4))
		rest += 4;
	patch = find_patch(rest);
	for (end = patch; end > rest && end[-1] == '\n' && end[-2] == '\n';)
		end--;
	*stat = mem_strndup(rest, (size_t)(end - rest));
	m->stat = *stat;
	m->patch = patch;
	m->patch_len = (size_t)(log->buf + log->len - patch);
	m->body = body ? body + strspn(body, "\n") : "";
	m->body_len = strlen(m->body);
}

static int add_patch(struct writer *w, const struct apply_patch *p,
		     unsigned int number, struct err *err)
{
	_cleanup_proc_ struct proc_result res = PROC_RESULT_INIT;
	_cleanup_strbuf_ struct strbuf id = STRBUF_INIT;
	_cleanup_free_ char *stat = NULL, *subject = NULL;
	const struct apply_step *s = p->step;
	char hex[GIT_OID_HEXSZ + 1];
	const char *argv[] = { "log", "-1", "--no-color", "--encoding=UTF-8",
			       "--format=%B%x00", "--stat", "--summary", "-p", "-M",
			       "--binary", git_oid_tostr(hex, sizeof(hex), &p->commit),
			       NULL };
	bool dated = s->date.raw && *s->date.raw;
	struct mail_out m = {
		.from = s->author, .number = number, .commit = hex,
		.seconds = dated ? s->date.seconds : w->ident.seconds,
		.offset = dated ? s->date.offset : w->ident.offset,
		.in_reply_to = w->cover_id,
		.references = (const char *const *)&w->cover_id,
		.n_references = w->cover_id != NULL,
	};
	int rc = git(&res, w, argv, err);

	if (rc < 0)
		return rc;
	if (!m.from.name)
		m.from = (struct mail_ident){ w->ident.name, w->ident.email };
	common(&m, w);
	from_log(&m, &stat, &res.out);
	subject = mem_strndup(res.out.buf, strcspn(res.out.buf, "\n"));
	m.subject = subject;
	mail_make_id(&id, w->ident.seconds, hex, number, w->ident.email);
	m.message_id = id.buf;
	if (!w->cover_id && number == 1)
		m.base_commit = w->base;
	mail_write(w->out, &m, MAIL_WRITE_MBOX);
	return 0;
}

/* "A U Thor (3):", and behind it the subjects, indented. */
static bool is_shortlog(const char *line, const char *end)
{
	const char *eol = memchr(line, '\n', (size_t)(end - line));
	const char *at;

	if (!eol || end - eol < 3 || eol[1] != ' ' || eol[2] != ' ' ||
	    eol - line < 5 || eol[-1] != ':' || eol[-2] != ')')
		return false;
	for (at = eol - 3; at > line && char_is_digit(*at);)
		at--;
	return at < eol - 3 && *at == '(';
}

/* " tools/x.c | 12 +++---" */
static bool is_diffstat(const char *line, const char *end)
{
	const char *eol = memchr(line, '\n', (size_t)(end - line));
	const char *bar = eol ? memchr(line, '|', (size_t)(eol - line)) : NULL;

	return *line == ' ' && bar && bar > line + 1 && bar[-1] == ' ' &&
	       bar[1] == ' ' && strspn(bar + 1, " 0123456789") > 1;
}

/* The text of a cover letter without what git format-patch puts below it. */
static char *blurb_of(const char *body)
{
	const char *end = body + strlen(body), *line = body;

	while (line < end) {
		const char *nl = memchr(line, '\n', (size_t)(end - line));

		if (!strncmp(line, "-- \n", 4) || is_shortlog(line, end) ||
		    is_diffstat(line, end) || !strncmp(line, "base-commit: ", 13))
			break;
		line = nl ? nl + 1 : end;
	}
	return mem_strndup(body, (size_t)(line - body));
}

static int add_cover(struct writer *w, struct err *err)
{
	_cleanup_proc_ struct proc_result log = PROC_RESULT_INIT;
	_cleanup_proc_ struct proc_result stat = PROC_RESULT_INIT;
	_cleanup_strbuf_ struct strbuf body = STRBUF_INIT, id = STRBUF_INIT;
	char tip[GIT_OID_HEXSZ + 1];
	_cleanup_free_ char *range = NULL;
	const char *const *stat_argv;
	_cleanup_free_ char *blurb = blurb_of(w->opts->cover_body ?
						      w->opts->cover_body : "");
	struct mail_cover cover = { .blurb = blurb };
	struct mail_out m = {
		.from = { w->ident.name, w->ident.email },
		.seconds = w->ident.seconds, .offset = w->ident.offset,
		.subject = w->opts->cover_subject ? w->opts->cover_subject :
						    w->opts->title,
		.base_commit = w->base,
	};
	int rc;

	git_oid_tostr(tip, sizeof(tip), &w->r->tip);
	range = mem_printf("%s..%s", w->base, tip);
	stat_argv = (const char *const[]){ "diff-tree", "-r", "-M", "--stat",
					   "--summary", w->base, tip, NULL };
	rc = git(&log, w, (const char *const[]){ "shortlog", "-w72,2,4", range,
						 NULL }, err);
	if (rc >= 0)
		rc = git(&stat, w, stat_argv, err);
	if (rc < 0)
		return rc;
	cover.shortlog = log.out.buf;
	cover.stat = stat.out.buf;
	mail_cover_body(&body, &cover);
	mail_make_id(&id, w->ident.seconds, tip, 0, w->ident.email);
	w->cover_id = strbuf_detach(&id, NULL);
	m.message_id = w->cover_id;
	m.body = body.buf;
	m.body_len = body.len;
	common(&m, w);
	mail_write(w->out, &m, MAIL_WRITE_MBOX);
	return 0;
}

static int write_all(struct writer *w, struct err *err)
{
	unsigned int number = 0;
	int rc = 0;

	if (w->total > 1 || w->opts->cover_subject)
		rc = add_cover(w, err);
	for (size_t i = 0; rc >= 0 && i < w->r->n; i++)
		if (!git_oid_is_zero(&w->r->patches[i].commit))
			rc = add_patch(w, &w->r->patches[i], ++number, err);
	return rc;
}

int apply_mails_write(struct strbuf *out, struct ctx *ctx,
		      const struct flow_apply_result *r,
		      const struct apply_mails_opts *opts, struct err *err)
{
	_cleanup_strbuf_ struct strbuf mbox = STRBUF_INIT;
	_cleanup_(writer_release) struct writer w = {
		.out = &mbox, .ctx = ctx, .r = r, .opts = opts,
		.ident = APPLY_IDENT_INIT,
	};
	int rc;

	for (size_t i = 0; i < r->n; i++)
		w.total += !git_oid_is_zero(&r->patches[i].commit);
	if (!w.total)
		return 0;
	git_oid_tostr(w.base, sizeof(w.base), &r->onto.commit);
	rc = ctx_scratch(&w.scratch, ctx, err);
	if (rc >= 0)
		rc = apply_ident_fill(&w.ident, ctx, err);
	if (rc >= 0)
		rc = write_all(&w, err);
	if (rc < 0)
		return rc;
	strbuf_add(out, mbox.buf, mbox.len);
	return 0;
}
