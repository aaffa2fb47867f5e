// SPDX-License-Identifier: GPL-2.0-only
#include "flow/check-attrib.h"

#include <string.h>

#include "base/vec.h"
#include "flow/path-commits.h"

/* Questions for one side, and where their answers go. */
struct asked {
	VEC(struct attrib_query) queries;
	VEC(struct flow_commits *) to;
};

static void ask(struct asked *a, struct flow_commits *to, struct attrib_query q)
{
	if (!q.path)
		return;
	VEC_PUSH(&a->queries, q);
	VEC_PUSH(&a->to, to);
}

static void asked_release(struct asked *a)
{
	VEC_RELEASE(&a->queries);
	VEC_RELEASE(&a->to);
}

static int line_text(struct attrib_query *q, struct arena *a,
		     const struct snapshot *snap, struct repo *repo,
		     const char *path, uint32_t line, struct err *err)
{
	_cleanup_snap_file_ struct snap_file f = SNAP_FILE_INIT;
	int rc = snapshot_read_fitting(&f, snap, repo, path, CFILE_MAX_BYTES, err);
	const char *p, *end;

	q->path = NULL;
	if (rc)
		return rc < 0 ? rc : 0;
	p = f.data;
	end = f.data + f.len;
	for (uint32_t n = 1; p < end; n++) {
		const char *nl = memchr(p, '\n', (size_t)(end - p));
		size_t len = (size_t)((nl ? nl : end) - p);

		if (n == line) {
			q->path = path;
			q->line = arena_strndup(a, p, len);
			q->line_len = len;
			return 0;
		}
		p = nl ? nl + 1 : end;
	}
	return 0;
}

/* A header that is gone: when its path went, or the text that found it. */
static void ask_header(struct asked *a, struct flow_commits *to,
		       const struct check_finding *f)
{
	struct attrib_query q = { .what = ATTRIB_DECL, .path = f->before.path };

	if (f->before.text) {
		q.what = ATTRIB_LINE;
		q.line = f->before.text;
		q.line_len = strlen(q.line);
	}
	ask(a, to, q);
}

static void ask_provider(struct asked *a, struct flow_silent *s)
{
	const struct check_finding *f = &s->f;
	struct attrib_query q = { .what = ATTRIB_DECL, .name = f->change };
	struct flow_commits *to = &s->commits[f->provider];

	if (f->member) {
		q.what = ATTRIB_MEMBER;
		q.member = f->member;
	}
	/* where it is now; where it was when it is gone */
	q.path = f->after.path ? f->after.path : f->before.path;
	if (f->kind <= CHECK_SYMBOL_GONE && f->before.path)
		q.path = f->before.path;
	if (f->kind == CHECK_INCLUDE && f->before.text &&
	    strncmp(f->before.text, "#include ", 9) == 0)
		q.what = ATTRIB_INCLUDE;
	/* the header itself, or the line that let it be found */
	if (f->kind == CHECK_HEADER_GONE) {
		ask_header(a, to, f);
		return;
	}
	/* what is no declaration of C */
	if (f->kind == CHECK_SYMBOL_GONE && !f->change && f->before.path && f->before.text) {
		q.what = ATTRIB_LINE_GONE;
		q.line = f->before.text;
		q.line_len = strlen(q.line);
	}
	if (q.name || q.line)
		ask(a, to, q);
}

/* No declaration changed, but a line came in: where it is in the merge. */
static int provider_line(struct attrib_query *q, const struct check_attribution *r, struct arena *a,
			 const struct check_finding *f, struct err *err)
{
	if (f->change || f->kind == CHECK_HEADER_GONE || !f->after.path)
		return 0;
	return line_text(q, a, r->merged, r->ctx->repo, f->after.path, f->after.line,
			 err);
}

/* The line that makes the consumer one: a lost edit stands in its own tree only. */
static int consumer_line(struct attrib_query *q, const struct check_attribution *r, struct arena *a,
			 const struct check_finding *f, struct err *err)
{
	if (f->kind == CHECK_LOST_CHANGE)
		return line_text(q, a, &r->side[!f->provider], r->ctx->repo,
				 f->before.path, f->before.line, err);
	return line_text(q, a, r->merged, r->ctx->repo, f->path, f->line, err);
}

static int ask_all(struct asked asked[2], struct flow_check_result *out,
		   const struct check_attribution *r, struct err *err)
{
	for (size_t i = 0; i < out->n_silent; i++) {
		struct flow_silent *s = &out->silent[i];
		struct attrib_query q = { .what = ATTRIB_LINE };
		int rc;

		if (s->f.confidence < r->opts->min)
			continue;
		ask_provider(&asked[s->f.provider], s);
		rc = provider_line(&q, r, &out->arena, &s->f, err);
		if (rc < 0)
			return rc;
		ask(&asked[s->f.provider], &s->commits[s->f.provider], q);
		rc = consumer_line(&q, r, &out->arena, &s->f, err);
		if (rc < 0)
			return rc;
		ask(&asked[!s->f.provider], &s->commits[!s->f.provider], q);
	}
	return 0;
}

static const char *hex(struct arena *a, const git_oid *oid)
{
	char buf[GIT_OID_HEXSZ + 1];

	git_oid_tostr(buf, sizeof(buf), oid);
	return arena_strdup(a, buf);
}

static void answer(struct arena *a, struct flow_commits *to,
		   const struct attrib_answer *from)
{
	to->items = arena_alloc(a, (from->n + 1) * sizeof(*to->items));
	to->n = from->n;
	for (size_t i = 0; i < from->n; i++)
		to->items[i] = (struct flow_commit){
			.id = hex(a, &from->commits[i].oid),
			.subject = arena_strdup(a, from->commits[i].subject),
			.author = arena_strdup(a, from->commits[i].author),
		};
}

static int attribute_side(const struct check_attribution *r, struct flow_check_result *out,
			  const struct asked *asked, const git_oid *tip,
			  struct err *err)
{
	_cleanup_attrib_ struct attrib_answers answers = ATTRIB_ANSWERS_INIT;
	struct oid_vec bases = { out->bases, out->n_bases, out->n_bases };
	int rc;

	if (!asked->queries.n)
		return 0;
	rc = attrib_run(&answers, r->ctx, tip, &bases, asked->queries.items,
			asked->queries.n, err);
	for (size_t i = 0; rc >= 0 && i < answers.n; i++)
		answer(&out->arena, asked->to.items[i], &answers.items[i]);
	return rc;
}

static void both_release(struct asked (*asked)[2])
{
	asked_release(&(*asked)[0]);
	asked_release(&(*asked)[1]);
}

int check_attribute(struct flow_check_result *out, const struct check_attribution *r,
		    struct err *err)
{
	_cleanup_(both_release) struct asked asked[2] = { { VEC_INIT, VEC_INIT },
							  { VEC_INIT, VEC_INIT } };
	int rc;

	if (r->opts->no_attribution)
		return 0;
	rc = ask_all(asked, out, r, err);
	for (int s = 0; rc >= 0 && s < 2; s++)
		rc = attribute_side(r, out, &asked[s], &out->commit[s], err);
	return rc;
}

int check_attribute_textual(struct flow_check_result *out, struct ctx *ctx,
			    const struct flow_check_opts *opts, struct err *err)
{
	struct oid_vec bases = { out->bases, out->n_bases, out->n_bases };

	if (opts->no_attribution)
		return 0;
	for (size_t i = 0; i < out->n_textual; i++) {
		struct flow_textual *t = &out->textual[i];

		for (int s = 0; t->path && s < 2; s++) {
			int rc = path_commits_find(&t->commits[s], opts->path_commits,
						   &out->arena, ctx->repo,
						   &out->commit[s], &bases, t->path,
						   err);

			if (rc < 0)
				return rc;
		}
	}
	return 0;
}
