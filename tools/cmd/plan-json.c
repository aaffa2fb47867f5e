// SPDX-License-Identifier: GPL-2.0-only
/* crosstree.plan/1, see docs/formats.md. */
#include "cmd/oids.h"
#include "cmd/plan-print.h"
#include "ui/json.h"

static json_t *meeting_object(const struct plan_meeting *m)
{
	json_t *o = json_object();

	json_set(o, "paths", json_count(m->paths));
	json_set(o, "hunks", json_count(m->hunks));
	json_set(o, "silent", json_count(m->silent));
	json_set(o, "lines", json_count(m->lines));
	json_set(o, "at_least", json_boolean(m->at_least));
	return o;
}

static json_t *patches_array(const struct plan_outcome *w)
{
	json_t *list = json_array();

	for (size_t i = 0; i < w->patches.n; i++) {
		const struct plan_patch *p = &w->patches.items[i];
		json_t *o = json_object(), *to = json_array();

		json_set_text(o, "subject", p->subject);
		json_set(o, "files", json_count(p->files));
		json_set(o, "lines", json_count(p->lines));
		json_set(o, "at_least", json_boolean(p->at_least));
		json_set_text(o, "tree", p->tree);
		for (size_t k = 0; k < p->n_to; k++)
			json_push(to, json_text(p->to[k]));
		json_set(o, "to", to);
		json_push(list, o);
	}
	return list;
}

static json_t *commits_array(const struct plan_outcome *w)
{
	json_t *list = json_array();

	for (size_t i = 0; i < w->commits.n; i++) {
		json_t *o = json_object();

		json_set_text(o, "id", w->commits.items[i].id);
		json_set_text(o, "subject", w->commits.items[i].subject);
		json_push(list, o);
	}
	return list;
}

static json_t *steps_array(const struct plan_outcome *w)
{
	json_t *list = json_array();

	for (size_t i = 0; i < w->steps.n; i++) {
		const struct plan_step *s = &w->steps.items[i];
		json_t *o = json_object();

		json_set_text(o, "what", s->what);
		json_set_text(o, "route", s->route);
		json_set_text(o, "release", s->release);
		json_set_text(o, "day", s->day);
		json_set_text(o, "held", s->held);
		json_push(list, o);
	}
	return list;
}

static json_t *unbuilt_array(const struct plan_unbuilt *items, size_t n)
{
	json_t *list = json_array();

	for (size_t i = 0; i < n; i++) {
		json_t *one = json_object();

		json_set_text(one, "id", items[i].id);
		json_set_text(one, "subject", items[i].subject);
		json_set_text(one, "what", items[i].what);
		json_push(list, one);
	}
	return list;
}

static void set_figures(json_t *o, const struct plan_outcome *w)
{
	json_t *alone = json_object();

	json_set(o, "meets", meeting_object(&w->meets));
	json_set(o, "before", meeting_object(&w->before));
	json_set(o, "unready", json_count(w->unready));
	json_set(o, "public", json_count(w->rewritten));
	json_set(o, "foreign", json_count(w->foreign));
	json_set_text(o, "policy", w->policy);
	json_set(o, "checked", json_count(w->checked));
	json_set(o, "unbuilt", json_count(w->unbuilt));
	json_set(o, "broken", unbuilt_array(w->broken.items, w->broken.n));
	json_set(o, "unchecked", json_boolean(w->unchecked));
	json_set(o, "late", json_count(w->late));
	json_set(o, "patches", patches_array(w));
	json_set(o, "commits", commits_array(w));
	json_set(o, "steps", steps_array(w));
	json_set_text(o, "do", w->doing);
	json_set_text(alone, "provider", w->alone[0]);
	json_set_text(alone, "consumer", w->alone[1]);
	json_set(o, "not_pulled", alone);
	json_set_text(o, "command", w->command);
}

static json_t *ways_array(const struct flow_plan_result *r)
{
	json_t *list = json_array();

	for (size_t i = 0; i < r->n; i++) {
		const struct plan_outcome *w = &r->outcomes[i];
		json_t *o = json_object();

		json_set_text(o, "name", w->strategy->name);
		json_set_text(o, "title", w->strategy->title);
		json_set_text(o, "state", plan_state_name(w->state));
		json_set(o, "rank", w->rank ? json_count(w->rank) : json_null());
		json_set_text(o, "reason", w->reason);
		json_set_text(o, "why", w->why);
		if (w->state == PLAN_WAY)
			set_figures(o, w);
		json_push(list, o);
	}
	return list;
}

static json_t *history_object(const struct plan_history *h)
{
	json_t *o = json_object();

	json_set(o, "commits", json_count(h->commits));
	json_set(o, "checked", json_count(h->checked));
	json_set(o, "unbuilt", unbuilt_array(h->unbuilt.items, h->unbuilt.n));
	return o;
}

static json_t *calendar_object(const struct flow_plan_result *r)
{
	const struct calendar *c = &r->calendar;
	_cleanup_free_ char *today = calendar_day(r->today), *release = NULL, *day = NULL;
	json_t *o = json_object();
	unsigned int k, rc;

	calendar_at(&k, &rc, c, r->today);
	release = c->anchored ? calendar_name(c, k, 0) : NULL;
	day = c->anchored ? calendar_day(calendar_release(c, k)) : NULL;
	json_set_text(o, "today", today);
	json_set_text(o, "today_from", r->today_from);
	json_set_text(o, "release", release);
	json_set_text(o, "expected", day);
	json_set(o, "rc", c->anchored ? json_count(rc) : json_null());
	json_set(o, "window_days", json_count(c->window_days));
	json_set_text(o, "window_from", calendar_source_name(c->window_from));
	json_set(o, "rc_days", json_count(c->rc_days));
	json_set_text(o, "rc_from", calendar_source_name(c->rc_from));
	json_set(o, "last_rc", json_count(c->last_rc));
	json_set_text(o, "last_rc_from", calendar_source_name(c->last_from));
	return o;
}

void plan_print_json(struct out *o, const struct flow_plan_result *r)
{
	_cleanup_json_ json_t *doc = json_object();
	json_t *history = json_object();

	json_set_text(doc, "schema", "crosstree.plan/1");
	json_set(doc, "provider", json_rev(r->names[0], &r->commits[0]));
	json_set(doc, "consumer", json_rev(r->names[1], &r->commits[1]));
	json_set(doc, "bases", json_oids(r->found.bases, r->found.n_bases));
	json_set_text(doc, "meet", r->meet);
	json_set(doc, "silent", json_count(r->found.n_silent - r->found.n_suppressed));
	json_set(doc, "textual", json_count(r->found.n_textual));
	json_set(doc, "hidden", json_count(r->found.hidden));
	json_set(doc, "unchecked", json_count(r->found.n_skipped));
	json_set(history, "provider", history_object(&r->history[0]));
	json_set(history, "consumer", history_object(&r->history[1]));
	json_set(doc, "history", history);
	json_set(doc, "ways", ways_array(r));
	json_set(doc, "calendar", calendar_object(r));
	json_set_text(doc, "maintainers", r->maintainers);
	json_set_text(doc, "result", r->clean ? "clean" : "conflicts");
	json_print(&o->buf, doc);
}
