// SPDX-License-Identifier: GPL-2.0-only
/* crosstree.matrix 1, see docs/formats.md. The order of fields is fixed. */
#include <string.h>

#include "check-print.h"
#include "matrix-print.h"
#include "record.h"
#include "suppressions.h"

static void add_headers(struct record *rec, const struct matrix_view *v)
{
	char hex[GIT_OID_HEXSZ + 1];

	record_start(rec, "# crosstree.matrix 1");
	record_end(rec);
	for (size_t i = 0; i < v->opts->n_subjects; i++) {
		const struct matrix_row *row = &v->r->rows[i];

		git_oid_tostr(hex, sizeof(hex), &row->commit);
		record_start(rec, "# subject ");
		strbuf_addf(&rec->line, "%s ", hex);
		text_escape(&rec->line, row->name, strlen(row->name), 0);
		record_end(rec);
	}
	if (v->opts->n_shards) {
		record_start(rec, "# shard ");
		strbuf_addf(&rec->line, "%u %u", v->opts->shard,
			    v->opts->n_shards);
		record_end(rec);
	}
}

static void add_row(struct record *rec, const struct matrix_row *row)
{
	char hex[GIT_OID_HEXSZ + 1];

	if (!row->tree)
		return;
	git_oid_tostr(hex, sizeof(hex), &row->commit);
	record_start(rec, "tree");
	record_word(rec, row->error ? "error" : row->left_out ? "left-out" :
								"compared");
	record_word(rec, row->error ? "-" : hex);
	record_text(rec, row->name);
	record_text(rec, row->error	? row->error :
			 row->left_out	? row->left_out :
					  "-");
	record_end(rec);
}

static void add_pair(struct record *rec, const struct matrix_result *r,
		     const struct matrix_pair *p)
{
	record_start(rec, "pair");
	record_word(rec, matrix_status_name(p->status));
	record_number(rec, p->textual);
	record_number(rec, p->silent);
	record_text(rec, r->rows[p->ours].name);
	record_text(rec, r->rows[p->theirs].name);
	record_text(rec, p->error ? p->error : "-");
	record_end(rec);
}

/* The part of the record that all kinds have. */
static void start_cause(struct record *rec, const char *name,
			const struct matrix_cause *c)
{
	record_start(rec, name);
	record_word(rec, c->id);
	record_word(rec, c->is_new ? "new" : c->changed ? "changed" : "known");
	record_word(rec, c->kind);
}

static void add_provider(struct record *rec, const struct matrix_cause *c)
{
	const struct delta_place *now = c->after.path ? &c->after : &c->before;

	record_start(rec, "provider");
	record_number(rec, now->path ? now->line : 0);
	record_path(rec, now->path);
	record_end(rec);
}

/* One record a use; the id ties them together. */
static void add_silent(struct record *rec, const struct matrix_cause *c)
{
	for (size_t i = 0; i < c->n_uses; i++) {
		const struct matrix_use *u = &c->uses[i];

		start_cause(rec, u->suppressed ? "suppressed" : "silent", c);
		record_word(rec, check_confidence_name(u->confidence));
		record_text(rec, u->fixup ? u->fixup : "-");
		record_text(rec, c->symbol);
		record_text(rec, c->part[0].tree);
		record_text(rec, c->part[1].tree);
		record_number(rec, u->line);
		record_text(rec, u->message);
		record_path(rec, u->path);
		record_end(rec);
		if (u->suppressed)
			suppress_record(rec, u->suppressed);
	}
	check_same_record(rec, c->same);
	add_provider(rec, c);
}

static void add_textual(struct record *rec, const struct matrix_cause *c)
{
	start_cause(rec, "textual", c);
	record_number(rec, c->hunks);
	record_word(rec, c->fixup ? c->fixup : "-");
	record_text(rec, c->part[0].tree);
	record_text(rec, c->part[1].tree);
	record_path(rec, c->path);
	record_end(rec);
}

/* The commits of each side, and who has them besides the tree it is credited to. */
static void add_parts(struct record *rec, const struct matrix_cause *c)
{
	static const char *const sides[2][2] = { { "provider", "consumer" },
						 { "ours", "theirs" } };

	for (int k = 0; k < 2; k++) {
		const struct matrix_part *p = &c->part[k];

		for (size_t i = 0; i < p->commits.n; i++) {
			record_start(rec, "commit");
			record_word(rec, sides[c->textual][k]);
			record_word(rec, p->commits.items[i].id);
			record_text(rec, p->commits.items[i].subject);
			record_end(rec);
		}
		for (size_t i = 0; i < p->n_also; i++) {
			record_start(rec, "also");
			record_word(rec, sides[c->textual][k]);
			record_text(rec, p->also[i]);
			record_end(rec);
		}
	}
}

static void add_gone(struct record *rec, const struct matrix_view *v)
{
	for (size_t i = 0; v->since && i < v->since->n; i++) {
		const struct matrix_known *k = &v->since->known[i];

		if (k->state != KNOWN_GONE)
			continue;
		record_start(rec, "gone");
		record_text(rec, k->id);
		record_end(rec);
	}
}

static void add_unchecked(struct record *rec, const struct matrix_result *r)
{
	for (size_t i = 0; i < r->n_skipped; i++) {
		record_start(rec, "unchecked");
		record_text(rec, r->skipped[i].why);
		record_path(rec, r->skipped[i].path);
		record_end(rec);
	}
}

void matrix_print_porcelain(struct out *out, const struct matrix_view *v)
{
	const struct matrix_result *r = v->r;
	_cleanup_(record_release) struct record rec = RECORD_INIT(out, v->nul);

	add_headers(&rec, v);
	for (size_t i = 0; i < r->n_rows; i++)
		add_row(&rec, &r->rows[i]);
	for (size_t i = 0; i < r->n_pairs; i++)
		add_pair(&rec, r, &r->pairs[i]);
	for (size_t i = 0; i < r->n_causes; i++) {
		if (r->causes[i].textual)
			add_textual(&rec, &r->causes[i]);
		else
			add_silent(&rec, &r->causes[i]);
		add_parts(&rec, &r->causes[i]);
	}
	add_gone(&rec, v);
	add_unchecked(&rec, r);
	record_start(&rec, "hidden");
	record_number(&rec, r->hidden);
	record_end(&rec);
	record_start(&rec, "result");
	record_word(&rec, r->n_new[0] + r->n_new[1] ? "conflicts" : "clean");
	record_end(&rec);
}
