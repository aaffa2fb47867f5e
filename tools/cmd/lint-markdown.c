// SPDX-License-Identifier: GPL-2.0-only
/* For a comment in a merge request: what is an error first, a line for each commit. */
#include <string.h>

#include "cmd/lint-print.h"
#include "cmd/markdown.h"

static void show_finding(struct out *o, const struct lint_result *r,
			 const struct lint_finding *f)
{
	out_addf(o, "- **%s** ", lint_rule(f->rule)->name);
	if (f->commit != SIZE_MAX) {
		out_addf(o, "%.12s ", git_oid_tostr_s(&r->commits[f->commit].oid));
		markdown_text(o, r->commits[f->commit].subject);
		out_addstr(o, ": ");
	}
	markdown_text(o, f->message);
	out_addstr(o, "\n");
}

static void show_level(struct out *o, const struct lint_result *r, enum lint_level level,
		       const char *heading)
{
	if (!r->counts[level])
		return;
	out_addf(o, "%s:\n\n", heading);
	for (size_t i = 0; i < r->n; i++)
		if (r->findings[i].level == level)
			show_finding(o, r, &r->findings[i]);
	out_addstr(o, "\n");
}

void lint_print_markdown(struct out *o, const struct lint_result *r)
{
	out_addstr(o, "### ");
	markdown_text(o, r->name);
	out_addf(o, "\n\n%zu commit%s: %zu error%s, %zu warning%s, %zu note%s.",
		 r->n_commits, r->n_commits == 1 ? "" : "s",
		 r->counts[LINT_ERROR], r->counts[LINT_ERROR] == 1 ? "" : "s",
		 r->counts[LINT_WARNING], r->counts[LINT_WARNING] == 1 ? "" : "s",
		 r->counts[LINT_NOTE], r->counts[LINT_NOTE] == 1 ? "" : "s");
	lint_print_unchecked(o, r);
	out_addstr(o, "\n\n");
	show_level(o, r, LINT_ERROR, "Errors");
	show_level(o, r, LINT_WARNING, "Warnings");
	show_level(o, r, LINT_NOTE, "Notes");
}
