// SPDX-License-Identifier: GPL-2.0-only
/* What a plan comes to in words, the same for a terminal and a mail. */
#include <string.h>

#include "base/mem.h"
#include "base/text.h"
#include "flow/plan.h"

#define COLUMNS 76
#define INDENT 3
#define LABEL 9
#define NAME 18	/* of a way in the table, with what is before it */
#define ADDRESSES 6	/* of a patch that are named */
#define COMMITS 8
#define UNBUILT 5	/* commits that are named */

/* ------------------------------------------------------------------ paragraphs */

static size_t width_of(const char *s, size_t n)
{
	size_t width = 0;

	for (size_t i = 0; i < n; i++)
		width += ((unsigned char)s[i] & 0xc0) != 0x80;
	return width;
}

/* Text wrapped behind what stands on the line, @indent columns, and below that; escaped. */
static void wrapped(struct strbuf *out, size_t indent, const char *text)
{
	_cleanup_strbuf_ struct strbuf safe = STRBUF_INIT;
	size_t at = indent;

	text_escape(&safe, text, strlen(text), 0);
	for (const char *p = safe.buf; *p;) {
		size_t n = strcspn(p, " "), width = width_of(p, n);

		if (at > indent && at + 1 + width > COLUMNS) {
			strbuf_addch(out, '\n');
			strbuf_addchars(out, ' ', indent);
			at = indent;
		} else if (at > indent) {
			strbuf_addch(out, ' ');
			at++;
		}
		strbuf_add(out, p, n);
		at += width;
		p += n + (p[n] == ' ');
	}
	strbuf_addch(out, '\n');
}

/* "   label    text" */
static void paragraph(struct strbuf *out, const char *label, const char *text)
{
	strbuf_addchars(out, ' ', INDENT);
	strbuf_addf(out, "%-*s", LABEL, label);
	wrapped(out, INDENT + LABEL, text);
}

/* What is to be copied is not wrapped. */
static void in_one_line(struct strbuf *out, const char *label, const char *text)
{
	strbuf_addchars(out, ' ', INDENT);
	strbuf_addf(out, "%-*s", LABEL, label);
	text_escape(out, text, strlen(text), 0);
	strbuf_addch(out, '\n');
}

static const char *lines(struct arena *a, size_t n, bool at_least)
{
	return arena_printf(a, "%s%zu line%s", at_least ? "at least " : "", n, n == 1 ? "" : "s");
}

static void patches(struct strbuf *out, const struct plan_outcome *o, struct arena *a)
{
	for (size_t i = 0; i < o->patches.n; i++) {
		const struct plan_patch *p = &o->patches.items[i];
		_cleanup_strbuf_ struct strbuf text = STRBUF_INIT;

		if (p->subject)
			strbuf_addf(&text, "\"%s\"", p->subject);
		else
			strbuf_addf(&text, "the fixup%s", p->files ? "" : ", still to be written");
		strbuf_addf(&text, ", %s", lines(a, p->lines, p->at_least));
		if (p->files)
			strbuf_addf(&text, " in %zu file%s", p->files, p->files == 1 ? "" : "s");
		strbuf_addf(&text, ", for %s", p->tree);
		for (size_t k = 0; k < p->n_to && k < ADDRESSES; k++)
			strbuf_addf(&text, "%s%s", k ? ", " : ": to ", p->to[k]);
		if (p->n_to > ADDRESSES)
			strbuf_addf(&text, " and %zu more", p->n_to - ADDRESSES);
		paragraph(out, "post", text.buf);
	}
}

static void steps(struct strbuf *out, const struct plan_outcome *o, struct arena *a)
{
	for (size_t i = 0; i < o->steps.n; i++) {
		const struct plan_step *s = &o->steps.items[i];

		paragraph(out, i ? "" : "lands",
			  arena_printf(a, "%s by %s: %s%s%s%s%s", s->what, s->route,
				       s->release ? s->release : "",
				       s->release && s->day ? ", " : "", s->day ? s->day : "",
				       s->held ? "; held, since " : "", s->held ? s->held : ""));
	}
}

static void commits(struct strbuf *out, const struct plan_outcome *o, struct arena *a)
{
	for (size_t i = 0; i < o->commits.n && i < COMMITS; i++)
		paragraph(out, i ? "" : "commits",
			  arena_printf(a, "%.12s %s", o->commits.items[i].id,
				       o->commits.items[i].subject));
	if (o->commits.n > COMMITS)
		paragraph(out, "", arena_printf(a, "and %zu more", o->commits.n - COMMITS));
}

/* All but why it is where it is. */
static void way(struct strbuf *out, const struct flow_plan_result *r,
		const struct plan_outcome *o, bool command)
{
	_cleanup_arena_ struct arena a = ARENA_INIT;

	paragraph(out, "do", o->doing);
	if (o->why)
		paragraph(out, "but", o->why);
	if (o->policy)
		paragraph(out, "policy", o->policy);
	patches(out, o, &a);
	commits(out, o, &a);
	steps(out, o, &a);
	for (int s = 0; s < 2; s++)
		paragraph(out, s ? "" : "if",
			  arena_printf(&a, "%s is not pulled: %s", r->names[s], o->alone[s]));
	for (size_t i = 0; i < o->broken.n && i < UNBUILT; i++)
		paragraph(out, i ? "" : "unbuilt",
			  arena_printf(&a, "%s: %s", o->broken.items[i].subject,
				       o->broken.items[i].what));
	if (o->broken.n > UNBUILT)
		paragraph(out, "", arena_printf(&a, "and %zu more", o->broken.n - UNBUILT));
	if (o->unchecked)
		paragraph(out, "unseen", "not every commit in between could be looked at");
	if (o->command && command)
		in_one_line(out, "next", arena_printf(&a, "`%s`", o->command));
}

void plan_words_way(struct strbuf *out, const struct flow_plan_result *r,
		    const struct plan_outcome *o, bool command)
{
	if (o->reason)
		paragraph(out, "why", o->reason);
	way(out, r, o, command);
}

void plan_words_others(struct strbuf *out, const struct flow_plan_result *r, bool command)
{
	for (size_t i = 1; i < r->n && r->outcomes[i].rank; i++) {
		const struct plan_outcome *o = &r->outcomes[i];

		strbuf_addf(out, "\n%s: %s\n", o->strategy->name, o->strategy->title);
		way(out, r, o, command);
	}
}

/* --------------------------------------------------------------------- the table */

static const char *lands(const struct plan_outcome *o)
{
	const struct plan_step *last = NULL;

	for (size_t i = 0; i < o->steps.n; i++)
		if (o->steps.items[i].release && (!last || o->steps.items[i].k > last->k))
			last = &o->steps.items[i];
	return last ? last->release : "-";
}

static void row(struct strbuf *out, const struct plan_outcome *o)
{
	const struct plan_meeting *m = &o->meets;

	strbuf_addf(out, "%2zu %-14s %5zu %6zu %5zu%s %4zu %6zu %7zu%s %5zu %4u %s\n", o->rank,
		    o->strategy->name, m->hunks, m->silent, m->lines, m->at_least ? "+" : " ",
		    o->patches.n, o->rewritten, o->unbuilt, o->unchecked ? "+" : " ", o->foreign,
		    o->late, lands(o));
}

/* What is no way, with the reason behind its name. */
static void no_row(struct strbuf *out, const struct plan_outcome *o)
{
	_cleanup_strbuf_ struct strbuf text = STRBUF_INIT;

	if (o->state == PLAN_NO_WAY)
		strbuf_addstr(&text, "no way: ");
	strbuf_addstr(&text, o->why ? o->why : "there is no conflict");
	strbuf_addf(out, " - %-14s ", o->strategy->name);
	wrapped(out, NAME, text.buf);
}

void plan_words_table(struct strbuf *out, const struct flow_plan_result *r)
{
	_cleanup_arena_ struct arena a = ARENA_INIT;
	bool any = false;

	strbuf_addstr(out, "   way            hunks silent lines  post public unbuilt  along "
			   "late lands\n");
	for (size_t i = 0; i < r->n; i++) {
		const struct plan_outcome *o = &r->outcomes[i];

		any |= o->meets.at_least && o->rank;
		if (o->rank)
			row(out, o);
		else
			no_row(out, o);
	}
	for (size_t i = 0; i < r->n; i++)
		if (r->outcomes[i].rank && r->outcomes[i].policy) {
			strbuf_addf(out, "   %-14s ", r->outcomes[i].strategy->name);
			wrapped(out, NAME, arena_printf(&a, "breaks a policy: %s",
							r->outcomes[i].policy));
		}
	if (any)
		strbuf_addstr(out, "   + at least: nobody has written that resolution yet\n");
}

void plan_words_reasons(struct strbuf *out, const struct flow_plan_result *r)
{
	for (size_t i = 1; i < r->n && r->outcomes[i].rank; i++) {
		strbuf_addf(out, "   %-14s ", r->outcomes[i].strategy->name);
		wrapped(out, NAME, r->outcomes[i].reason);
	}
}

/* ------------------------------------------------------- what is there already */

void plan_words_history(struct strbuf *out, const struct flow_plan_result *r)
{
	_cleanup_strbuf_ struct strbuf text = STRBUF_INIT;
	_cleanup_arena_ struct arena a = ARENA_INIT;
	size_t n = r->history[0].unbuilt.n + r->history[1].unbuilt.n;

	for (int s = 0; s < 2; s++)
		strbuf_addf(&text, "%s%zu of %zu commits of %s", s ? ", " : "",
			    r->history[s].checked, r->history[s].commits, r->names[s]);
	strbuf_addf(&text, " looked at one by one: %s", n ?
		    arena_printf(&a, "%zu would not build", n) :
		    "each builds, as far as the silent checks tell");
	paragraph(out, "as it is", text.buf);
	for (int s = 0; s < 2; s++) {
		const struct plan_history *h = &r->history[s];

		for (size_t i = 0; i < h->unbuilt.n && i < UNBUILT; i++)
			paragraph(out, "", arena_printf(&a, "%.12s %s (%s): %s",
							h->unbuilt.items[i].id,
							h->unbuilt.items[i].subject, r->names[s],
							h->unbuilt.items[i].what));
		if (h->unbuilt.n > UNBUILT)
			paragraph(out, "", arena_printf(&a, "and %zu more of %s",
							h->unbuilt.n - UNBUILT, r->names[s]));
	}
}

/* ------------------------------------------------------------------ the calendar */

void plan_words_calendar(struct strbuf *out, const struct flow_plan_result *r)
{
	const struct calendar *c = &r->calendar;
	_cleanup_free_ char *today = calendar_day(r->today), *name = NULL, *day = NULL;
	_cleanup_arena_ struct arena a = ARENA_INIT;
	const char *from = r->today_from ? arena_printf(&a, " (%s)", r->today_from) : "";
	unsigned int k, rc;

	if (!c->anchored) {
		paragraph(out, "calendar", "there are no tags vX.Y or vX.Y-rcN: no dates are "
			  "known, and cut-offs are not looked at; crosstree.calendar can say");
		return;
	}
	calendar_at(&k, &rc, c, r->today);
	name = calendar_name(c, k, 0);
	day = calendar_day(calendar_release(c, k));
	paragraph(out, "calendar",
		  arena_printf(&a, "on %s%s %s, %s is expected on %s; a merge window of %u days "
			       "(%s), an rc every %u days (%s), rc%u the last (%s)", today, from,
			       !rc ? arena_printf(&a, "the merge window of %s is open", name) :
				     arena_printf(&a, "rc%u of %s is out", rc - c->making.third,
						  name),
			       name, day, c->window_days, calendar_source_name(c->window_from),
			       c->rc_days, calendar_source_name(c->rc_from),
			       c->last_rc - c->making.third, calendar_source_name(c->last_from)));
}
