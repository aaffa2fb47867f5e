// SPDX-License-Identifier: GPL-2.0-only
/* File names in the headers of patches. */
#include <ctype.h>
#include <string.h>

#include "base/text.h"
#include "patch/internal.h"

/* Behind the @strip-th slash; NULL when there are fewer, or it is absolute. */
static const char *skip_components(const char *s, size_t len, unsigned int strip)
{
	if (!strip)
		return s;
	for (size_t i = 0; i < len; i++)
		if (s[i] == '/' && !--strip)
			return i ? s + i + 1 : NULL;
	return NULL;
}

/* Like skip_components() for names outside of the "diff --git" line. */
static const char *strip_name(const char *s, size_t len, unsigned int strip)
{
	const char *found = strip ? NULL : s;

	for (size_t i = 0; i < len && strip; i++)
		if (s[i] == '/' && !--strip)
			found = s + i + 1;
	return found && found < s + len ? found : NULL;
}

/* Several slashes in a row are one. */
static const char *keep(struct arena *a, const char *s, size_t len)
{
	char *copy, *to;

	if (!len || memchr(s, '\0', len))
		return NULL;
	copy = arena_strndup(a, s, len);
	to = copy;
	for (const char *from = copy; *from; from++)
		if (*from != '/' || from == copy || from[-1] != '/')
			*to++ = *from;
	*to = '\0';
	return copy;
}

static const char *read_quoted(struct arena *a, const char *at, const char *end,
			       unsigned int strip)
{
	_cleanup_strbuf_ struct strbuf name = STRBUF_INIT;
	const char *s;

	if (!text_unquote(&name, at, end))
		return NULL;
	s = strip_name(name.buf, name.len, strip);
	return s ? keep(a, s, name.len - (size_t)(s - name.buf)) : NULL;
}

static const char *read_plain(struct arena *a, const char *at, size_t len,
			      unsigned int strip)
{
	const char *s = strip_name(at, len, strip);

	return s ? keep(a, s, len - (size_t)(s - at)) : NULL;
}

static size_t to_eol(const char *at, const char *end)
{
	const char *nl = memchr(at, '\n', (size_t)(end - at));

	return (size_t)((nl ? nl : end) - at);
}

const char *name_read(struct arena *a, const char *at, const char *end,
		      unsigned int strip, enum name_end stop)
{
	size_t len = to_eol(at, end);
	const char *tab = stop == NAME_TO_TAB ? memchr(at, '\t', len) : NULL;

	if (len && *at == '"')
		return read_quoted(a, at, end, strip);
	if (tab)
		len = (size_t)(tab - at);
	return read_plain(a, at, len, strip);
}

/* How many bytes at the end of a line match @shape: 0 for a digit, else itself. */
static size_t tail_matches(const char *s, size_t len, const char *shape)
{
	size_t n = strlen(shape);

	if (len < n)
		return 0;
	s += len - n;
	for (size_t i = 0; i < n; i++) {
		bool fits = shape[i] == '0' ? isdigit((unsigned char)s[i]) :
			    shape[i] == '+' ? s[i] == '+' || s[i] == '-' :
					      s[i] == shape[i];

		if (!fits)
			return 0;
	}
	return n;
}

/* Bytes that a date takes at the end of the line, blanks in front included. */
static size_t date_length(const char *s, size_t len)
{
	size_t left = len, n;

	n = tail_matches(s, left, " +0000");
	if (!n)
		n = tail_matches(s, left, " +00:00");
	left -= n;
	n = left;
	while (n && isdigit((unsigned char)s[n - 1]))
		n--;
	if (n && n < left && s[n - 1] == '.')
		left = n - 1;
	n = tail_matches(s, left, "00:00:00");
	if (!n)
		return 0;
	left -= n;
	n = tail_matches(s, left, "0000-00-00 ");
	if (!n)
		n = tail_matches(s, left, "00-00-00 ");
	if (!n)
		return 0;
	left -= n;
	if (!left || !isspace((unsigned char)s[left - 1]))
		return 0;
	while (left && isspace((unsigned char)s[left - 1]))
		left--;
	return len - left;
}

const char *name_read_dated(struct arena *a, const char *at, const char *end,
			    unsigned int strip)
{
	size_t len = to_eol(at, end), date;
	const char *tab;

	if (len && *at == '"')
		return read_quoted(a, at, end, strip);
	while (len && isspace((unsigned char)at[len - 1]))
		len--;
	date = date_length(at, len);
	if (date)
		return read_plain(a, at, len - date, strip);
	tab = memchr(at, '\t', len);
	return read_plain(a, at, tab ? (size_t)(tab - at) : len, strip);
}

bool name_is_null(const char *at, const char *end)
{
	static const char null[] = "/dev/null";
	size_t n = sizeof(null) - 1;

	if ((size_t)(end - at) < n || memcmp(at, null, n) != 0)
		return false;
	return at + n == end || isspace((unsigned char)at[n]);
}

bool name_has_epoch(const char *at, const char *end)
{
	size_t len = to_eol(at, end), date;
	const char *s;

	while (len && isspace((unsigned char)at[len - 1]))
		len--;
	date = date_length(at, len);
	if (!date)
		return false;
	s = at + len - date;
	while (isspace((unsigned char)*s))
		s++;
	/* Midnight of that day somewhere on earth, in the same zone. */
	return starts(s, (size_t)(at + len - s), "1970-01-01 00:00:00") ||
	       starts(s, (size_t)(at + len - s), "1969-12-31 ");
}

/* "a/x" "b/x", the first one quoted. */
static const char *pair_quoted(struct arena *a, const char *at, const char *end,
			       unsigned int strip)
{
	_cleanup_strbuf_ struct strbuf first = STRBUF_INIT;
	_cleanup_strbuf_ struct strbuf second = STRBUF_INIT;
	size_t used = text_unquote(&first, at, end);
	const char *one, *two;

	if (!used)
		return NULL;
	at += used;
	while (at < end && isspace((unsigned char)*at))
		at++;
	if (at == end)
		return NULL;
	if (*at != '"')
		strbuf_add(&second, at, (size_t)(end - at));
	else if (!text_unquote(&second, at, end))
		return NULL;
	one = skip_components(first.buf, first.len, strip);
	two = skip_components(second.buf, second.len, strip);
	if (!one || !two || strcmp(one, two) != 0)
		return NULL;
	return keep(a, one, strlen(one));
}

/* a/x "b/x": the quote ends the first one. */
static const char *pair_half_quoted(struct arena *a, const char *at,
				    const char *quote, const char *end,
				    unsigned int strip)
{
	_cleanup_strbuf_ struct strbuf second = STRBUF_INIT;
	const char *one = skip_components(at, (size_t)(quote - at), strip);
	const char *two;
	size_t len;

	if (!one || !text_unquote(&second, quote, end))
		return NULL;
	two = skip_components(second.buf, second.len, strip);
	if (!two)
		return NULL;
	len = strlen(two);
	if (len >= (size_t)(quote - one) || memcmp(one, two, len) != 0 ||
	    !isspace((unsigned char)one[len]))
		return NULL;
	return keep(a, two, len);
}

/* a/x b/x: only a blank at which both halves are the same can be the middle. */
static const char *pair_plain(struct arena *a, const char *at, const char *end,
			      unsigned int strip)
{
	const char *one = skip_components(at, (size_t)(end - at), strip);

	for (const char *p = one; p && p < end; p++) {
		size_t len = (size_t)(p - one);
		const char *two;

		if (*p != ' ' && *p != '\t')
			continue;
		two = skip_components(p + 1, (size_t)(end - p - 1), strip);
		if (two && (size_t)(end - two) == len && !memcmp(one, two, len))
			return keep(a, one, len);
	}
	return NULL;
}

const char *name_of_git_line(struct arena *a, const char *at, const char *end,
			     unsigned int strip)
{
	const char *quote;

	end = at + to_eol(at, end);
	if (at < end && *at == '"')
		return pair_quoted(a, at, end, strip);
	quote = memchr(at, '"', (size_t)(end - at));
	if (quote)
		return pair_half_quoted(a, at, quote, end, strip);
	return pair_plain(a, at, end, strip);
}
