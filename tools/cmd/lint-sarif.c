// SPDX-License-Identifier: GPL-2.0-only
/*
 * A finding has a place in a file where there is one, and the commit as a logical
 * location; its fingerprint is that of the commit and the rule, so that two runs can be
 * compared.
 */
#include "base/strbuf.h"
#include "cmd/lint-print.h"
#include "cmd/sarif.h"
#include "ui/json.h"

static json_t *rules(const struct lint_result *r)
{
	json_t *rows = json_array();

	for (size_t i = 0; i < lint_n_rules(); i++)
		json_push(rows, sarif_rule(lint_rule(i)->name, lint_rule(i)->doc,
					   r->levels[i] == LINT_OFF ? NULL :
						lint_level_name(r->levels[i])));
	return rows;
}

static json_t *logical(const struct lint_about *c)
{
	json_t *o = json_object(), *all = json_array();

	json_set_text(o, "name", git_oid_tostr_s(&c->oid));
	json_set_text(o, "kind", "commit");
	json_push(all, o);
	return all;
}

static json_t *locations(const struct lint_result *r, const struct lint_finding *f)
{
	json_t *all = json_array(), *o;

	if (f->commit == SIZE_MAX && !f->path)
		return all;
	o = json_object();
	if (f->path)
		json_set(o, "physicalLocation", sarif_place(f->path, (uint32_t)f->line));
	if (f->commit != SIZE_MAX)
		json_set(o, "logicalLocations", logical(&r->commits[f->commit]));
	json_push(all, o);
	return all;
}

static json_t *result(const struct lint_result *r, const struct lint_finding *f)
{
	_cleanup_strbuf_ struct strbuf text = STRBUF_INIT, print = STRBUF_INIT;
	json_t *o = json_object(), *prints = json_object();
	const struct lint_about *c = f->commit == SIZE_MAX ? NULL : &r->commits[f->commit];

	if (c)
		strbuf_addf(&text, "%.12s %s: ", git_oid_tostr_s(&c->oid), c->subject);
	strbuf_addstr(&text, f->message);
	strbuf_addf(&print, "%s/%s/%s", lint_rule(f->rule)->name,
		    c ? git_oid_tostr_s(&c->oid) : "-", f->message);
	json_set_text(o, "ruleId", lint_rule(f->rule)->name);
	json_set(o, "ruleIndex", json_count(f->rule));
	json_set_text(o, "level", lint_level_name(f->level));
	json_set(o, "message", sarif_message(text.buf));
	json_set(o, "locations", locations(r, f));
	json_set_text(prints, "ruleAndCommit/v1", print.buf);
	json_set(o, "partialFingerprints", prints);
	return o;
}

void lint_print_sarif(struct out *out, const struct lint_result *r)
{
	json_t *results = json_array();

	for (size_t i = 0; i < r->n; i++)
		json_push(results, result(r, &r->findings[i]));
	sarif_print(out, "crosstree lint", rules(r), results);
}
