// SPDX-License-Identifier: GPL-2.0-only
/* What a series comes to, patch by patch: author, date, message, diff. */
#include <string.h>

#include "base/strbuf.h"
#include "base/vec.h"
#include "flow/apply.h"
#include "flow/semantic.h"

/* Never NULL, so that a message can always be read. */
static const char *text(struct arena *a, const struct strbuf *sb)
{
	return arena_strndup(a, sb->buf, sb->len);
}

static const char *first_line(struct arena *a, const char *s)
{
	return arena_strndup(a, s, strcspn(s, "\n"));
}

/*
 * As git am makes it; a patch file that has no subject gets the one that its
 * name makes.
 */
static void set_message(struct apply_step *s, struct arena *a,
			const struct mail *m, const char *subject)
{
	_cleanup_strbuf_ struct strbuf raw = STRBUF_INIT, clean = STRBUF_INIT;

	if (*m->subject) {
		mail_commit_message(&clean, m);
	} else {
		strbuf_addf(&raw, "%s\n\n", subject);
		strbuf_add(&raw, m->body, m->body_len);
		mail_stripspace(&clean, raw.buf, raw.len);
	}
	s->message = text(a, &clean);
	s->message_len = clean.len;
	s->subject = first_line(a, *m->subject ? m->subject : subject);
}

/* Without a From: line, as in patch directories, it is the committer's own. */
static void set_author(struct apply_step *s, const struct mail *m)
{
	if (*m->author.name || *m->author.email)
		s->author = m->author;
	s->date = m->date;
}

static void set_diff(struct apply_step *s, const struct mail *m,
		     unsigned int strip, bool reverse)
{
	s->diff = m->diff;
	s->diff_len = m->diff_len;
	s->strip = strip;
	s->reverse = reverse;
	s->message_id = m->message_id;
}

void apply_steps_of_series(struct apply_steps *out, const struct series *series)
{
	for (size_t i = 0; i < series->n; i++) {
		const struct series_patch *p = &series->patches[i];
		struct apply_step *s = VEC_ADD(out);

		s->source = p->source;
		s->name = p->name;
		set_message(s, &out->arena, p->mail, p->subject);
		set_author(s, p->mail);
		set_diff(s, p->mail, p->strip, p->reverse);
		s->trailers = p->trailers;
		s->n_trailers = p->n_trailers;
	}
	out->base_commit = series->base_commit;
}

/* "0001-mm-rename-it.patch" to "mm-rename-it" */
static const char *subject_of_name(struct arena *a, const char *name)
{
	const char *slash = strrchr(name, '/'), *dot;

	name = slash ? slash + 1 : name;
	name += strspn(name, "0123456789");
	name += strspn(name, "-_");
	dot = strrchr(name, '.');
	return arena_strndup(a, name, dot ? (size_t)(dot - name) : strlen(name));
}

void apply_steps_of_mail(struct apply_steps *out, const struct mail *mail,
			 const char *source)
{
	struct apply_step *s = VEC_ADD(out);

	s->source = source;
	set_message(s, &out->arena, mail, subject_of_name(&out->arena, source));
	set_author(s, mail);
	set_diff(s, mail, 1, false);
	out->base_commit = mail->base_commit;
}

static void set_semantic(struct apply_step *s, struct arena *a,
			 const struct semantic_patch *p)
{
	_cleanup_strbuf_ struct strbuf raw = STRBUF_INIT, clean = STRBUF_INIT;

	strbuf_addf(&raw, "%s\n\n%s", p->subject, p->body);
	mail_stripspace(&clean, raw.buf, raw.len);
	s->message = text(a, &clean);
	s->message_len = clean.len;
	s->subject = first_line(a, p->subject);
	s->semantic = p;
}

/* A plain patch between semantic ones. The mail goes with the steps. */
static int set_plain(struct apply_steps *out, size_t at,
		     const struct semantic_patch *p,
		     const struct mail_opts *opts, struct err *err)
{
	struct apply_step *s = &out->items[at];
	struct mail *m = NULL;
	int rc = mail_parse(&m, p->text, p->text_len, opts, err);

	if (rc < 0)
		return err_prefix(err, "%s", p->name);
	VEC_PUSH(&out->mails, m);
	set_message(s, &out->arena, m, subject_of_name(&out->arena, p->name));
	set_author(s, m);
	set_diff(s, m, p->strip, false);
	return 0;
}

int apply_steps_of_semantic(struct apply_steps *out,
			    const struct semantic_series *series,
			    const struct mail_opts *opts, struct err *err)
{
	for (size_t i = 0; i < series->n; i++) {
		const struct semantic_patch *p = &series->items[i];
		struct apply_step *s = VEC_ADD(out);
		int rc;

		s->source = s->name = p->name;
		if (p->kind == SEMANTIC_COCCI) {
			set_semantic(s, &out->arena, p);
			continue;
		}
		rc = set_plain(out, i, p, opts, err);
		if (rc < 0)
			return rc;
	}
	return 0;
}

void apply_steps_release(struct apply_steps *s)
{
	for (size_t i = 0; i < s->mails.n; i++)
		mail_free(s->mails.items[i]);
	VEC_RELEASE(&s->mails);
	VEC_RELEASE(s);
	arena_release(&s->arena);
	*s = (struct apply_steps)APPLY_STEPS_INIT;
}
