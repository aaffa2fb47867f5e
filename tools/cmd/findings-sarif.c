// SPDX-License-Identifier: GPL-2.0-only
#include <string.h>

#include "cmd/findings.h"
#include "cmd/sarif.h"
#include "flow/suppress.h"

/* The textual ones, then the kinds in their order. */
static json_t *rules(void)
{
	json_t *rows = json_array();

	json_push(rows, sarif_rule("textual", "a conflict that git sees", "error"));
	for (int i = 0; i < CHECK_N_KINDS; i++)
		json_push(rows, sarif_rule(check_rules()[i].name, check_rules()[i].doc, "error"));
	return rows;
}

static json_int_t index_of(const char *rule)
{
	for (int i = 0; i < CHECK_N_KINDS; i++)
		if (!strcmp(check_rules()[i].name, rule))
			return i + 1;
	return 0;
}

static const char *level(enum check_confidence c)
{
	return c == CHECK_CERTAIN ? "error" : c == CHECK_LIKELY ? "warning" : "note";
}

static json_t *location(const char *path, uint32_t line, const char *message)
{
	json_t *o = json_object(), *all = json_array();

	json_set(o, "physicalLocation", sarif_place(path, line));
	if (message)
		json_set(o, "message", sarif_message(message));
	json_push(all, o);
	return all;
}

/* What keeps it from counting; a fixup is one that this tool keeps. */
static json_t *suppressions(const struct finding *f)
{
	json_t *o = json_object(), *all = json_array();

	json_set_text(o, "kind", "external");
	json_set(o, "justification",
		 json_text(f->suppressed ? f->suppressed->reason : "a fixup is recorded"));
	json_push(all, o);
	return all;
}

static void add_words(struct strbuf *out, const struct finding *f)
{
	if (f->symbol)
		strbuf_addf(out, "%s: ", f->symbol);
	strbuf_addf(out, "%s (%s and %s)", f->message, f->trees[0] ? f->trees[0] : "?",
		    f->trees[1] ? f->trees[1] : "?");
	for (int k = 0; k < 2; k++)
		for (size_t i = 0; i < f->commits[k]->n && i < 1; i++)
			strbuf_addf(out, "%s %.12s %s", k ? ";" : ":", f->commits[k]->items[i].id,
				    f->commits[k]->items[i].subject);
}

static json_t *result(const struct findings *all, const struct finding *f)
{
	_cleanup_strbuf_ struct strbuf words = STRBUF_INIT;
	json_t *o = json_object(), *prints = json_object();

	add_words(&words, f);
	json_set_text(o, "ruleId", f->rule);
	json_set(o, "ruleIndex", json_integer(index_of(f->rule)));
	json_set_text(o, "level", level(f->confidence));
	json_set(o, "message", sarif_message(words.buf));
	json_set(o, "locations", f->path ? location(f->path, f->line, NULL) : json_array());
	if (f->change && f->change->path)
		json_set(o, "relatedLocations",
			 location(f->change->path, f->change->line,
				  f->change->text ? f->change->text : "the change"));
	json_set_text(prints, "conflict/v1", f->id);
	json_set(o, "partialFingerprints", prints);
	if (all->since)
		json_set_text(o, "baselineState", f->is_new ? "new" : "unchanged");
	if (f->fixup || f->suppressed)
		json_set(o, "suppressions", suppressions(f));
	return o;
}

void findings_print_sarif(struct out *out, const struct findings *f)
{
	json_t *results = json_array();

	for (size_t i = 0; i < f->items.n; i++)
		json_push(results, result(f, &f->items.items[i]));
	sarif_print(out, "crosstree check", rules(), results);
}
