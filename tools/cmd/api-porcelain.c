// SPDX-License-Identifier: GPL-2.0-only
/* Porcelain version 1, see docs/formats.md. The order of fields is fixed. */
#include <string.h>

#include "cmd/api-print.h"
#include "cmd/record.h"

static void header(struct record *rec, const char *word, const struct rev *rev)
{
	char hex[GIT_OID_HEXSZ + 1];

	git_oid_tostr(hex, sizeof(hex), &rev->commit);
	record_start(rec, "# ");
	strbuf_addf(&rec->line, "%s %s ", word, hex);
	text_escape(&rec->line, rev->name, strlen(rev->name), 0);
	record_end(rec);
}

static void place(struct record *rec, const char *word,
		  const struct delta_place *p)
{
	if (!p->path)
		return;
	record_start(rec, word);
	record_number(rec, p->line);
	record_text(rec, p->text);
	record_path(rec, p->path);
	record_end(rec);
}

static void change(struct record *rec, const struct delta_change *c)
{
	record_start(rec, "change");
	record_word(rec, delta_what_name(c->what));
	record_word(rec, api_kind(c));
	record_text(rec, c->name);
	record_end(rec);
	place(rec, "before", &c->before);
	place(rec, "after", &c->after);
	for (size_t i = 0; i < c->n_members; i++) {
		const struct delta_member *m = &c->members[i];

		record_start(rec, "member");
		record_word(rec, api_member_what(m->what));
		record_text(rec, m->name);
		record_text(rec, m->before);
		record_text(rec, m->after);
		record_end(rec);
	}
}

void api_print_porcelain(struct out *o, const struct flow_api_result *r,
			 const struct api_print *how)
{
	_cleanup_(record_release) struct record rec = RECORD_INIT(o, how->nul);
	api_list list = VEC_INIT;

	record_start(&rec, "# crosstree.api 1");
	record_end(&rec);
	header(&rec, "a", how->a);
	header(&rec, "b", how->b);
	api_list_make(&list, r, how->kinds);
	for (size_t i = 0; i < list.n; i++)
		change(&rec, list.items[i]);
	VEC_RELEASE(&list);
}
