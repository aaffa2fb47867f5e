// SPDX-License-Identifier: GPL-2.0-only
#include "merge/marked.h"

#include <string.h>

#define LEAST 7u

/* '<', '|', '=' or '>'; 0: the line looks like no marker. */
static char looks_like(const char *line, size_t len)
{
	size_t n = 0;

	if (!len || !strchr("<|=>", *line))
		return 0;
	while (n < len && line[n] == *line)
		n++;
	return n >= LEAST && (n == len || line[n] == ' ' || line[n] == '\r') ? *line : 0;
}

/* The side that begins with such a marker where @side is; 0: it is none here. */
static char next_side(char side, char marker)
{
	switch (marker) {
	case '<':
		return side == ' ' ? '<' : 0;
	case '|':
		return side == '<' ? '|' : 0;
	case '=':
		return side == '<' || side == '|' ? '>' : 0;
	case '>':
		return side == '>' ? ' ' : 0;
	default:
		return 0;
	}
}

bool marked_next(struct marked_line *out, struct marked *m)
{
	const char *nl;
	char next;

	if (m->p >= m->end)
		return false;
	nl = memchr(m->p, '\n', (size_t)(m->end - m->p));
	*out = (struct marked_line){ .p = m->p, .number = ++m->number,
				     .len = (size_t)((nl ? nl : m->end) - m->p) };
	next = next_side(m->side, looks_like(out->p, out->len));
	out->marker = next != 0;
	m->side = next ? next : m->side;
	out->side = m->side;
	m->p = nl ? nl + 1 : m->end;
	return true;
}
