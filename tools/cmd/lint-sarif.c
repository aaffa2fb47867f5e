// SPDX-License-Identifier: GPL-2.0-only
/*
 * SARIF 2.1.0 (OASIS, March 2020): one run. A finding has a place in a file where there
 * is one, and the commit as a logical location; its fingerprint is that of the commit and
 * the rule, so that two runs can be compared.
 */
#include <ctype.h>
#include <string.h>

#include "base/text.h"
#include "cmd/lint-print.h"
#include "ui/json.h"

/* What a person reads: one line, nothing in it that acts on a terminal. */
static json_t *message(const char *s)
{
	_cleanup_strbuf_ struct strbuf sb = STRBUF_INIT;
	json_t *o = json_object();

	text_escape(&sb, s, strlen(s), 0);
	json_set_text(o, "text", sb.buf);
	return o;
}

static json_t *rules(const struct lint_result *r)
{
	json_t *rows = json_array();

	for (size_t i = 0; i < lint_n_rules(); i++) {
		json_t *o = json_object(), *config = json_object();
		bool on = r->levels[i] != LINT_OFF;

		json_set_text(o, "id", lint_rule(i)->name);
		json_set(o, "shortDescription", message(lint_rule(i)->doc));
		json_set(config, "enabled", json_boolean(on));
		json_set_text(config, "level", on ? lint_level_name(r->levels[i]) : "none");
		json_set(o, "defaultConfiguration", config);
		json_push(rows, o);
	}
	return rows;
}

/* A path as the reference of a uri: bytes that do not stand for themselves as %XX. */
static json_t *uri(const char *path)
{
	_cleanup_strbuf_ struct strbuf sb = STRBUF_INIT;

	for (const unsigned char *p = (const unsigned char *)path; *p; p++)
		if (isalnum(*p) || strchr("-._~/", *p))
			strbuf_addch(&sb, (char)*p);
		else
			strbuf_addf(&sb, "%%%02X", *p);
	return json_text(sb.buf);
}

static json_t *physical(const struct lint_finding *f)
{
	json_t *o = json_object(), *artifact = json_object(), *region;

	json_set(artifact, "uri", uri(f->path));
	json_set_text(artifact, "uriBaseId", "SRCROOT");
	json_set(o, "artifactLocation", artifact);
	if (f->line) {
		region = json_object();
		json_set(region, "startLine", json_integer((json_int_t)f->line));
		json_set(o, "region", region);
	}
	return o;
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
		json_set(o, "physicalLocation", physical(f));
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
	json_set(o, "ruleIndex", json_integer((json_int_t)f->rule));
	json_set_text(o, "level", lint_level_name(f->level));
	json_set(o, "message", message(text.buf));
	json_set(o, "locations", locations(r, f));
	json_set_text(prints, "ruleAndCommit/v1", print.buf);
	json_set(o, "partialFingerprints", prints);
	return o;
}

void lint_print_sarif(struct out *out, const struct lint_result *r)
{
	_cleanup_json_ json_t *doc = json_object();
	_cleanup_strbuf_ struct strbuf sb = STRBUF_INIT;
	json_t *run = json_object(), *tool = json_object(), *driver = json_object();
	json_t *runs = json_array(), *results = json_array();

	json_set_text(driver, "name", "crosstree lint");
	json_set(driver, "rules", rules(r));
	json_set(tool, "driver", driver);
	for (size_t i = 0; i < r->n; i++)
		json_push(results, result(r, &r->findings[i]));
	json_set(run, "tool", tool);
	json_set_text(run, "columnKind", "unicodeCodePoints");
	json_set(run, "results", results);
	json_push(runs, run);
	json_set_text(doc, "$schema", "https://json.schemastore.org/sarif-2.1.0.json");
	json_set_text(doc, "version", "2.1.0");
	json_set(doc, "runs", runs);
	json_print(&sb, doc);
	out_add(out, sb.buf, sb.len);
}
