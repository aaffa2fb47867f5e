// SPDX-License-Identifier: GPL-2.0-only
#include <string.h>

#include "cmd/describe.h"
#include "cmd/plan-print.h"

static void heading(struct out *o, const struct flow_plan_result *r, const struct repo *repo)
{
	const struct flow_check_result *f = &r->found;
	size_t silent = f->n_silent - f->n_suppressed;
	const struct described_pair pair = {
		{ r->names[0], r->names[1] }, { &r->commits[0], &r->commits[1] },
		f->bases, f->n_bases, 8,
	};

	describe_pair(o, repo, &pair);
	if (r->meet) {
		out_addstr(o, "; they meet in ");
		out_text(o, r->meet);
	}
	out_addf(o, "\nas they are: %zu silent conflict%s, %zu textual%s\n\n", silent,
		 silent == 1 ? "" : "s", f->n_textual, f->n_suppressed ? "; some suppressed" : "");
}

static void show(struct out *o, const struct strbuf *text)
{
	out_add(o, text->buf, text->len);
}

static void show_best(struct out *o, const struct flow_plan_result *r)
{
	_cleanup_strbuf_ struct strbuf text = STRBUF_INIT;
	const struct plan_outcome *best = &r->outcomes[0];

	out_sgr(o, OUT_BOLD);
	out_addf(o, "%s: %s\n", best->strategy->name, best->strategy->title);
	out_sgr(o, OUT_PLAIN);
	plan_words_way(&text, r, best, true);
	strbuf_addch(&text, '\n');
	show(o, &text);
}

static void show_notes(struct out *o, const struct flow_plan_result *r)
{
	const struct flow_check_result *f = &r->found;

	if (r->no_maintainers) {
		out_addstr(o, "   to whom  of the trees file only: ");
		out_text(o, r->no_maintainers);
		out_addstr(o, "\n");
	}
	if (f->hidden)
		out_addf(o, "%zu hidden; `crosstree check --min-confidence=possible` shows %s.\n",
			 f->hidden, f->hidden == 1 ? "it" : "them");
	if (f->n_skipped)
		out_addf(o, "Not looked at: %zu file%s; `crosstree check` names them.\n",
			 f->n_skipped, f->n_skipped == 1 ? "" : "s");
}

void plan_print_text(struct out *o, const struct flow_plan_result *r, const struct repo *repo)
{
	_cleanup_strbuf_ struct strbuf text = STRBUF_INIT;

	heading(o, r, repo);
	if (r->clean) {
		out_addstr(o, "Nothing to plan: either order merges.\n");
		show_notes(o, r);
		return;
	}
	show_best(o, r);
	plan_words_table(&text, r);
	strbuf_addch(&text, '\n');
	plan_words_reasons(&text, r);
	strbuf_addch(&text, '\n');
	plan_words_history(&text, r);
	plan_words_calendar(&text, r);
	show(o, &text);
	show_notes(o, r);
	strbuf_reset(&text);
	plan_words_others(&text, r, true);
	show(o, &text);
}
