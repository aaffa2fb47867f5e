// SPDX-License-Identifier: GPL-2.0-only
/*
 * The JUnit xml of continuous integration: a tree is a test case, which fails when the tree
 * is not in as it was asked for, or as nobody has looked at.
 */
#include "cmd/html.h"
#include "cmd/integrate-print.h"
#include "cmd/junit.h"

enum outcome { PASSED, FAILED, SKIPPED };

static enum outcome outcome_of(const struct integrate_row *row)
{
	switch (row->state) {
	case INTEGRATE_BASE:
	case INTEGRATE_MERGED:
	case INTEGRATE_RESOLVED:
	case INTEGRATE_CONTAINED:
		return PASSED;
	case INTEGRATE_LEFT_OUT:
	case INTEGRATE_NOT_REACHED:
		return SKIPPED;
	case INTEGRATE_PROPOSED:
	case INTEGRATE_PREVIOUS:
	case INTEGRATE_REVERTED:
	case INTEGRATE_DROPPED:
	case INTEGRATE_UNREADABLE:
		break;
	}
	return FAILED;
}

static void show_conflicts(struct out *o, const struct integrate_row *row)
{
	for (size_t i = 0; i < row->n_conflicts; i++) {
		const struct integrate_conflict *c = &row->conflicts[i];

		html_text(o, c->path ? c->path : "(no single path)");
		out_addf(o, ": %s", c->kind);
		for (size_t k = 0; k < c->n_against; k++) {
			out_addstr(o, k ? ", " : " with ");
			html_text(o, c->against[k]);
		}
		if (c->how >= FIXUP_HUNKS)
			out_addstr(o, ", resolved");
		out_addstr(o, "\n");
	}
}

static void show_silent(struct out *o, const struct integrate_row *row)
{
	for (size_t i = 0; row->found && i < row->found->n_silent; i++) {
		const struct flow_silent *s = &row->found->silent[i];

		if (s->suppressed)
			continue;
		html_text(o, s->f.path);
		out_addf(o, ":%u: ", s->f.line);
		html_text(o, s->f.symbol);
		out_addstr(o, ": ");
		html_text(o, s->f.message);
		out_addstr(o, "\n");
	}
}

static void show_row(struct out *o, const struct integrate_row *row)
{
	const char *state = integrate_state_name(row->state);
	enum outcome outcome = outcome_of(row);

	out_addstr(o, "    <testcase classname=\"crosstree.integrate\" name=\"");
	html_text(o, row->tree->name);
	if (outcome == PASSED) {
		out_addstr(o, "\"/>\n");
		return;
	}
	out_addf(o, "\">\n      <%s message=\"%s",
		 outcome == SKIPPED ? "skipped" : "failure type=\"merge\"", state);
	if (row->why) {
		out_addstr(o, ": ");
		html_text(o, row->why);
	}
	if (outcome == SKIPPED) {
		out_addstr(o, "\"/>\n    </testcase>\n");
		return;
	}
	out_addstr(o, "\">");
	show_conflicts(o, row);
	show_silent(o, row);
	if (row->verify)
		html_text(o, row->verify);
	out_addstr(o, "</failure>\n    </testcase>\n");
}

void integrate_print_junit(struct out *o, const struct integrate_result *r)
{
	size_t n[] = { [PASSED] = 0, [FAILED] = 0, [SKIPPED] = 0 };

	for (size_t i = 0; i < r->n; i++)
		n[outcome_of(&r->rows[i])]++;
	junit_begin(o, &(struct junit_suite){
		.what = "integrate ", .name = r->ref.name ? r->ref.name : r->base.name,
		.tests = r->n, .failures = n[FAILED], .skipped = n[SKIPPED] });
	for (size_t i = 0; i < r->n; i++)
		show_row(o, &r->rows[i]);
	junit_end(o);
}
