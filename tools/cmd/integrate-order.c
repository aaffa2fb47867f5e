// SPDX-License-Identifier: GPL-2.0-only
#include "cmd/integrate-order.h"

#include <string.h>

#include "base/strbuf.h"
#include "base/text.h"
#include "cmd/record.h"
#include "ui/json.h"

static int name_width(const struct integrate_order *r)
{
	size_t width = 0;

	for (size_t i = 0; i < r->n; i++) {
		size_t n = strlen(r->rows[i].tree->name);

		if (n < 40 && n > width)
			width = n;
	}
	return (int)width;
}

void order_print_text(struct out *o, const struct integrate_order *r)
{
	int width = name_width(r);

	out_addstr(o, "onto ");
	out_text(o, r->base.name);
	out_addstr(o, "\n\n");
	for (size_t i = 0; i < r->n; i++) {
		const struct integrate_order_row *row = &r->rows[i];
		_cleanup_strbuf_ struct strbuf name = STRBUF_INIT;

		text_escape(&name, row->tree->name, strlen(row->tree->name), 0);
		if (row->conflicts)
			out_addf(o, "%-*s  %zu conflict%s\n", width, name.buf,
				 row->conflicts, row->conflicts == 1 ? "" : "s");
		else
			out_addf(o, "%s\n", name.buf);
	}
	out_addf(o, "\n%zu conflict%s to resolve", r->suggested,
		 r->suggested == 1 ? "" : "s");
	if (r->other)
		out_addf(o, ", %zu in the order of the file.\n", r->as_filed);
	else
		out_addstr(o, ": the order of the file; no better one was found.\n");
}

void order_print_porcelain(struct out *o, const struct integrate_order *r, bool nul)
{
	_cleanup_(record_release) struct record rec = RECORD_INIT(o, nul);

	record_start(&rec, "# crosstree.order 1");
	record_end(&rec);
	for (size_t i = 0; i < r->n; i++) {
		record_start(&rec, "tree");
		record_text(&rec, r->rows[i].tree->name);
		record_number(&rec, r->rows[i].conflicts);
		record_end(&rec);
	}
	record_start(&rec, "conflicts");
	record_number(&rec, r->as_filed);
	record_number(&rec, r->suggested);
	record_end(&rec);
}

void order_print_json(struct out *o, const struct integrate_order *r)
{
	_cleanup_json_ json_t *doc = json_object();
	_cleanup_strbuf_ struct strbuf sb = STRBUF_INIT;
	json_t *rows = json_array();

	json_set(doc, "schema", json_text("crosstree.order/1"));
	json_set_text(doc, "onto", r->base.name);
	for (size_t i = 0; i < r->n; i++) {
		json_t *t = json_object();

		json_set_text(t, "name", r->rows[i].tree->name);
		json_set(t, "conflicts",
			 json_count(r->rows[i].conflicts));
		json_push(rows, t);
	}
	json_set(doc, "order", rows);
	json_set(doc, "conflicts", json_count(r->suggested));
	json_set(doc, "conflicts_as_filed", json_count(r->as_filed));
	json_print(&sb, doc);
	out_add(o, sb.buf, sb.len);
}
