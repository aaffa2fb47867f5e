// SPDX-License-Identifier: GPL-2.0-only
/* As JUnit xml: for each tree a test case that fails with all that counts of it. */
#include <string.h>

#include "cmd/findings.h"
#include "cmd/html.h"
#include "cmd/junit.h"

static bool is_of(const struct finding *f, const char *tree)
{
	for (int k = 0; k < 2; k++)
		if (f->trees[k] && !strcmp(f->trees[k], tree))
			return true;
	return false;
}

static size_t count_of(const struct findings *f, const char *tree)
{
	size_t n = 0;

	for (size_t i = 0; i < f->items.n; i++)
		n += finding_counts(&f->items.items[i]) &&
		     (!tree || is_of(&f->items.items[i], tree));
	return n;
}

static void show_finding(struct out *o, const struct finding *f)
{
	html_text(o, f->path ? f->path : "(no single path)");
	if (f->line)
		out_addf(o, ":%u", f->line);
	out_addstr(o, ": ");
	html_text(o, f->rule);
	out_addstr(o, ": ");
	if (f->symbol) {
		html_text(o, f->symbol);
		out_addstr(o, ": ");
	}
	html_text(o, f->message);
	out_addstr(o, "\n");
	for (int k = 0; k < 2; k++)
		for (size_t i = 0; i < f->commits[k]->n; i++) {
			out_addstr(o, "    ");
			html_text(o, f->trees[k] ? f->trees[k] : "?");
			out_addf(o, " %.12s ", f->commits[k]->items[i].id);
			html_text(o, f->commits[k]->items[i].subject);
			out_addstr(o, "\n");
		}
}

static void show_case(struct out *o, const struct findings *f, const char *tree)
{
	size_t n = count_of(f, tree);

	out_addstr(o, "    <testcase classname=\"crosstree\" name=\"");
	html_text(o, tree);
	if (!n) {
		out_addstr(o, "\"/>\n");
		return;
	}
	out_addf(o, "\">\n      <failure type=\"conflict\" message=\"%zu conflict%s\">", n,
		 n == 1 ? "" : "s");
	for (size_t i = 0; i < f->items.n; i++)
		if (finding_counts(&f->items.items[i]) && is_of(&f->items.items[i], tree))
			show_finding(o, &f->items.items[i]);
	out_addstr(o, "</failure>\n    </testcase>\n");
}

void findings_print_junit(struct out *out, const struct findings *f)
{
	struct junit_suite s = { .what = "", .name = f->title, .tests = f->n_trees };

	for (size_t i = 0; i < f->n_trees; i++)
		s.failures += count_of(f, f->trees[i]) > 0;
	junit_begin(out, &s);
	for (size_t i = 0; i < f->n_trees; i++)
		show_case(out, f, f->trees[i]);
	junit_end(out);
}
