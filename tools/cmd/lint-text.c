// SPDX-License-Identifier: GPL-2.0-only
#include <string.h>

#include "base/mem.h"
#include "cmd/describe.h"
#include "cmd/lint-print.h"
#include "cmd/record.h"

#define SHOWN_MOST 20u		/* findings of a rule */

static enum out_color color_of(enum lint_level level)
{
	return level == LINT_ERROR ? OUT_RED : level == LINT_WARNING ? OUT_YELLOW : OUT_DIM;
}

static void show_id(struct out *o, const git_oid *oid)
{
	out_sgr(o, OUT_YELLOW);
	out_addf(o, "%.12s", git_oid_tostr_s(oid));
	out_sgr(o, OUT_PLAIN);
}

static void show_base(struct out *o, const struct lint_result *r, const struct repo *repo)
{
	struct base_names names = BASE_NAMES_INIT;

	base_names_make(&names, repo, &r->base, 1);
	out_addstr(o, " from ");
	if (names.items[0])
		out_text(o, names.items[0]);
	else
		out_addf(o, "%.12s", git_oid_tostr_s(&r->base));
	base_names_release(&names);
}

static void heading(struct out *o, const struct lint_result *r, const struct repo *repo)
{
	out_sgr(o, OUT_BOLD);
	out_text(o, r->name);
	out_sgr(o, OUT_PLAIN);
	out_addf(o, ": %zu %s", r->n_commits, r->n_commits == 1 ? "commit" : "commits");
	if (r->tree && strcmp(r->tree, r->name) != 0) {
		out_addstr(o, " of tree ");
		out_text(o, r->tree);
	}
	if (!git_oid_is_zero(&r->base))
		show_base(o, r, repo);
	out_addstr(o, "\n");
}

static void about(struct out *o, const struct lint_result *r, size_t commit)
{
	out_addstr(o, "\n");
	if (commit == SIZE_MAX) {
		out_addstr(o, "all of it\n");
		return;
	}
	show_id(o, &r->commits[commit].oid);
	out_addstr(o, " ");
	out_text(o, r->commits[commit].subject);
	out_addstr(o, "\n");
}

static void show_finding(struct out *o, const struct lint_finding *f)
{
	out_addstr(o, "    ");
	out_sgr(o, color_of(f->level));
	out_addf(o, "%-8s", lint_level_name(f->level));
	out_sgr(o, OUT_PLAIN);
	out_addf(o, " %s: ", lint_rule(f->rule)->name);
	out_text(o, f->message);
	out_addstr(o, "\n");
}

static void count(struct out *o, size_t n, const char *one, const char *many, const char *sep)
{
	out_addf(o, "%zu %s%s", n, n == 1 ? one : many, sep);
}

/* Rules that lack the same are told together. */
void lint_print_unchecked(struct out *o, const struct lint_result *r)
{
	bool any = false;

	for (size_t i = 0; i < lint_n_rules(); i++) {
		bool known = !r->unchecked[i], first = true;

		for (size_t k = 0; k < i && !known; k++)
			known = r->unchecked[k] &&
				strcmp(r->unchecked[k], r->unchecked[i]) == 0;
		if (known)
			continue;
		out_addstr(o, any ? "; " : " Not looked at: ");
		any = true;
		for (size_t k = i; k < lint_n_rules(); k++)
			if (r->unchecked[k] && !strcmp(r->unchecked[k], r->unchecked[i])) {
				out_addf(o, "%s%s", first ? "" : ", ", lint_rule(k)->name);
				first = false;
			}
		out_addf(o, " (%s)", r->unchecked[i]);
	}
	if (any)
		out_addstr(o, ".");
}

void lint_print_text(struct out *o, const struct lint_result *r, const struct repo *repo)
{
	_cleanup_free_ size_t *shown = mem_zalloc(lint_n_rules() * sizeof(*shown));
	size_t last = SIZE_MAX - 1;

	heading(o, r, repo);
	for (size_t i = 0; i < r->n; i++) {
		const struct lint_finding *f = &r->findings[i];

		if (shown[f->rule]++ >= SHOWN_MOST)
			continue;
		if (f->commit != last)
			about(o, r, f->commit);
		last = f->commit;
		show_finding(o, f);
	}
	out_addstr(o, "\n");
	for (size_t k = 0; k < lint_n_rules(); k++)
		if (shown[k] > SHOWN_MOST)
			out_addf(o, "and %zu more of %s; --format=json has them all\n",
				 shown[k] - SHOWN_MOST, lint_rule(k)->name);
	count(o, r->counts[LINT_ERROR], "error", "errors", ", ");
	count(o, r->counts[LINT_WARNING], "warning", "warnings", ", ");
	count(o, r->counts[LINT_NOTE], "note", "notes", ".");
	lint_print_unchecked(o, r);
	out_addstr(o, "\n");
}

void lint_print_porcelain(struct out *o, const struct lint_result *r, bool nul)
{
	_cleanup_(record_release) struct record rec = RECORD_INIT(o, nul);

	record_start(&rec, "# crosstree.lint 1");
	record_end(&rec);
	for (size_t i = 0; i < r->n; i++) {
		const struct lint_finding *f = &r->findings[i];

		record_start(&rec, "finding");
		record_word(&rec, lint_level_name(f->level));
		record_word(&rec, lint_rule(f->rule)->name);
		record_word(&rec, f->commit == SIZE_MAX ? "-" :
			    git_oid_tostr_s(&r->commits[f->commit].oid));
		record_text(&rec, f->commit == SIZE_MAX ? "" : r->commits[f->commit].subject);
		record_text(&rec, f->message);
		record_number(&rec, f->line);
		record_path(&rec, f->path);
		record_end(&rec);
	}
	for (size_t k = 0; k < lint_n_rules(); k++) {
		if (!r->unchecked[k])
			continue;
		record_start(&rec, "unchecked");
		record_word(&rec, lint_rule(k)->name);
		record_word(&rec, r->unchecked[k]);
		record_end(&rec);
	}
	record_start(&rec, "result");
	record_word(&rec, r->counts[LINT_ERROR] ? "rejected" : "clean");
	record_number(&rec, r->n_commits);
	for (unsigned int i = LINT_ERROR; i > LINT_OFF; i--)
		record_number(&rec, r->counts[i]);
	record_end(&rec);
}

void lint_print_rules(struct out *o, const enum lint_level *levels)
{
	for (size_t i = 0; i < lint_n_rules(); i++) {
		const struct lint_rule *rule = lint_rule(i);

		out_addf(o, "%-22s %-8s %s\n", rule->name, lint_level_name(levels[i]),
			 rule->doc);
	}
}
