// SPDX-License-Identifier: GPL-2.0-only
/* How new words are to stand in a text: in lines that are not too long. */
#include <string.h>

#include "capi/convert-internal.h"

#define COLUMNS 80u
#define TAB 8u

static unsigned int column(const char *text, size_t at)
{
	size_t i = at;
	unsigned int n = 0;

	while (i && text[i - 1] != '\n')
		i--;
	for (; i < at; i++)
		n = text[i] == '\t' ? (n / TAB + 1) * TAB : n + 1;
	return n;
}

static void add_indent(struct strbuf *out, unsigned int columns)
{
	strbuf_addch(out, '\n');
	strbuf_addchars(out, '\t', columns / TAB);
	strbuf_addchars(out, ' ', columns % TAB);
}

/* How far a piece of text goes that no line end may be put into. */
static size_t piece(const char *s, int *depth)
{
	int most = *depth;
	size_t i = 0;

	for (; s[i]; i++) {
		if (s[i] == '"' || s[i] == '\'') {
			char quote = s[i++];

			while (s[i] && s[i] != quote)
				i += s[i] == '\\' && s[i + 1] ? 2 : 1;
			if (!s[i])
				break;
			continue;
		}
		*depth += (s[i] == '(') - (s[i] == ')');
		if (s[i] == ',' && *depth <= most && *depth >= 1)
			return i + 1;
	}
	return i;
}

/* Arguments on lines of their own where they do not fit, below the first one. */
static void wrap(struct strbuf *out, const char *text, unsigned int at, size_t behind)
{
	const char *open = strchr(text, '(');
	size_t head = open ? (size_t)(open - text) + 1 : strlen(text), n;
	unsigned int indent = at + (unsigned int)head, col = indent;
	int depth = 1;

	strbuf_add(out, text, head);
	for (const char *p = text + head; *p; p += n) {
		size_t width;

		n = piece(p, &depth);
		width = n + (p[n] ? 0 : behind);
		if (col > indent && col + width > COLUMNS) {
			while (*p == ' ') {
				p++;
				n--;
			}
			add_indent(out, indent);
			col = indent;
		}
		strbuf_add(out, p, n);
		col += (unsigned int)n;
	}
}

/* Behind the `)` of an if; @n: there is none. */
static size_t condition_end(const char *s, size_t n)
{
	int depth = 0;

	for (size_t i = 0; i < n; i++) {
		depth += (s[i] == '(') - (s[i] == ')');
		if (s[i] == ')' && !depth)
			return i + 1;
	}
	return n;
}

static void put_statement(struct strbuf *out, const char *s, size_t n, unsigned int indent,
			  size_t behind)
{
	_cleanup_strbuf_ struct strbuf one = STRBUF_INIT;

	/* `if (x) y;` */
	if (n > 4 && strncmp(s, "if (", 4) == 0) {
		size_t head = condition_end(s, n);

		strbuf_add(out, s, head);
		while (head < n && s[head] == ' ')
			head++;
		if (head < n && s[head] != '{') {
			add_indent(out, indent + TAB);
			indent += TAB;
			s += head;
			n -= head;
		} else {
			strbuf_setlen(out, out->len - condition_end(s, n));
		}
	}
	strbuf_add(&one, s, n);
	if (indent + n + behind > COLUMNS)
		wrap(out, one.buf, indent, behind);
	else
		strbuf_add(out, one.buf, one.len);
}

/* Statements on lines of their own. */
static void put_statements(struct strbuf *out, const char *text, unsigned int indent, size_t behind)
{
	const char *p = text;

	while (*p) {
		size_t n = strcspn(p, ";");

		n += p[n] == ';';
		if (p > text)
			add_indent(out, indent);
		while (p > text && *p == ' ') {
			p++;
			n--;
		}
		put_statement(out, p, n, indent, p[n] ? 0 : behind);
		p += n;
	}
}

/* `.a = { .b = x, .c = y, }`: each on a line of its own. */
static void put_elements(struct strbuf *out, const char *text, unsigned int indent)
{
	const char *open = strchr(text, '{'), *p = open + 1;
	int depth = 0;

	strbuf_add(out, text, (size_t)(p - text));
	while (*p) {
		size_t n = 0;

		while (*p == ' ')
			p++;
		for (; p[n]; n++) {
			depth += (p[n] == '(' || p[n] == '{') - (p[n] == ')' || p[n] == '}');
			if (depth < 0 || (!depth && p[n] == ','))
				break;
		}
		n += p[n] != '\0';
		add_indent(out, depth < 0 ? indent : indent + TAB);
		strbuf_add(out, p, n);
		p += n;
	}
}

size_t ctext_rest_of_line(const struct ctext *t, size_t at)
{
	const char *nl = memchr(t->s + at, '\n', t->len - at);

	return nl ? (size_t)(nl - t->s) - at : t->len - at;
}

size_t cword_end(const struct ctext *t, uint32_t i)
{
	return (size_t)t->words.items[i].off + t->words.items[i].len;
}

void cmatch_lay_out(struct strbuf *out, const struct cmatching *m, const char *text)
{
	size_t at = m->t.words.items[m->first].off;
	size_t behind = ctext_rest_of_line(&m->t, cword_end(&m->t, m->last - 1));
	unsigned int col = column(m->t.s, at);

	if (m->t.words.items[m->first].directive || strchr(text, '\n'))
		strbuf_addstr(out, text);
	else if (m->use.kind == CUSE_DESIG && strstr(text, " = { ."))
		put_elements(out, text, col);
	else if (m->r->statement)
		put_statements(out, text, col, behind);
	else if (col + strlen(text) + behind > COLUMNS)
		wrap(out, text, col, behind);
	else
		strbuf_addstr(out, text);
}

void convert_lay_out(struct strbuf *out, const char *text, size_t len, size_t at, size_t end,
		     const char *with)
{
	const char *nl = memchr(text + end, '\n', len - end);
	size_t behind = nl ? (size_t)(nl - text) - end : len - end;
	unsigned int col = column(text, at);

	if (col + strlen(with) + behind > COLUMNS)
		wrap(out, with, col, behind);
	else
		strbuf_addstr(out, with);
}
