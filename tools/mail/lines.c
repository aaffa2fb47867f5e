// SPDX-License-Identifier: GPL-2.0-only
#include "lines.h"

#include <string.h>
#include <strings.h>

#include "base/bytes.h"
#include "base/char.h"
#include "words.h"

static size_t trimmed(const struct line *l)
{
	size_t n = l->n;

	while (n && char_is_space(l->s[n - 1]))
		n--;
	return n;
}

/* The loosest field name there is, and what mboxes put among the headers. */
static bool is_header(const char *s, size_t n)
{
	if (bytes_begin(s, n, "From ") || bytes_begin(s, n, ">From "))
		return true;
	for (size_t i = 0; i < n; i++) {
		if (s[i] == ':')
			return true;
		if (s[i] < 33 || s[i] > 126)
			return false;
	}
	return false;
}

static int too_long(const char *header, size_t ceiling, struct err *err)
{
	int n = 0;

	while (n < 40 && header[n] > ' ' && header[n] != ':')
		n++;
	return err_code(err, ERR_TOO_BIG, "header '%.*s' has more than %zu bytes", n, header,
			ceiling);
}

int lines_header(struct lines *in, struct strbuf *header, struct strbuf *stop,
		 size_t ceiling, struct err *err)
{
	const char *start = in->p;
	struct line l;
	size_t n;

	strbuf_reset(header);
	if (!lines_next(in, &l))
		return 0;
	n = trimmed(&l);
	if (!n || !is_header(l.s, n)) {
		strbuf_reset(stop);
		strbuf_add(stop, l.s, n);
		strbuf_addch(stop, '\n');
		return 0;
	}
	header->ceiling = ceiling;
	strbuf_add(header, l.s, n);
	while (in->p < in->end && char_is_blank(*in->p) &&
	       lines_next(in, &l)) {
		n = trimmed(&l);
		if (!n)
			continue;
		strbuf_addch(header, ' ');
		strbuf_add(header, l.s + 1, n - 1);
	}
	if (header->over)
		return too_long(start, ceiling, err);
	if (memchr(header->buf, '\0', header->len))
		return err_set(err, "header '%.40s' has a NUL byte", header->buf);
	return 1;
}

const char *lines_value(const char *header, const char *name)
{
	size_t n = strlen(name);

	if (strncasecmp(header, name, n) || header[n] != ':')
		return NULL;
	header += n + 1;
	while (char_is_space(*header))
		header++;
	return header;
}
