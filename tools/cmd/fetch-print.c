// SPDX-License-Identifier: GPL-2.0-only
/* What importing and fetching trees came to. */
#include <string.h>

#include "base/strbuf.h"
#include "base/text.h"
#include "cmd/oids.h"
#include "cmd/record.h"
#include "cmd/trees-print.h"
#include "ui/diag.h"
#include "ui/json.h"

#define ABBREV 12

void trees_print_adopted(const struct tree_list *l, const struct adopted *refs,
			 bool dry_run, bool by_commit)
{
	if (by_commit) {
		diag_hint("%zu trees", l->trees.n);
		return;
	}
	diag_hint("%zu trees; refs%s: %zu new, %zu moved, %zu as they were", l->trees.n,
		  dry_run ? " (not set)" : "", refs->made, refs->moved, refs->same);
	if (refs->absent)
		diag_hint("%zu commit%s not in this repository: "
			  "`crosstree trees fetch` brings them",
			  refs->absent, refs->absent == 1 ? " is" : "s are");
}

static enum out_color color_of(enum fetch_state s)
{
	switch (s) {
	case FETCH_FAILED:
		return OUT_RED;
	case FETCH_SAME:
		return OUT_DIM;
	default:
		return OUT_GREEN;
	}
}

static void text_row(struct out *out, const struct fetched *row, int width)
{
	_cleanup_strbuf_ struct strbuf name = STRBUF_INIT;
	char old[GIT_OID_HEXSZ + 1], now[GIT_OID_HEXSZ + 1];

	text_escape(&name, row->tree->section, strlen(row->tree->section), 0);
	out_addf(out, "%-*s  ", width, name.buf);
	out_colored(out, color_of(row->state), fetch_state_name(row->state));
	if (row->state == FETCH_MOVED)
		out_addf(out, "  %.*s..%.*s", ABBREV, oid_or_dash(old, &row->old), ABBREV,
			 oid_or_dash(now, &row->now));
	else if (row->state == FETCH_NEW)
		out_addf(out, "  %.*s", ABBREV, oid_or_dash(now, &row->now));
	if (row->why) {
		out_addstr(out, "  ");
		out_text(out, row->why);
	}
	out_addstr(out, "\n");
}

/* What is as it was is counted only. */
void fetch_print_text(struct out *out, const struct fetch_result *r)
{
	size_t same = 0;
	int width = 0;

	for (size_t i = 0; i < r->n; i++) {
		size_t n = strlen(r->items[i].tree->section);

		if (r->items[i].state != FETCH_SAME && n < 40 && (int)n > width)
			width = (int)n;
	}
	for (size_t i = 0; i < r->n; i++) {
		if (r->items[i].state == FETCH_SAME)
			same++;
		else
			text_row(out, &r->items[i], width);
	}
	if (r->n == same)
		out_addf(out, "%zu trees, nothing new.\n", same);
	else if (same)
		out_addf(out, "%zu more as they were.\n", same);
}

void fetch_print_porcelain(struct out *out, const struct fetch_result *r, bool nul)
{
	_cleanup_(record_release) struct record rec = RECORD_INIT(out, nul);
	char hex[GIT_OID_HEXSZ + 1];

	record_start(&rec, "# crosstree.fetch 1");
	record_end(&rec);
	for (size_t i = 0; i < r->n; i++) {
		const struct fetched *row = &r->items[i];

		record_start(&rec, "tree");
		record_text(&rec, row->tree->section);
		record_word(&rec, fetch_state_name(row->state));
		record_word(&rec, oid_or_dash(hex, &row->old));
		record_word(&rec, oid_or_dash(hex, &row->now));
		if (row->why)
			record_text(&rec, row->why);
		record_end(&rec);
	}
}

void fetch_print_json(struct out *out, const struct fetch_result *r)
{
	_cleanup_json_ json_t *doc = json_object();
	_cleanup_strbuf_ struct strbuf sb = STRBUF_INIT;
	json_t *rows = json_array();

	json_set(doc, "schema", json_text("crosstree.fetch/1"));
	for (size_t i = 0; i < r->n; i++) {
		const struct fetched *row = &r->items[i];
		json_t *o = json_object();

		json_set_text(o, "name", row->tree->section);
		json_set_text(o, "state", fetch_state_name(row->state));
		json_set_oid(o, "before", &row->old);
		json_set_oid(o, "after", &row->now);
		json_set_text(o, "why", row->why);
		json_push(rows, o);
	}
	json_set(doc, "trees", rows);
	json_print(&sb, doc);
	out_add(out, sb.buf, sb.len);
}
