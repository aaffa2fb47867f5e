// SPDX-License-Identifier: GPL-2.0-only
/* The trees of a matrix for people: a grid of those that clash, or a list of pairs. */
#include "matrix-grid.h"
#include "matrix-text.h"

#include <string.h>

#include "base/strbuf.h"

#define GRID_TREES 24		/* with more, pairs are listed instead */

/* Textual / silent; "." clean, "E" failed, " " not part of this run. */
static void cell_text(struct strbuf *sb, const struct matrix_pair *p)
{
	if (!p)
		return;
	if (p->status == MATRIX_ERROR)
		strbuf_addch(sb, 'E');
	else if (p->status == MATRIX_CLEAN)
		strbuf_addch(sb, '.');
	else
		strbuf_addf(sb, "%zu/%zu", p->textual, p->silent);
}

static void show_cell(struct out *out, const struct matrix_pair *p, bool self,
		      size_t width)
{
	_cleanup_strbuf_ struct strbuf sb = STRBUF_INIT;

	if (self)
		strbuf_addch(&sb, '-');
	else
		cell_text(&sb, p);
	matrix_pad(out, width > sb.len ? width - sb.len : 0);
	out_sgr(out, !p || p->status == MATRIX_CLEAN ? OUT_DIM : OUT_RED);
	out_addstr(out, sb.buf);
	out_sgr(out, OUT_PLAIN);
}

/* Columns have the numbers of the rows: names would not fit. */
static void show_grid(struct out *out, const struct matrix_result *r,
		      const struct matrix_grid *g)
{
	size_t name_width = 0, width = 4;

	for (size_t i = 0; i < g->n; i++) {
		size_t w = matrix_width(r->rows[g->rows[i]].name);

		name_width = w > name_width ? w : name_width;
		for (size_t k = 0; k < g->n; k++) {
			_cleanup_strbuf_ struct strbuf sb = STRBUF_INIT;

			cell_text(&sb, matrix_grid_at(g, r, i, k));
			width = sb.len + 1 > width ? sb.len + 1 : width;
		}
	}
	matrix_pad(out, 4 + name_width);
	for (size_t k = 0; k < g->n; k++)
		out_addf(out, " %*zu", (int)width, k + 1);
	out_addstr(out, "\n");
	for (size_t i = 0; i < g->n; i++) {
		out_addf(out, "%3zu ", i + 1);
		matrix_padded(out, r->rows[g->rows[i]].name, name_width);
		for (size_t k = 0; k < g->n; k++) {
			out_addstr(out, " ");
			show_cell(out, matrix_grid_at(g, r, i, k), i == k,
				  width);
		}
		out_addstr(out, "\n");
	}
	out_addstr(out, "    textual/silent conflicts, . clean, E failed\n");
}

static void show_numbers(struct out *out, const struct matrix_pair *p)
{
	if (p->status == MATRIX_ERROR) {
		out_colored(out, OUT_RED, "error");
		out_addstr(out, ": ");
		out_text(out, p->error);
		return;
	}
	if (p->status == MATRIX_CLEAN) {
		out_addstr(out, "clean");
		return;
	}
	if (p->silent)
		out_addf(out, "%zu silent", p->silent);
	if (p->textual)
		out_addf(out, "%s%zu textual", p->silent ? ", " : "", p->textual);
}

/* One line a pair; @all: clean ones, too. */
static void show_pairs(struct out *out, const struct matrix_result *r, bool all)
{
	size_t width[2] = { 0, 0 };

	for (size_t i = 0; i < r->n_pairs; i++) {
		const struct matrix_pair *p = &r->pairs[i];
		size_t a = matrix_width(r->rows[p->ours].name);
		size_t b = matrix_width(r->rows[p->theirs].name);

		width[0] = a > width[0] ? a : width[0];
		width[1] = b > width[1] ? b : width[1];
	}
	for (size_t i = 0; i < r->n_pairs; i++) {
		const struct matrix_pair *p = &r->pairs[i];

		if (!all && p->status == MATRIX_CLEAN)
			continue;
		matrix_padded(out, r->rows[p->ours].name, width[0]);
		out_addstr(out, " + ");
		matrix_padded(out, r->rows[p->theirs].name, width[1]);
		out_addstr(out, "  ");
		show_numbers(out, p);
		out_addstr(out, "\n");
	}
}

static void show_failures(struct out *out, const struct matrix_result *r)
{
	for (size_t i = 0; i < r->n_rows; i++) {
		if (!r->rows[i].error || r->rows[i].left_out)
			continue;
		out_colored(out, OUT_RED, "error");
		out_addstr(out, "    ");
		out_text(out, r->rows[i].name);
		out_addstr(out, ": ");
		out_text(out, r->rows[i].error);
		out_addstr(out, "\n");
	}
}

/* Why pairs failed; lists of pairs say so by themselves. */
static void show_failed_pairs(struct out *out, const struct matrix_result *r)
{
	for (size_t i = 0; i < r->n_pairs; i++) {
		const struct matrix_pair *p = &r->pairs[i];

		if (p->status != MATRIX_ERROR)
			continue;
		out_colored(out, OUT_RED, "error");
		out_addstr(out, "    ");
		out_text(out, r->rows[p->ours].name);
		out_addstr(out, " + ");
		out_text(out, r->rows[p->theirs].name);
		out_addstr(out, ": ");
		out_text(out, p->error);
		out_addstr(out, "\n");
	}
}

void matrix_trees(struct out *out, const struct matrix_view *v)
{
	const struct matrix_result *r = v->r;
	_cleanup_matrix_grid_ struct matrix_grid g = { NULL };

	matrix_grid_make(&g, r);
	show_failures(out, r);
	if (v->opts->n_subjects == 1) {
		show_pairs(out, r, r->n_pairs <= GRID_TREES);
	} else if (g.n > GRID_TREES) {
		show_pairs(out, r, false);
	} else if (g.n) {
		show_grid(out, r, &g);
		show_failed_pairs(out, r);
	}
}
