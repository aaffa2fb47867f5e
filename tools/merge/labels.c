// SPDX-License-Identifier: GPL-2.0-only
#include <string.h>

#include "base/strbuf.h"
#include "merge/textual_internal.h"

#define MARKER 7	/* at least so many of one character */

static bool is_hex(const char *p, const char *end, const char *hex)
{
	return end - p >= GIT_OID_HEXSZ && !memcmp(p, hex, GIT_OID_HEXSZ);
}

static const char *line_end(const char *p, const char *end)
{
	while (p < end)
		if (*p++ == '\n')
			break;
	return p;
}

/* After "<<<<<<< " (of @c) at the start of a line, else NULL. */
static const char *after_marker(const char *p, const char *end, char c)
{
	const char *q = p;

	while (q < end && *q == c)
		q++;
	return q - p >= MARKER && q < end && *q == ' ' ? q + 1 : NULL;
}

bool labels_in_text(struct strbuf *out, const struct labels *l,
		    const char *text, size_t len)
{
	const char *end = text + len;
	bool any = false;

	for (const char *p = text, *next; p < end; p = next) {
		const char *q = after_marker(p, end, '<');
		const char *hex = l->ours_hex, *name = l->ours;

		next = line_end(p, end);
		if (!q) {
			q = after_marker(p, end, '>');
			hex = l->theirs_hex;
			name = l->theirs;
		}
		if (!q || !is_hex(q, next, hex)) {
			strbuf_add(out, p, (size_t)(next - p));
			continue;
		}
		any = true;
		strbuf_add(out, p, (size_t)(q - p));
		strbuf_addstr(out, name);
		q += GIT_OID_HEXSZ;
		strbuf_add(out, q, (size_t)(next - q));
	}
	return any;
}

size_t labels_count_hunks(const struct labels *l, const char *text, size_t len)
{
	const char *end = text + len;
	size_t n = 0;

	for (const char *p = text; p < end; p = line_end(p, end)) {
		const char *q = after_marker(p, end, '<');

		/* "ours": of the stand-in for a merge driver, see repo/git.c */
		if (q && (is_hex(q, end, l->ours_hex) ||
			  (end - q >= 5 && !memcmp(q, "ours\n", 5))))
			n++;
	}
	return n;
}

/* A branch name in a file name has no directories. */
static void add_flat(struct strbuf *out, const char *name)
{
	for (; *name; name++)
		strbuf_addch(out, *name == '/' ? '_' : *name);
}

bool labels_in_path(struct strbuf *out, const struct labels *l,
		    const char *path, size_t len)
{
	const char *end = path + len;
	bool any = false;

	for (const char *p = path; p < end;) {
		bool ours = *p == '~' && is_hex(p + 1, end, l->ours_hex);
		bool theirs = *p == '~' && is_hex(p + 1, end, l->theirs_hex);

		strbuf_addch(out, *p++);
		if (!ours && !theirs)
			continue;
		any = true;
		add_flat(out, ours ? l->ours : l->theirs);
		p += GIT_OID_HEXSZ;
	}
	return any;
}

bool labels_in_message(struct strbuf *out, const struct labels *l,
		       const char *text)
{
	const char *end = text + strlen(text);
	bool any = false;

	while (text < end) {
		bool ours = is_hex(text, end, l->ours_hex);
		bool theirs = is_hex(text, end, l->theirs_hex);

		if (!ours && !theirs) {
			strbuf_addch(out, *text++);
			continue;
		}
		any = true;
		strbuf_addstr(out, ours ? l->ours : l->theirs);
		text += GIT_OID_HEXSZ;
	}
	return any;
}
