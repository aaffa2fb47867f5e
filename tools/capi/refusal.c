// SPDX-License-Identifier: GPL-2.0-only
#include "capi/refusal.h"

#include <stdlib.h>
#include <string.h>

#include "base/bytes.h"
#include "base/char.h"

#define MAX_OPEN 32

/* One #if that is open: where its text is, and what stands around. */
struct open_if {
	const char *text;	/* behind the #; NULL: an #else, or another branch */
	size_t len;
	bool guard;		/* the include guard of the file */
};

struct reader {
	const char *p, *end;
	uint32_t line;
	struct open_if open[MAX_OPEN];
	unsigned int depth;
};

/* The next directive, behind its # and blanks; NULL: none. *@len: of its line. */
static const char *next_directive(struct reader *r, size_t *len)
{
	while (r->p < r->end) {
		const char *nl = memchr(r->p, '\n', (size_t)(r->end - r->p));
		const char *stop = nl ? nl : r->end, *s = r->p;

		r->p = nl ? nl + 1 : r->end;
		r->line++;
		while (s < stop && char_is_blank(*s))
			s++;
		if (s == stop || *s != '#')
			continue;
		for (s++; s < stop && char_is_blank(*s);)
			s++;
		*len = (size_t)(stop - s);
		return s;
	}
	return NULL;
}

static size_t word_len(const char *s, const char *end)
{
	size_t n = 0;

	while (s + n < end && (char_is_word(s[n])))
		n++;
	return n;
}

/* `!defined(A) && !defined(B)`: all of it, or nothing. */
static void undefined_names(struct refusal *out, struct arena *a, const char *s,
			    const char *end)
{
	for (;;) {
		size_t n;
		bool paren;

		while (s < end && char_is_blank(*s))
			s++;
		if (!bytes_begin(s, (size_t)(end - s), "!defined"))
			break;
		s += strlen("!defined");
		while (s < end && *s == ' ')
			s++;
		paren = s < end && *s == '(';
		s += paren;
		n = word_len(s, end);
		if (!n)
			break;
		VEC_PUSH(&out->names, arena_strndup(a, s, n));
		s += n;
		s += paren && s < end && *s == ')';
		while (s < end && char_is_blank(*s))
			s++;
		if (s == end || *s == '/')
			return;
		if (!bytes_begin(s, (size_t)(end - s), "&&"))
			break;
		s += 2;
	}
	out->names.n = 0;
}

static void names_of(struct refusal *out, struct arena *a, const struct open_if *o)
{
	const char *end = o->text ? o->text + o->len : NULL;

	out->names.n = 0;
	if (!o->text)
		return;
	if (bytes_begin(o->text, o->len, "ifndef ")) {
		const char *s = o->text + strlen("ifndef ");
		size_t n = word_len(s, end);

		if (n)
			VEC_PUSH(&out->names, arena_strndup(a, s, n));
	} else if (bytes_begin(o->text, o->len, "if ")) {
		undefined_names(out, a, o->text + strlen("if "), end);
	}
}

/* Whether the next line defines what an #ifndef asks for. */
static bool is_guard(const struct reader *r, const char *text, size_t len)
{
	struct reader ahead = *r;
	const char *name = text + strlen("ifndef "), *next;
	size_t n = word_len(name, text + len), m;

	if (r->depth || !bytes_begin(text, len, "ifndef "))
		return false;
	next = next_directive(&ahead, &m);
	return next && bytes_begin(next, m, "define ") && m >= 7 + n &&
	       memcmp(next + 7, name, n) == 0;
}

static void open_one(struct reader *r, const char *text, size_t len)
{
	bool guard = is_guard(r, text, len);

	if (r->depth < MAX_OPEN)
		r->open[r->depth] = (struct open_if){ text, len, guard };
	r->depth++;
}

void refusal_read(struct refusal *out, struct arena *a, const char *text, size_t len)
{
	struct reader r = { .p = text, .end = text + len };
	size_t n;

	for (const char *s = next_directive(&r, &n); s; s = next_directive(&r, &n)) {
		unsigned int around = r.depth && r.open[0].guard;

		if (bytes_begin(s, n, "if")) {
			open_one(&r, s, n);
		} else if (bytes_begin(s, n, "endif")) {
			r.depth -= r.depth > 0;
		} else if (bytes_begin(s, n, "el") && r.depth && r.depth <= MAX_OPEN) {
			r.open[r.depth - 1].text = NULL;
		} else if (bytes_begin(s, n, "error") && r.depth == around + 1) {
			names_of(out, a, &r.open[around]);
			out->line = r.line;
			if (out->names.n)
				return;
		}
	}
}

void refusal_release(struct refusal *r)
{
	VEC_RELEASE(&r->names);
}
