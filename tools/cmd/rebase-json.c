// SPDX-License-Identifier: GPL-2.0-only
/* crosstree.rebase/1 and porcelain, see docs/formats.md. */
#include "cmd/check-print.h"
#include "cmd/oids.h"
#include "cmd/rebase-print.h"
#include "cmd/record.h"
#include "ui/json.h"

/* --------------------------------------------------------------------------- porcelain */

static void conflict_record(struct record *rec, const struct rebase_row *row,
			    const struct resolve_conflict *c)
{
	char hex[GIT_OID_HEXSZ + 1];

	record_start(rec, "conflict");
	record_word(rec, oid_or_dash(hex, &row->old));
	record_word(rec, c->kind);
	record_number(rec, c->hunks);
	record_word(rec, fixup_how_name(c->how));
	record_word(rec, c->fixup ? c->fixup : "-");
	record_path(rec, c->path);
	record_end(rec);
}

static void finding_record(struct record *rec, const struct rebase_row *row,
			   const struct flow_silent *s)
{
	char hex[GIT_OID_HEXSZ + 1];

	record_start(rec, "finding");
	record_word(rec, oid_or_dash(hex, &row->old));
	record_word(rec, check_kind_name(s->f.kind));
	record_text(rec, s->f.symbol);
	record_number(rec, s->f.line);
	record_path(rec, s->f.path);
	record_end(rec);
}

static void row_records(struct record *rec, const struct rebase_result *r,
			const struct rebase_row *row)
{
	char hex[GIT_OID_HEXSZ + 1];

	record_start(rec, "commit");
	record_word(rec, rebase_state_name(row->state));
	record_word(rec, oid_or_dash(hex, &row->old));
	record_word(rec, oid_or_dash(hex, &row->commit));
	record_word(rec, oid_or_dash(hex, &row->upstream));
	record_word(rec, row->carried ? "carried" : "-");
	record_text(rec, row->subject);
	record_end(rec);
	for (size_t i = 0; i < row->conflicts.n; i++)
		conflict_record(rec, row, &row->conflicts.items[i]);
	for (size_t i = 0; i < row->n_findings; i++)
		finding_record(rec, row, &r->check.silent[row->findings[i]]);
	if (!row->said)
		return;
	record_start(rec, "exec");
	record_word(rec, oid_or_dash(hex, &row->old));
	record_text(rec, row->said);
	record_end(rec);
}

static void notes_records(struct record *rec, const struct notes_refs *notes)
{
	for (size_t i = 0; i < notes->n; i++) {
		record_start(rec, "notes");
		record_number(rec, notes->items[i].n);
		record_text(rec, notes->items[i].ref);
		record_end(rec);
	}
}

static void result_record(struct record *rec, const struct rebase_result *r)
{
	char hex[GIT_OID_HEXSZ + 1];

	record_start(rec, "result");
	record_word(rec, rebase_end_name(r->end));
	record_word(rec, oid_or_dash(hex, &r->branch.old));
	record_word(rec, oid_or_dash(hex, &r->commit));
	record_text(rec, r->branch.ref);
	record_end(rec);
}

void rebase_print_porcelain(struct out *o, const struct rebase_result *r, bool nul)
{
	_cleanup_(record_release) struct record rec = RECORD_INIT(o, nul);

	record_start(&rec, "# crosstree.rebase 1");
	record_end(&rec);
	for (size_t i = 0; i < r->n_breaches; i++) {
		record_start(&rec, "rule");
		record_word(&rec, rebase_rule_name(r->breaches[i].rule));
		record_number(&rec, r->breaches[i].n);
		record_text(&rec, r->breaches[i].message);
		record_end(&rec);
	}
	for (size_t i = 0; i < r->n; i++)
		row_records(&rec, r, &r->rows[i]);
	if (r->checked)
		check_add_records(&rec, &r->check);
	notes_records(&rec, &r->notes);
	result_record(&rec, r);
}

void rebase_undone_porcelain(struct out *o, const struct rebase_undone *u, bool nul)
{
	_cleanup_(record_release) struct record rec = RECORD_INIT(o, nul);
	char hex[GIT_OID_HEXSZ + 1];

	record_start(&rec, "# crosstree.rebase 1");
	record_end(&rec);
	notes_records(&rec, &u->notes);
	record_start(&rec, "undone");
	record_word(&rec, u->moved ? "moved" : "would-move");
	record_word(&rec, oid_or_dash(hex, &u->branch.old));
	record_word(&rec, oid_or_dash(hex, &u->commit));
	record_text(&rec, u->branch.ref);
	record_end(&rec);
}

/* -------------------------------------------------------------------------------- json */

static json_t *conflicts_json(const struct resolve_conflicts *list)
{
	json_t *out = json_array();

	for (size_t i = 0; i < list->n; i++) {
		const struct resolve_conflict *c = &list->items[i];
		json_t *o = json_object();

		json_set_path(o, "path", c->path);
		json_set_text(o, "kind", c->kind);
		json_set(o, "hunks", json_count(c->hunks));
		json_set(o, "resolved", json_boolean(resolve_is_done(c)));
		json_set_text(o, "how", fixup_how_name(c->how));
		json_set_text(o, "fixup", c->fixup);
		json_set_text(o, "message", c->message);
		json_push(out, o);
	}
	return out;
}

static json_t *row_json(const struct rebase_result *r, const struct rebase_row *row)
{
	json_t *o = json_object(), *findings = json_array();

	json_set_oid(o, "old", &row->old);
	json_set_oid(o, "new", &row->commit);
	json_set_text(o, "subject", row->subject);
	json_set_text(o, "author", row->author);
	json_set_text(o, "state", rebase_state_name(row->state));
	json_set(o, "merge", json_boolean(row->merge));
	json_set(o, "carried", json_boolean(row->carried));
	json_set_oid(o, "upstream", &row->upstream);
	json_set_text(o, "same", same_patch_name(row->same));
	json_set(o, "conflicts", conflicts_json(&row->conflicts));
	for (size_t i = 0; i < row->n_findings; i++) {
		const struct check_finding *f = &r->check.silent[row->findings[i]].f;
		json_t *e = json_object();

		json_set_text(e, "kind", check_kind_name(f->kind));
		json_set_text(e, "symbol", f->symbol);
		json_set_path(e, "path", f->path);
		json_set(e, "line", json_integer(f->line));
		json_push(findings, e);
	}
	json_set(o, "findings", findings);
	json_set_text(o, "exec", row->said);
	return o;
}

static json_t *breaches_json(const struct rebase_result *r)
{
	json_t *out = json_array();

	for (size_t i = 0; i < r->n_breaches; i++) {
		const struct rebase_breach *b = &r->breaches[i];
		json_t *o = json_object();

		json_set_text(o, "rule", rebase_rule_name(b->rule));
		json_set_text(o, "text", rebase_rule_text(b->rule));
		json_set_text(o, "source", rebase_rules_source);
		json_set_text(o, "message", b->message);
		json_set(o, "commits", json_count(b->n));
		json_set_oid(o, "example", &b->example);
		json_push(out, o);
	}
	return out;
}

static json_t *notes_json(const struct notes_refs *notes)
{
	json_t *out = json_array();

	for (size_t i = 0; i < notes->n; i++) {
		json_t *o = json_object();

		json_set_text(o, "ref", notes->items[i].ref);
		json_set(o, "copied", json_count(notes->items[i].n));
		json_push(out, o);
	}
	return out;
}

static void print(struct out *o, const json_t *doc)
{
	_cleanup_strbuf_ struct strbuf sb = STRBUF_INIT;

	json_print(&sb, doc);
	out_add(o, sb.buf, sb.len);
}

void rebase_print_json(struct out *o, const struct rebase_result *r)
{
	_cleanup_json_ json_t *doc = json_object();
	json_t *rows = json_array(), *onto = json_object();

	json_set_text(onto, "name", r->onto.name);
	json_set_oid(onto, "commit", &r->onto.commit);
	for (size_t i = 0; i < r->n; i++)
		json_push(rows, row_json(r, &r->rows[i]));
	json_set_text(doc, "schema", "crosstree.rebase/1");
	json_set_text(doc, "branch", r->branch.ref);
	json_set(doc, "onto", onto);
	json_set_oid(doc, "upstream", &r->upstream);
	json_set(doc, "rules", breaches_json(r));
	json_set(doc, "commits", rows);
	json_set(doc, "checked", json_boolean(r->checked));
	json_set(doc, "silent", r->checked ? check_silent_json(&r->check) : json_array());
	json_set(doc, "notes", notes_json(&r->notes));
	json_set_text(doc, "range_diff", r->range_diff.len ? r->range_diff.buf : NULL);
	json_set_oid(doc, "old", &r->branch.old);
	json_set_oid(doc, "new", &r->commit);
	json_set_text(doc, "result", rebase_end_name(r->end));
	print(o, doc);
}

void rebase_undone_json(struct out *o, const struct rebase_undone *u)
{
	_cleanup_json_ json_t *doc = json_object();

	json_set_text(doc, "schema", "crosstree.rebase/1");
	json_set_text(doc, "branch", u->branch.ref);
	json_set_oid(doc, "old", &u->branch.old);
	json_set_oid(doc, "new", &u->commit);
	json_set(doc, "notes", notes_json(&u->notes));
	json_set_text(doc, "result", u->moved ? "undone" : "would-undo");
	print(o, doc);
}
