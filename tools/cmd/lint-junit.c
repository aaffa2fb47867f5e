// SPDX-License-Identifier: GPL-2.0-only
/*
 * The JUnit xml of continuous integration: a rule is a test case. An error fails it; one that
 * nobody could look at is skipped; what is less than an error is its output.
 */
#include <string.h>

#include "cmd/html.h"
#include "cmd/junit.h"
#include "cmd/lint-print.h"

static size_t count(const struct lint_result *r, size_t rule, bool errors)
{
	size_t n = 0;

	for (size_t i = 0; i < r->n; i++)
		n += r->findings[i].rule == rule &&
		     (r->findings[i].level == LINT_ERROR) == errors;
	return n;
}

static void show_findings(struct out *o, const struct lint_result *r, size_t rule, bool errors)
{
	for (size_t i = 0; i < r->n; i++) {
		const struct lint_finding *f = &r->findings[i];

		if (f->rule != rule || (f->level == LINT_ERROR) != errors)
			continue;
		if (f->commit != SIZE_MAX) {
			out_addf(o, "%.12s ", git_oid_tostr_s(&r->commits[f->commit].oid));
			html_text(o, r->commits[f->commit].subject);
			out_addstr(o, ": ");
		}
		html_text(o, f->message);
		out_addstr(o, "\n");
	}
}

static void show_case(struct out *o, const struct lint_result *r, size_t rule)
{
	size_t errors = count(r, rule, true), others = count(r, rule, false);

	out_addf(o, "    <testcase classname=\"crosstree.lint\" name=\"%s\"",
		 lint_rule(rule)->name);
	if (!errors && !others && !r->unchecked[rule]) {
		out_addstr(o, "/>\n");
		return;
	}
	out_addstr(o, ">\n");
	if (r->unchecked[rule])
		out_addf(o, "      <skipped message=\"%s\"/>\n", r->unchecked[rule]);
	if (errors) {
		out_addf(o, "      <failure type=\"error\" message=\"%zu time%s not: ",
			 errors, errors == 1 ? "" : "s");
		html_text(o, lint_rule(rule)->doc);
		out_addstr(o, "\">");
		show_findings(o, r, rule, true);
		out_addstr(o, "</failure>\n");
	}
	if (others) {
		out_addstr(o, "      <system-out>");
		show_findings(o, r, rule, false);
		out_addstr(o, "</system-out>\n");
	}
	out_addstr(o, "    </testcase>\n");
}

void lint_print_junit(struct out *o, const struct lint_result *r)
{
	struct junit_suite s = { .what = "lint ", .name = r->name };

	for (size_t i = 0; i < lint_n_rules(); i++) {
		s.tests += r->levels[i] != LINT_OFF;
		s.failures += count(r, i, true) > 0;
		s.skipped += r->levels[i] != LINT_OFF && r->unchecked[i];
	}
	junit_begin(o, &s);
	for (size_t i = 0; i < lint_n_rules(); i++)
		if (r->levels[i] != LINT_OFF)
			show_case(o, r, i);
	junit_end(o);
}
