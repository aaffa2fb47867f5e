// SPDX-License-Identifier: GPL-2.0-only
/* crosstree.lint/1, see docs/formats.md. */
#include "cmd/lint-print.h"
#include "cmd/oids.h"
#include "ui/json.h"

static json_t *commit_of(const struct lint_result *r, size_t at)
{
	json_t *o;

	if (at == SIZE_MAX)
		return json_null();
	o = json_object();
	json_set_oid(o, "id", &r->commits[at].oid);
	json_set_text(o, "subject", r->commits[at].subject);
	json_set_text(o, "author", r->commits[at].author);
	return o;
}

static json_t *finding(const struct lint_result *r, const struct lint_finding *f)
{
	json_t *o = json_object();

	json_set_text(o, "rule", lint_rule(f->rule)->name);
	json_set_text(o, "level", lint_level_name(f->level));
	json_set(o, "commit", commit_of(r, f->commit));
	json_set_path(o, "path", f->path);
	json_set(o, "line", f->line ? json_count(f->line) : json_null());
	json_set_text(o, "message", f->message);
	return o;
}

static json_t *rules(const struct lint_result *r)
{
	json_t *rows = json_array();

	for (size_t i = 0; i < lint_n_rules(); i++) {
		json_t *o = json_object();

		json_set_text(o, "name", lint_rule(i)->name);
		json_set_text(o, "level", lint_level_name(r->levels[i]));
		json_set_text(o, "unchecked", r->unchecked[i]);
		json_set_text(o, "about", lint_rule(i)->doc);
		json_push(rows, o);
	}
	return rows;
}

void lint_print_json(struct out *out, const struct lint_result *r)
{
	_cleanup_json_ json_t *doc = json_object();
	_cleanup_strbuf_ struct strbuf sb = STRBUF_INIT;
	json_t *findings = json_array();

	json_set_text(doc, "schema", "crosstree.lint/1");
	json_set_text(doc, "range", r->name);
	json_set_text(doc, "tree", r->tree);
	json_set_oid(doc, "tip", &r->tip);
	json_set_oid(doc, "base", &r->base);
	json_set(doc, "commits", json_count(r->n_commits));
	for (size_t i = 0; i < r->n; i++)
		json_push(findings, finding(r, &r->findings[i]));
	json_set(doc, "findings", findings);
	json_set(doc, "errors", json_count(r->counts[LINT_ERROR]));
	json_set(doc, "warnings", json_count(r->counts[LINT_WARNING]));
	json_set(doc, "notes", json_count(r->counts[LINT_NOTE]));
	json_set(doc, "rules", rules(r));
	json_set_text(doc, "result", r->counts[LINT_ERROR] ? "rejected" : "clean");
	json_print(&sb, doc);
	out_add(out, sb.buf, sb.len);
}
