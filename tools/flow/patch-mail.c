// SPDX-License-Identifier: GPL-2.0-only
#include "flow/patch-mail.h"

#include <stdarg.h>
#include <string.h>

#include "base/text.h"
#include "mail/write.h"
#include "patch/patch.h"
#include "repo/history.h"

#define LINE_WIDTH 72u
#define SUBJECT_MAX 75u

/* ---------------------------------------------------------------------- figures */

static size_t count_hunk(const struct patch_hunk *h)
{
	const char *p = h->text + h->head, *end = h->text + h->len;
	size_t went = 0, came = 0, changed = 0;

	while (p < end) {
		const char *nl = memchr(p, '\n', (size_t)(end - p));

		if (*p == ' ' || (*p == '-' && came)) {
			changed += went > came ? went : came;
			went = came = 0;
		}
		went += *p == '-';
		came += *p == '+';
		p = nl ? nl + 1 : end;
	}
	return changed + (went > came ? went : came);
}

void patch_count(size_t *files, size_t *changed, const struct strbuf *diff)
{
	const struct patch_opts how = { 1, false, NULL };
	_cleanup_patch_ struct patch p = PATCH_INIT;

	*files = *changed = 0;
	if (patch_parse(&p, diff->buf, diff->len, &how, NULL) < 0)
		return;
	*files = p.n;
	for (size_t i = 0; i < p.n; i++)
		for (size_t k = 0; k < p.items[i].n_hunks; k++)
			*changed += count_hunk(&p.items[i].hunks[k]);
}

/* ------------------------------------------------------------------------- texts */

const char *patch_mail_area(struct arena *a, struct repo *r, const git_oid *tip, const char *path,
			    struct err *err)
{
	_cleanup_commits_ struct commit_list l = COMMIT_LIST_INIT;
	const struct history_opts o = { .paths = &path, .n_paths = 1, .limit = 8 };
	const struct oid_vec none = VEC_INIT;
	int rc = history_commits(&l, r, tip, &none, &o, err);

	for (size_t i = 0; rc >= 0 && i < l.n; i++) {
		const char *s = l.items[i].subject, *colon = strstr(s, ": ");

		if (colon && colon - s < 30 && !memchr(s, ' ', (size_t)(colon - s)))
			return arena_strndup(a, s, (size_t)(colon - s) + 2);
	}
	return rc < 0 ? NULL : "";
}

void mail_paragraph(struct strbuf *out, const char *fmt, ...)
{
	_cleanup_strbuf_ struct strbuf all = STRBUF_INIT;
	const char *text;
	size_t column = 0;
	va_list ap;

	va_start(ap, fmt);
	strbuf_vaddf(&all, fmt, ap);
	va_end(ap);
	for (text = all.buf; *text;) {
		size_t n = strcspn(text, " ");

		if (column && column + 1 + n > LINE_WIDTH) {
			strbuf_addch(out, '\n');
			column = 0;
		}
		if (column++)
			strbuf_addch(out, ' ');
		strbuf_add(out, text, n);
		column += n;
		text += n;
		text += strspn(text, " ");
	}
	strbuf_addstr(out, "\n\n");
}

const char *patch_mail_subject(const char *subject, const char *plain)
{
	return strlen(subject) > SUBJECT_MAX ? plain : subject;
}

void patch_mail_write(struct strbuf *out, const struct patch_mail *p)
{
	_cleanup_strbuf_ struct strbuf text = STRBUF_INIT;
	struct mail_out m = {
		.from = { p->from->name, p->from->email }, .seconds = p->from->seconds,
		.offset = p->from->offset, .subject = p->subject, .patch = p->diff->buf,
		.patch_len = p->diff->len, .number = p->number, .total = p->total,
	};

	text_to_utf8(&text, p->body->buf, p->body->len);
	strbuf_rtrim(&text);
	m.body = text.buf;
	m.body_len = text.len;
	mail_write(out, &m, MAIL_WRITE_MBOX);
}
