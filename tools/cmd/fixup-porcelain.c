// SPDX-License-Identifier: GPL-2.0-only
/* Porcelain version 1, see docs/formats.md. The order of fields is fixed. */
#include <string.h>

#include "cmd/fixup-print.h"

static void word_or_dash(struct record *rec, const char *word)
{
	if (word && *word)
		record_text(rec, word);
	else
		record_word(rec, "-");
}

void fixup_porcelain_start(struct record *rec, const struct fixup_print *how)
{
	record_start(rec, "# crosstree.fixup 1");
	record_end(rec);
	record_start(rec, "# command ");
	strbuf_addstr(&rec->line, how->command);
	record_end(rec);
	record_start(rec, "# store ");
	text_escape(&rec->line, how->store, strlen(how->store), 0);
	record_end(rec);
}

static void one_row(struct record *rec, const struct flow_fixup_row *row)
{
	char hex[GIT_OID_HEXSZ + 1];

	git_oid_tostr(hex, sizeof(hex), &row->merge);
	record_start(rec, "fixup");
	record_word(rec, flow_fixup_row_name(row));
	word_or_dash(rec, row->id);
	word_or_dash(rec, row->kind);
	record_number(rec, row->hunks);
	record_word(rec, git_oid_is_zero(&row->merge) ? "-" : hex);
	record_path(rec, row->path);
	record_end(rec);
	if (!row->why)
		return;
	record_start(rec, "why");
	record_text(rec, row->why);
	record_end(rec);
}

static void text_record(struct record *rec, const char *name, const char *text)
{
	if (!text)
		return;
	record_start(rec, name);
	record_text(rec, text);
	record_end(rec);
}

static void text_records(struct record *rec, const char *name, const char *const *texts,
			 size_t n)
{
	for (size_t i = 0; i < n; i++)
		text_record(rec, name, texts[i]);
}

static void one_patch(struct record *rec, const struct flow_fixup_patch *p)
{
	char hex[GIT_OID_HEXSZ + 1];

	git_oid_tostr(hex, sizeof(hex), &p->merge);
	record_start(rec, "patch");
	record_word(rec, fixup_patch_word(p));
	record_word(rec, p->explained ? "explained" : "unexplained");
	word_or_dash(rec, p->slug);
	record_word(rec, git_oid_is_zero(&p->merge) ? "-" : hex);
	record_text(rec, p->subject);
	record_end(rec);
	text_records(rec, "when", p->when, p->n_when);
	text_records(rec, "cause", p->causes, p->n_causes);
	text_record(rec, "rule", p->rule);
	text_record(rec, "why", p->why);
}

static void one_share(struct record *rec, const struct fixup_share *s)
{
	char theirs[GIT_OID_HEXSZ + 1], now[GIT_OID_HEXSZ + 1];

	git_oid_tostr(theirs, sizeof(theirs), &s->theirs);
	git_oid_tostr(now, sizeof(now), &s->now);
	record_start(rec, "remote");
	record_word(rec, fixup_share_name(s->state));
	record_word(rec, git_oid_is_zero(&s->theirs) ? "-" : theirs);
	record_word(rec, git_oid_is_zero(&s->now) ? "-" : now);
	record_text(rec, s->remote);
	record_end(rec);
}

void fixup_print_porcelain(struct out *o, const struct flow_fixup_result *r,
			   const struct fixup_print *how)
{
	_cleanup_(record_release) struct record rec = RECORD_INIT(o, how->nul);

	fixup_porcelain_start(&rec, how);
	for (size_t i = 0; i < r->rows.n; i++)
		one_row(&rec, &r->rows.items[i]);
	for (size_t i = 0; i < r->patches.n; i++)
		one_patch(&rec, &r->patches.items[i]);
	for (size_t i = 0; i < r->silent.n; i++) {
		record_start(&rec, "silent");
		record_word(&rec, fixup_silent_word(&r->silent.items[i]));
		record_path(&rec, r->silent.items[i].path);
		record_end(&rec);
	}
	if (how->share)
		one_share(&rec, how->share);
	record_start(&rec, "merges");
	record_number(&rec, r->n_merges);
	record_number(&rec, r->n_conflicted);
	record_number(&rec, r->n_skipped);
	record_end(&rec);
	record_start(&rec, "result");
	record_word(&rec, r->written ? "written" : "unchanged");
	record_end(&rec);
}

static void one_tree(struct record *rec, const char *name, const struct fixup_tree *t)
{
	if (!t->commit)
		return;
	record_start(rec, "tree");
	record_word(rec, name);
	record_text(rec, t->commit);
	record_text(rec, t->name);
	record_end(rec);
}

static void details(struct record *rec, const struct fixup_about *a)
{
	text_record(rec, "merge", a->merge);
	one_tree(rec, "ours", &a->ours);
	one_tree(rec, "theirs", &a->theirs);
	for (size_t i = 0; i < a->n_commits; i++) {
		const struct fixup_commit *c = &a->commits[i];

		record_start(rec, "commit");
		record_word(rec, c->theirs ? "theirs" : "ours");
		word_or_dash(rec, c->patch_id);
		record_number(rec, (uint64_t)c->seconds);
		record_text(rec, c->author);
		record_text(rec, c->subject);
		record_end(rec);
	}
	for (size_t i = 0; i < a->n_links; i++)
		text_record(rec, "link", a->links[i]);
	text_record(rec, "why", a->why);
}

static void patch_details(struct record *rec, const struct fixup_silent *f)
{
	text_record(rec, "by", f->by);
	text_record(rec, "date", f->date);
	text_record(rec, "merge-of", f->merge_of);
	text_records(rec, "when", f->when, f->n_when);
	text_records(rec, "cause", f->causes, f->n_causes);
	text_records(rec, "rule", f->rules, f->n_rules);
	text_records(rec, "link", f->links, f->n_links);
	text_record(rec, "why", *f->why ? f->why : NULL);
}

void fixup_list_porcelain(struct out *o, const struct flow_fixup_list *l,
			  const struct strbuf *diffs,
			  const struct fixup_print *how)
{
	_cleanup_(record_release) struct record rec = RECORD_INIT(o, how->nul);

	fixup_porcelain_start(&rec, how);
	for (size_t i = 0; i < l->items.n; i++) {
		const struct flow_fixup_item *item = &l->items.items[i];

		record_start(&rec, "resolution");
		record_word(&rec, item->entry->id);
		record_number(&rec, item->variant->number);
		word_or_dash(&rec, item->about.kind);
		record_number(&rec, (uint64_t)item->about.date);
		record_text(&rec, item->about.by);
		record_path(&rec, item->about.path);
		record_end(&rec);
		if (diffs)
			details(&rec, &item->about);
	}
	for (size_t i = 0; how->patches && i < how->patches->items.n; i++) {
		const struct fixup_silent *f = &how->patches->items.items[i];

		record_start(&rec, "silent-fixup");
		record_text(&rec, f->slug);
		record_text(&rec, f->subject);
		record_end(&rec);
		if (diffs)
			patch_details(&rec, f);
	}
}
