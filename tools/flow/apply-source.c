// SPDX-License-Identifier: GPL-2.0-only
#include "flow/apply-source.h"

#include <string.h>
#include <unistd.h>

#include "base/mem.h"
#include "flow/apply-commit.h"
#include "flow/b4.h"

void apply_source_release(struct apply_source *s)
{
	apply_steps_release(&s->steps);
	series_set_free(s->set);
	semantic_series_release(&s->semantic);
	*s = (struct apply_source)APPLY_SOURCE_INIT;
}

static int open_semantic(struct apply_source *out, const char *dir,
			 const struct apply_source_opts *o, struct err *err)
{
	int rc = semantic_series_read(&out->semantic, dir, err);

	if (rc < 0)
		return rc;
	out->cover_subject = out->semantic.cover_subject;
	out->cover_body = out->semantic.cover_body;
	rc = apply_steps_of_semantic(&out->steps, &out->semantic, &o->mail, err);
	if (rc < 0)
		return rc;
	if (!out->steps.n)
		return err_code(err, ERR_NOT_FOUND, "%s: no patches in it", dir);
	out->title = out->cover_subject ? out->cover_subject :
					  out->steps.items[0].subject;
	return 0;
}

/* One mail alone: though it is 3/7, or a reply with a patch below scissors. */
static bool take_single(struct apply_source *out, const char *what)
{
	const struct mail *m = out->set->n_mails == 1 ? out->set->mails[0] : NULL;

	if (!m || !m->diff_len)
		return false;
	apply_steps_of_mail(&out->steps, m, what);
	out->title = out->steps.items[0].subject;
	return true;
}

static int pick(struct apply_source *out, const char *what,
		const struct apply_source_opts *o, struct err *err)
{
	int rc;

	if (take_single(out, what))
		return 0;
	rc = series_pick(&out->series, out->set, o->version, err);
	if (rc >= 0 && !o->partial)
		rc = series_complete(out->series, err);
	if (rc < 0)
		return err_prefix(err, "%s", what);
	if (!out->series->n)
		return err_code(err, ERR_NOT_FOUND, "%s: no patches in it", what);
	out->title = out->series->title ? out->series->title : "";
	if (out->series->cover) {
		out->cover_subject = out->series->cover->subject;
		out->cover_body = out->series->cover->body;
	}
	apply_steps_of_series(&out->steps, out->series);
	return 0;
}

static int open_b4(struct apply_source *out, const struct ctx *ctx, const char *id,
		   const struct apply_source_opts *o, struct err *err)
{
	_cleanup_(apply_ident_release) struct apply_ident who = APPLY_IDENT_INIT;
	struct b4_opts b4 = { .mbox = o->mbox, .trailers = o->trailers,
			      .version = o->version };
	_cleanup_strbuf_ struct strbuf mbox = STRBUF_INIT;
	int rc;

	if (apply_ident_fill(&who, ctx, NULL) >= 0) {
		b4.user_name = who.name;
		b4.user_email = who.email;
	}
	rc = b4_am(&mbox, id, &b4, err);

	if (rc >= 0)
		rc = series_read_bytes(&out->set, mbox.buf, mbox.len, id,
				       &o->mail, err);
	return rc < 0 ? rc : pick(out, id, o, err);
}

static int open_path(struct apply_source *out, const char *path,
		     const struct apply_source_opts *o, struct err *err)
{
	_cleanup_free_ char *below = mem_printf("%s/patches", path);
	int rc;

	if (semantic_is_series(path))
		return open_semantic(out, path, o, err);
	if (semantic_is_series(below))
		return open_semantic(out, below, o, err);
	rc = series_read(&out->set, path, &o->mail, err);
	return rc < 0 ? rc : pick(out, path, o, err);
}

static int open_any(struct apply_source *out, const struct ctx *ctx,
		    const char *what, const struct apply_source_opts *opts, struct err *err)
{
	bool here = !strcmp(what, "-") || access(what, F_OK) == 0;

	if (opts->mbox || (!here && b4_is_message_id(what)))
		return open_b4(out, ctx, what, opts, err);
	if (!here)
		return err_code(err, ERR_NOT_FOUND, "no series '%s': neither a file "
				"nor a directory, nor a message-id", what);
	return open_path(out, what, opts, err);
}

int apply_source_open(struct apply_source *out, const struct ctx *ctx,
		      const char *what, const struct apply_source_opts *opts, struct err *err)
{
	int rc = open_any(out, ctx, what, opts, err);

	if (rc < 0)
		apply_source_release(out);
	return rc;
}
