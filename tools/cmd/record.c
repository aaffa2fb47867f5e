// SPDX-License-Identifier: GPL-2.0-only
#include "cmd/record.h"

#include <string.h>

void record_start(struct record *r, const char *name)
{
	strbuf_reset(&r->line);
	strbuf_addstr(&r->line, name);
}

void record_word(struct record *r, const char *word)
{
	strbuf_addch(&r->line, '\t');
	strbuf_addstr(&r->line, word);
}

/* Without printf(): a matrix has 80,000 lines of them. */
void record_number(struct record *r, uint64_t n)
{
	char digits[21];
	size_t at = sizeof(digits);

	do
		digits[--at] = (char)('0' + n % 10);
	while (n /= 10);
	digits[--at] = '\t';
	strbuf_add(&r->line, digits + at, sizeof(digits) - at);
}

void record_text(struct record *r, const char *s)
{
	strbuf_addch(&r->line, '\t');
	if (s)
		text_escape(&r->line, s, strlen(s), 0);
}

void record_path(struct record *r, const char *path)
{
	strbuf_addch(&r->line, '\t');
	if (path && r->nul)
		strbuf_addstr(&r->line, path);
	else if (path)
		text_quote_path(&r->line, path, strlen(path));
}

void record_end(struct record *r)
{
	strbuf_addch(&r->line, r->nul ? '\0' : '\n');
	out_add(r->out, r->line.buf, r->line.len);
	strbuf_reset(&r->line);
}

void record_release(struct record *r)
{
	strbuf_release(&r->line);
}
