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

void record_number(struct record *r, uint64_t n)
{
	strbuf_addch(&r->line, '\t');
	strbuf_addnumber(&r->line, n, 10);
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
