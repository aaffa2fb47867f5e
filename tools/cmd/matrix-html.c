// SPDX-License-Identifier: GPL-2.0-only
/* A matrix as one page: a map of the trees that clash, each conflict to be opened. */
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/when.h"
#include "cmd/check-words.h"
#include "cmd/html.h"
#include "cmd/matrix-grid.h"
#include "cmd/matrix-print.h"
#include "flow/suppress.h"

#define ABBREV 12
#define MAX_NAMES 12
#define SPACIOUS 48	/* trees whose cells have room for a number */

struct page {
	struct out *o;
	const struct matrix_view *v;
	uint32_t *first;	/* by pair: its first cause + 1 */
};

/* ------------------------------------------------------------------------ words */

static void element(struct out *o, const char *open, const char *text, const char *close)
{
	out_addstr(o, open);
	html_text(o, text);
	out_addstr(o, close);
}

static void tag(struct out *o, const char *text)
{
	out_addstr(o, " ");
	element(o, "<span class=\"tag\">", text, "</span>");
}

static void tally(struct out *o, size_t n, const char *what)
{
	out_addf(o, "<li><b>%zu</b>%s</li>\n", n, what);
}

static bool is_off(const struct matrix_cause *c)
{
	return !c->n_counted;
}

static int64_t age_of(const struct page *p, const struct matrix_cause *c)
{
	return c->first_seen ? matrix_age(c->first_seen, p->v->now) : 0;
}

static void show_time(struct out *o, int64_t now)
{
	char text[WHEN_SIZE];

	if (when_text(text, now, WHEN_MINUTE))
		out_addf(o, "<time>%s</time> UTC", text);
}

static void show_head(const struct page *p)
{
	const struct matrix_result *r = p->v->r;
	size_t off = 0, changed = 0, gone = 0, errors = 0;
	struct out *o = p->o;

	for (size_t i = 0; i < r->n_causes; i++) {
		off += is_off(&r->causes[i]);
		changed += r->causes[i].changed && !r->causes[i].is_new;
	}
	for (size_t i = 0; i < r->n_pairs; i++)
		errors += r->pairs[i].status == MATRIX_ERROR;
	for (size_t i = 0; p->v->since && i < p->v->since->n; i++)
		gone += p->v->since->known[i].state == KNOWN_GONE;
	out_addstr(o, "<h1>Conflicts between trees</h1>\n<p class=\"dim\">");
	if (p->v->opts->n_subjects == 1)
		element(o, "<b>", r->rows[0].name, "</b> against all trees, ");
	out_addf(o, "%zu pairs, ", r->n_pairs);
	show_time(o, p->v->now);
	out_addstr(o, "</p>\n<ul class=\"tally\">\n");
	tally(o, r->n_new[0], p->v->since ? "new silent" : "silent");
	tally(o, r->n_new[1], p->v->since ? "new textual" : "textual");
	if (changed)
		tally(o, changed, "changed");
	if (gone)
		tally(o, gone, "gone");
	if (off)
		tally(o, off, "with a fixup or suppressed");
	if (r->hidden)
		tally(o, r->hidden, "hidden");
	if (errors)
		tally(o, errors, "pairs failed");
	out_addstr(o, "</ul>\n");
}

/* -------------------------------------------------------------------------- the map */

static void show_cell(const struct page *p, const struct matrix_pair *pair)
{
	static const char classes[] = { [MATRIX_TEXTUAL] = 't', [MATRIX_SILENT] = 's',
					[MATRIX_BOTH] = 'b', [MATRIX_ERROR] = 'e' };
	const struct matrix_result *r = p->v->r;
	uint32_t cause;

	if (!pair) {
		out_addstr(p->o, "<td class=\"no\">");
		return;
	}
	if (pair->status == MATRIX_CLEAN) {
		out_addstr(p->o, "<td>");
		return;
	}
	cause = p->first[pair - r->pairs];
	out_addf(p->o, "<td class=\"%c\"><a href=\"#%s%u\" title=\"", classes[pair->status],
		 cause ? "c" : "e", cause ? cause - 1 : (unsigned int)(pair - r->pairs));
	html_text(p->o, r->rows[pair->ours].name);
	out_addstr(p->o, " + ");
	html_text(p->o, r->rows[pair->theirs].name);
	out_addf(p->o, ": %s\">", matrix_status_name(pair->status));
	if (pair->status == MATRIX_ERROR)
		out_addstr(p->o, "!</a>");
	else
		out_addf(p->o, "%zu</a>", pair->textual + pair->silent);
}

/* Where there is nothing to go to, in a map without numbers. */
static size_t empty_run(const struct page *p, const struct matrix_grid *g, size_t row,
			size_t from)
{
	size_t k = from;

	while (k < g->n && k != row) {
		const struct matrix_pair *pair = matrix_grid_at(g, p->v->r, row, k);

		if (!pair || pair->status != MATRIX_CLEAN)
			break;
		k++;
	}
	return k - from;
}

/* A browser takes seconds for a map with a cell for each pair of 400 trees. */
static void show_row(const struct page *p, const struct matrix_grid *g, size_t row)
{
	for (size_t k = 0; k < g->n; k++) {
		size_t run = g->n > SPACIOUS ? empty_run(p, g, row, k) : 0;

		if (run > 1) {
			out_addf(p->o, "<td colspan=\"%zu\">", run);
			k += run - 1;
			continue;
		}
		show_cell(p, k == row ? NULL : matrix_grid_at(g, p->v->r, row, k));
	}
}

static void show_map(const struct page *p)
{
	_cleanup_matrix_grid_ struct matrix_grid g = { NULL };
	const struct matrix_result *r = p->v->r;
	struct out *o = p->o;

	matrix_grid_make(&g, r);
	if (!g.n) {
		out_addstr(o, "<p>No two trees clash.</p>\n");
		return;
	}
	out_addf(o, "<h2 id=\"map\">Map</h2>\n<p class=\"dim\">%zu trees clash with another one.",
		 g.n);
	out_addstr(o, "<span class=\"key t\"></span>textual<span class=\"key s\"></span>silent"
		      "<span class=\"key b\"></span>both<span class=\"key e\"></span>failed</p>\n"
		      "<div class=\"scroll\" tabindex=\"0\">");
	out_addf(o, "<table class=\"map%s\">\n<thead><tr><th>",
		 g.n > SPACIOUS ? " dense" : "");
	for (size_t k = 0; k < g.n; k++) {
		out_addf(o, "<th title=\"");
		html_text(o, r->rows[g.rows[k]].name);
		out_addf(o, "\">%zu", k + 1);
	}
	out_addstr(o, "</thead>\n<tbody>\n");
	for (size_t i = 0; i < g.n; i++) {
		out_addf(o, "<tr><th scope=\"row\">%zu ", i + 1);
		html_text(o, r->rows[g.rows[i]].name);
		show_row(p, &g, i);
		out_addstr(o, "\n");
	}
	out_addstr(o, "</tbody></table></div>\n");
}

/* ------------------------------------------------------------------------ a conflict */

static void show_commits(struct out *o, const struct matrix_part *part)
{
	for (size_t i = 0; i < part->commits.n && i < CHECK_MAX_COMMITS; i++) {
		out_addf(o, "<br><code>%.*s</code> ", ABBREV, part->commits.items[i].id);
		html_text(o, part->commits.items[i].subject);
		if (part->commits.items[i].author)
			element(o, " <span class=\"dim\">", part->commits.items[i].author,
				"</span>");
	}
	if (part->commits.n > CHECK_MAX_COMMITS)
		out_addf(o, "<br>and %zu more", part->commits.n - CHECK_MAX_COMMITS);
	for (size_t i = 0; i < part->n_also && i < MAX_NAMES; i++)
		element(o, i ? ", " : "<br><span class=\"dim\">also in ", part->also[i], "");
	if (part->n_also > MAX_NAMES)
		out_addf(o, " and %zu more", part->n_also - MAX_NAMES);
	if (part->n_also)
		out_addstr(o, "</span>");
}

static void show_part(struct out *o, const char *what, const struct matrix_part *part)
{
	out_addf(o, "<dt>%s</dt><dd>", what);
	element(o, "<b>", part->tree ? part->tree : "", "</b>");
	show_commits(o, part);
	out_addstr(o, "</dd>\n");
}

static void show_form(struct out *o, const char *what, const struct delta_place *place)
{
	if (!place->path)
		return;
	out_addf(o, "<dt>%s</dt><dd>", what);
	if (place->text)
		element(o, "<code>", place->text, "</code><br>");
	element(o, "<span class=\"dim mono\">", place->path, "");
	out_addf(o, ":%u</span></dd>\n", place->line);
}

/* See flow/matrix-details.h. */
static void show_details(struct out *o, const char *text)
{
	if (!*text)
		return;
	out_addstr(o, "<pre>");
	while (*text) {
		size_t n = strcspn(text, "\n");
		const char *class = *text == '<' ? "ho" : *text == '|' ? "hb" :
				    *text == '>' ? "ht" : *text == '!' ? "hx" :
				    *text == '@' || *text == '.' ? "hp" : NULL;

		out_addf(o, class ? "<i class=\"%s\">" : "<i>", class);
		if (*text == '.')
			out_addstr(o, "…");
		html_text_n(o, text + 1, n - 1);
		out_addstr(o, "</i>");
		text += n + (text[n] == '\n');
	}
	out_addstr(o, "</pre>\n");
}

static void show_fix(const struct page *p, const struct matrix_cause *c)
{
	const struct matrix_pair *pair = &p->v->r->pairs[c->pairs[0]];
	const struct matrix_row *a = &p->v->r->rows[pair->ours];
	const struct matrix_row *b = &p->v->r->rows[pair->theirs];
	struct out *o = p->o;

	if (c->fixup)
		element(o, "<dt>fix</dt><dd><code>crosstree fixup show ", c->fixup,
			"</code></dd>\n");
	if (c->suppressed) {
		element(o, "<dt>suppressed</dt><dd>", c->suppressed->reason, "");
		element(o, " <span class=\"dim\">", c->suppressed->owner, "</span></dd>\n");
	}
	if (a->in_flight || b->in_flight)
		return;
	element(o, "<dt>alone</dt><dd><code>crosstree check ", a->name, " ");
	element(o, "", b->name, c->textual || c->fixup ? "</code></dd>\n" :
							 " --suggest</code></dd>\n");
}

static void show_uses(struct out *o, const struct matrix_cause *c)
{
	for (size_t i = 0; i < c->n_uses; i++) {
		const struct matrix_use *u = &c->uses[i];

		out_addstr(o, i ? "<br>" : "<dt>uses</dt><dd>");
		element(o, "<span class=\"mono\">", u->path, "");
		out_addf(o, ":%u</span> ", u->line);
		html_text(o, u->message);
		if (u->guard && *u->guard)
			element(o, " <span class=\"dim\">only under ", u->guard, "</span>");
	}
	if (c->n_uses)
		out_addstr(o, "</dd>\n");
}

static void show_summary(const struct page *p, const struct matrix_cause *c)
{
	const struct check_finding f = { .symbol = c->symbol, .member = c->member,
					 .before = c->before, .after = c->after };
	int64_t age = age_of(p, c);
	struct out *o = p->o;

	out_addstr(o, "<summary><b>");
	if (c->textual) {
		html_text(o, c->path ? c->path : "(no single path)");
		out_addstr(o, "</b>");
	} else {
		html_text(o, c->symbol);
		out_addstr(o, check_is_called(&f) ? "()</b> " : "</b> ");
		html_text(o, c->n_uses ? c->uses[0].message : "");
	}
	tag(o, c->kind);
	if (!c->textual)
		tag(o, check_confidence_name(c->confidence));
	element(o, " <span class=\"tag\">", c->part[0].tree, " + ");
	element(o, "", c->part[1].tree, "</span>");
	if (p->v->since && c->is_new)
		tag(o, "new");
	if (c->changed && !c->is_new)
		tag(o, "changed");
	if (age > 0)
		out_addf(o, " <span class=\"tag\">%lld day%s</span>", (long long)age,
			 age == 1 ? "" : "s");
	if (is_off(c))
		tag(o, c->fixup ? "fixup" : "suppressed");
	out_addstr(o, "</summary>\n");
}

static void add_trees(struct out *o, const struct matrix_cause *c)
{
	for (int k = 0; k < 2; k++) {
		element(o, k ? "&#10;" : "", c->part[k].tree ? c->part[k].tree : "", "");
		for (size_t i = 0; i < c->part[k].n_also; i++)
			element(o, "&#10;", c->part[k].also[i], "");
	}
}

static void show_cause(const struct page *p, size_t i)
{
	const struct matrix_cause *c = &p->v->r->causes[i];
	struct out *o = p->o;

	out_addf(o, "<details id=\"c%zu\" class=\"%s%s%s\" data-kind=\"", i,
		 c->textual ? "textual" : "silent", c->is_new ? "" : " known",
		 is_off(c) ? " off" : "");
	html_text(o, c->textual ? "textual" : c->kind);
	out_addf(o, "\" data-age=\"%lld\" data-trees=\"", (long long)age_of(p, c));
	add_trees(o, c);
	out_addstr(o, "\">\n");
	show_summary(p, c);
	out_addstr(o, "<div><dl>\n");
	if (c->textual && c->message)
		element(o, "<dt>git</dt><dd>", c->message, "</dd>\n");
	show_form(o, "before", &c->before);
	show_form(o, "now", &c->after);
	show_part(o, c->textual ? "ours" : "changed by", &c->part[0]);
	show_part(o, c->textual ? "theirs" : "relied on by", &c->part[1]);
	show_uses(o, c);
	show_fix(p, c);
	out_addstr(o, "</dl>\n");
	if (p->v->details)
		show_details(o, p->v->details->text[i]);
	out_addstr(o, "</div></details>\n");
}

/* --------------------------------------------------------------------- the conflicts */

static int by_text(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* <option> for each of the texts, once. */
static void options(struct out *o, const char **texts, size_t n)
{
	qsort(texts, n, sizeof(*texts), by_text);
	for (size_t i = 0; i < n; i++)
		if (!i || strcmp(texts[i - 1], texts[i]) != 0)
			element(o, "<option>", texts[i], "");
}

static void show_filter(const struct page *p)
{
	const struct matrix_result *r = p->v->r;
	_cleanup_free_ const char **texts = NULL;
	size_t n = 0, all = 0;
	struct out *o = p->o;

	for (size_t i = 0; i < r->n_causes; i++)
		all += 2 + r->causes[i].part[0].n_also + r->causes[i].part[1].n_also;
	texts = mem_array(NULL, all + 1, sizeof(*texts));
	out_addstr(o, "<form>\n<input type=\"search\" name=\"text\" "
		      "placeholder=\"path, symbol, subject  (/)\" aria-label=\"Text\">\n"
		      "<select name=\"kind\" aria-label=\"Kind\">"
		      "<option value=\"\">every kind");
	for (size_t i = 0; i < r->n_causes; i++)
		texts[n++] = r->causes[i].textual ? "textual" : r->causes[i].kind;
	options(o, texts, n);
	out_addstr(o, "</select>\n<select name=\"tree\" aria-label=\"Tree\">"
		      "<option value=\"\">every tree");
	n = 0;
	for (size_t i = 0; i < r->n_causes; i++)
		for (int k = 0; k < 2; k++) {
			const struct matrix_part *part = &r->causes[i].part[k];

			if (part->tree)
				texts[n++] = part->tree;
			for (size_t m = 0; m < part->n_also; m++)
				texts[n++] = part->also[m];
		}
	options(o, texts, n);
	out_addstr(o, "</select>\n<input type=\"number\" name=\"age\" min=\"0\" "
		      "placeholder=\"days old\" aria-label=\"At least so many days old\">\n"
		      "<span class=\"dim\"><span id=\"shown\"></span>; keys: / j k Enter</span>\n"
		      "</form>\n");
}

static void show_causes(const struct page *p)
{
	const struct matrix_result *r = p->v->r;

	out_addstr(p->o, "<h2 id=\"conflicts\">Conflicts</h2>\n");
	show_filter(p);
	for (size_t i = 0; i < r->n_causes; i++)
		if (!is_off(&r->causes[i]))
			show_cause(p, i);
	for (size_t i = 0; i < r->n_causes; i++)
		if (is_off(&r->causes[i]))
			show_cause(p, i);
}

/* ----------------------------------------------------------------------- the rest */

static void show_errors(const struct page *p)
{
	const struct matrix_result *r = p->v->r;
	bool any = false;

	for (size_t i = 0; i < r->n_pairs; i++) {
		const struct matrix_pair *pair = &r->pairs[i];

		if (pair->status != MATRIX_ERROR)
			continue;
		out_addf(p->o, "%s<li id=\"e%zu\">", any ? "" : "<h2>Failed</h2>\n<ul>\n", i);
		element(p->o, "", r->rows[pair->ours].name, " + ");
		element(p->o, "", r->rows[pair->theirs].name, ": ");
		element(p->o, "", pair->error ? pair->error : "", "</li>\n");
		any = true;
	}
	if (any)
		out_addstr(p->o, "</ul>\n");
}

static void show_gone(const struct page *p)
{
	const struct matrix_state *s = p->v->since;
	bool any = false;

	for (size_t i = 0; s && i < s->n; i++) {
		const char *kind = json_string_value(json_object_get(s->entries[i], "kind"));
		const char *what = json_string_value(json_object_get(s->entries[i], "symbol"));

		if (s->known[i].state != KNOWN_GONE)
			continue;
		if (!what)
			what = json_string_value(json_object_get(s->entries[i], "path"));
		out_addstr(p->o, any ? "<li>" : "<h2>Gone</h2>\n<ul>\n<li>");
		element(p->o, "", what ? what : "", " ");
		element(p->o, "<span class=\"tag\">", kind ? kind : "", "</span></li>\n");
		any = true;
	}
	if (any)
		out_addstr(p->o, "</ul>\n");
}

static void show_trees(const struct page *p)
{
	const struct matrix_result *r = p->v->r;
	struct out *o = p->o;

	out_addf(o, "<h2 id=\"trees\">Trees</h2>\n<details class=\"plain\">"
		    "<summary>%zu trees</summary><div>"
		    "<table class=\"list\">\n<tr><th>tree<th>commit<th>\n", r->n_rows);
	for (size_t i = 0; i < r->n_rows; i++) {
		const struct matrix_row *row = &r->rows[i];
		char hex[GIT_OID_HEXSZ + 1] = "";

		if (!row->error)
			git_oid_tostr(hex, sizeof(hex), &row->commit);
		element(o, "<tr><td>", row->name, "");
		out_addf(o, "<td><code>%.*s</code>", ABBREV, hex);
		element(o, "<td class=\"dim\">", row->error ? row->error :
						 row->left_out ? row->left_out : "", "\n");
	}
	out_addstr(o, "</table></div></details>\n");
}

static void show_unchecked(const struct page *p)
{
	_cleanup_strbuf_ struct strbuf words = STRBUF_INIT;

	check_unchecked_words(&words, p->v->r->skipped, p->v->r->n_skipped);
	if (words.len)
		element(p->o, "<p class=\"dim\">", words.buf, "</p>\n");
}

void matrix_print_html(struct out *out, const struct matrix_view *v)
{
	const struct matrix_result *r = v->r;
	_cleanup_free_ uint32_t *first = mem_zalloc((r->n_pairs + 1) * sizeof(*first));
	const struct page p = { out, v, first };

	for (size_t i = 0; i < r->n_causes; i++)
		for (size_t k = 0; k < r->causes[i].n_pairs; k++)
			if (!first[r->causes[i].pairs[k]])
				first[r->causes[i].pairs[k]] = (uint32_t)i + 1;
	html_begin(out, "Conflicts between trees");
	show_head(&p);
	show_map(&p);
	show_causes(&p);
	show_errors(&p);
	show_gone(&p);
	show_trees(&p);
	show_unchecked(&p);
	html_end(out);
}
