// SPDX-License-Identifier: GPL-2.0-only
#include "ident.h"

#include <string.h>

#include "base/char.h"
#include "words.h"

/* git's limit for what can be a name. */
#define NAME_MAX_BYTES 60

/* "a@b" for a name that cannot be one. */
static void sane_name(struct strbuf *name, const struct strbuf *email)
{
	if (name->len && name->len <= NAME_MAX_BYTES && !strpbrk(name->buf, "@<>"))
		return;
	strbuf_reset(name);
	strbuf_add(name, email->buf, email->len);
}

/*
 * Quotes go, what they quote stays; comments stay with their parentheses. A
 * parenthesis within quotes is text. git nests by recursion, this by a count;
 * a quote within a comment is text.
 */
static void unquote(struct strbuf *out, const char *s)
{
	unsigned int depth = 0;
	bool quoted = false;

	for (; *s; s++) {
		char c = *s;

		if ((quoted || depth) && c == '\\') {
			if (!s[1])
				break;
			strbuf_addch(out, *++s);
		} else if (!depth && c == '"') {
			quoted = !quoted;
		} else {
			if (!quoted && c == '(')
				depth++;
			else if (depth && c == ')')
				depth--;
			strbuf_addch(out, c);
		}
	}
}

/* "John Doe <johndoe>": no address, but brackets. */
static void split_bogus(struct strbuf *name, struct strbuf *email, const char *from)
{
	const char *open = strchr(from, '<');
	const char *close = open ? strchr(open, '>') : NULL;

	if (!close)
		return;
	strbuf_add(email, open + 1, (size_t)(close - open - 1));
	strbuf_add(name, from, (size_t)(open - from));
	words_trim(name);
	sane_name(name, email);
}

void ident_split(struct strbuf *name, struct strbuf *email, const char *from)
{
	_cleanup_strbuf_ struct strbuf f = STRBUF_INIT;
	size_t at, len;

	unquote(&f, from);
	if (!strchr(f.buf, '@')) {
		split_bogus(name, email, from);
		return;
	}
	at = (size_t)(strchr(f.buf, '@') - f.buf);
	while (at && !char_is_space(f.buf[at - 1])) {
		if (f.buf[at - 1] == '<') {
			f.buf[at - 1] = ' ';
			break;
		}
		at--;
	}
	len = strcspn(f.buf + at, " \n\t\r\v\f>");
	strbuf_add(email, f.buf + at, len);
	words_cut(&f, at, len + (f.buf[at + len] ? 1 : 0));
	words_squeeze(&f);
	words_trim(&f);
	if (f.len > 1 && f.buf[0] == '(' && f.buf[f.len - 1] == ')') {
		words_cut(&f, 0, 1);
		strbuf_setlen(&f, f.len - 1);
	}
	strbuf_add(name, f.buf, f.len);
	sane_name(name, email);
}

static bool is_patch_bracket(const char *s, size_t n)
{
	return n >= 7 && memmem(s, n, "PATCH", 5);
}

void subject_clean(struct strbuf *subject, bool keep)
{
	_cleanup_strbuf_ struct strbuf out = STRBUF_INIT;
	const char *s = subject->buf, *end = s + subject->len;

	while (s < end) {
		const char *close;
		size_t n;

		if ((*s == 'r' || *s == 'R') && end - s > 3 &&
		    (s[1] == 'e' || s[1] == 'E') && s[2] == ':') {
			s += 3;
			continue;
		}
		if (*s == ' ' || *s == '\t' || *s == ':') {
			s++;
			continue;
		}
		close = *s == '[' ? memchr(s, ']', (size_t)(end - s)) : NULL;
		if (!close)
			break;
		n = (size_t)(close - s) + 1;
		if (keep && !is_patch_bracket(s, n)) {
			if (close + 1 < end && char_is_space(close[1]))
				n++;
			strbuf_add(&out, s, n);
		}
		s += n;
	}
	strbuf_add(&out, s, (size_t)(end - s));
	words_trim(&out);
	strbuf_reset(subject);
	strbuf_add(subject, out.buf, out.len);
}
