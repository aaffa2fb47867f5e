// SPDX-License-Identifier: GPL-2.0-only
/* crosstree.plan 1, see docs/formats.md. */
#include "cmd/plan-print.h"
#include "cmd/record.h"

static void put_history(struct record *rec, const struct plan_history *h, const char *side)
{
	record_start(rec, "history");
	record_word(rec, side);
	record_number(rec, h->commits);
	record_number(rec, h->checked);
	record_end(rec);
	for (size_t i = 0; i < h->unbuilt.n; i++) {
		record_start(rec, "unbuilt");
		record_word(rec, h->unbuilt.items[i].id);
		record_text(rec, h->unbuilt.items[i].subject);
		record_text(rec, h->unbuilt.items[i].what);
		record_end(rec);
	}
}

static void put_way(struct record *rec, const struct plan_outcome *w)
{
	const struct plan_meeting *m = &w->meets;

	record_start(rec, w->rank ? "way" : "no-way");
	record_number(rec, w->rank);
	record_word(rec, w->strategy->name);
	if (!w->rank) {
		record_word(rec, plan_state_name(w->state));
		record_text(rec, w->why);
		record_end(rec);
		return;
	}
	record_number(rec, m->paths);
	record_number(rec, m->hunks);
	record_number(rec, m->silent);
	record_word(rec, m->at_least ? "at-least" : "known");
	record_number(rec, m->lines);
	record_number(rec, w->patches.n);
	record_number(rec, w->rewritten);
	record_number(rec, w->checked);
	record_number(rec, w->unbuilt);
	record_number(rec, w->foreign);
	record_number(rec, w->late);
	record_word(rec, w->policy ? "breaks" : "keeps");
	record_text(rec, w->reason);
	record_end(rec);
}

static void put_details(struct record *rec, const struct plan_outcome *w)
{
	for (size_t i = 0; i < w->patches.n; i++) {
		const struct plan_patch *p = &w->patches.items[i];

		record_start(rec, "patch");
		record_number(rec, p->lines);
		record_text(rec, p->tree);
		record_text(rec, p->subject);
		record_end(rec);
		for (size_t k = 0; k < p->n_to; k++) {
			record_start(rec, "to");
			record_text(rec, p->to[k]);
			record_end(rec);
		}
	}
	for (size_t i = 0; i < w->commits.n; i++) {
		record_start(rec, "commit");
		record_word(rec, w->commits.items[i].id);
		record_text(rec, w->commits.items[i].subject);
		record_end(rec);
	}
	for (size_t i = 0; i < w->steps.n; i++) {
		const struct plan_step *s = &w->steps.items[i];

		record_start(rec, "lands");
		record_text(rec, s->release ? s->release : "-");
		record_text(rec, s->day ? s->day : "-");
		record_text(rec, s->what);
		record_text(rec, s->route);
		record_end(rec);
	}
}

void plan_print_porcelain(struct out *o, const struct flow_plan_result *r, bool nul)
{
	struct record rec = RECORD_INIT(o, nul);

	record_start(&rec, "# crosstree.plan 1");
	record_end(&rec);
	for (int s = 0; s < 2; s++) {
		record_start(&rec, s ? "# consumer" : "# provider");
		record_word(&rec, git_oid_tostr_s(&r->commits[s]));
		record_text(&rec, r->names[s]);
		record_end(&rec);
	}
	for (int side = 0; side < 2; side++)
		put_history(&rec, &r->history[side], side ? "consumer" : "provider");
	for (size_t i = 0; i < r->n; i++) {
		put_way(&rec, &r->outcomes[i]);
		put_details(&rec, &r->outcomes[i]);
	}
	record_start(&rec, "result");
	record_word(&rec, r->clean ? "clean" : "conflicts");
	record_end(&rec);
	record_release(&rec);
}
