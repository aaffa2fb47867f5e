// SPDX-License-Identifier: GPL-2.0-only
/* By what trees things go, whom they are posted to, and when they land. */
#include <string.h>

#include "base/mem.h"
#include "flow/patch-mail.h"
#include "flow/plan-internal.h"
#include "repo/history.h"
#include "repo/range.h"
#include "repo/textdiff.h"

#define MAX_HOPS 16

/* A tree and the trees that it sends to, one after the other. */
struct route {
	const struct tree *hops[MAX_HOPS];
	size_t n;
	const char *end;	/* an upstream that is no tree of the file, or NULL */
};

static void route_of(struct route *r, const struct plan *g, const struct tree *t)
{
	*r = (struct route){ .n = 0 };
	while (t && r->n < MAX_HOPS) {
		r->hops[r->n++] = t;
		r->end = t->upstream_index < 0 ? t->upstream : NULL;
		t = t->upstream_index < 0 ? NULL : &g->opts->trees->items[t->upstream_index];
	}
}

static const char *route_words(const struct plan *g, const struct route *r, const char *name)
{
	_cleanup_strbuf_ struct strbuf text = STRBUF_INIT;

	for (size_t i = 0; i < r->n; i++)
		strbuf_addf(&text, "%s%s", i ? ", " : "", r->hops[i]->name);
	if (r->end)
		strbuf_addf(&text, ", %s", r->end);
	return arena_strdup(g->arena, r->n ? text.buf : name);
}

bool plan_rebases(const struct plan *g, enum plan_side side)
{
	return g->tree[side] && g->tree[side]->policy & (TREE_REBASES | TREE_QUILT);
}

/* ---------------------------------------------------------------------- landing */

static struct plan_step *add_step(struct plan_outcome *out, struct plan *g, const char *what,
				  const char *route, const struct calendar_landing *l)
{
	const struct calendar *c = &g->out->calendar;
	struct plan_step *s = VEC_ADD(&out->steps);
	_cleanup_free_ char *release = calendar_name(c, l->k, l->rc);
	_cleanup_free_ char *day = l->day ? calendar_day(l->day) : NULL;

	s->what = what;
	s->route = route;
	s->release = arena_strdup(g->arena, release);
	s->day = day ? arena_strdup(g->arena, day) : NULL;
	s->k = l->k;
	return s;
}

/* Whether a tree has all of a commit already. */
static bool has_commit(const struct plan *g, const struct tree *t, const git_oid *commit)
{
	_cleanup_oids_ struct oid_vec more = VEC_INIT;
	git_oid tip = t->commit;
	const struct oid_vec not = { &tip, 1, 1 };

	return !t->error && range_commits(&more, g->r, commit, &not) == 0 && !more.n;
}

/* When what enters at the first hop, or is @queued there, is at the end. */
static void land(struct plan_step *s, struct plan *g, const struct route *r, enum plan_side side,
		 bool queued)
{
	const struct calendar *c = &g->out->calendar;
	unsigned int cutoffs[MAX_HOPS] = { 0 };
	struct calendar_landing l;

	for (size_t i = queued ? 1 : 0; i < r->n; i++) {
		const char *word = r->hops[i]->cutoff;

		if (!word || (queued && has_commit(g, r->hops[i], &g->rev[side]->commit)))
			continue;
		(void)calendar_parse_cutoff(&cutoffs[i], word);
	}
	calendar_land(&l, c, g->out->today, cutoffs, r->n, queued);
	*s = (struct plan_step){ .k = l.k };
	if (l.held)
		s->held = arena_printf(g->arena, "%s takes nothing new after %s",
				       r->hops[l.by]->name, r->hops[l.by]->cutoff);
}

/* @from: not before that release. */
static void step_by(struct plan_outcome *out, struct plan *g, enum plan_side side,
		    const char *what, bool queued, unsigned int from)
{
	const struct calendar *c = &g->out->calendar;
	struct calendar_landing l = { .rc = 1 };
	struct plan_step s;
	struct route r;

	route_of(&r, g, g->tree[side]);
	land(&s, g, &r, side, queued);
	l.k = s.k > from ? s.k : from;
	l.day = c->anchored ? calendar_rc(c, l.k, 1) : 0;
	add_step(out, g, what, route_words(g, &r, g->out->names[side]), &l)->held = s.held;
}

void plan_step_patch(struct plan_outcome *out, struct plan *g, enum plan_side side,
		     const char *what)
{
	step_by(out, g, side, what, false, 0);
}

void plan_step_natural(struct plan_outcome *out, struct plan *g, enum plan_side side,
		       const char *what)
{
	step_by(out, g, side, what, true, 0);
}

void plan_step_later(struct plan_outcome *out, struct plan *g, enum plan_side side,
		     const char *what)
{
	/* on top of what the other has, which takes a release candidate with that */
	step_by(out, g, side, what, true, g->natural[!side].k + 1);
}

void plan_step_fix(struct plan_outcome *out, struct plan *g, const struct tree *tree,
		   const char *what)
{
	struct calendar_landing l;
	struct route r;

	route_of(&r, g, tree);
	calendar_land_fix(&l, &g->out->calendar, g->out->today);
	add_step(out, g, what, route_words(g, &r, tree->name), &l);
}

bool plan_step_integration(struct plan_outcome *out, struct plan *g, const char *what)
{
	const struct trees *t = g->opts->trees;
	_cleanup_free_ char *day = calendar_day(g->out->today + CALENDAR_DAY);

	for (size_t i = 0; t && i < t->n; i++) {
		struct plan_step *s;

		if (!(t->items[i].policy & TREE_INTEGRATION))
			continue;
		s = VEC_ADD(&out->steps);
		s->what = what;
		s->route = t->items[i].name;
		s->day = arena_strdup(g->arena, day);
		return true;
	}
	return false;
}

const struct tree *plan_fixes_tree(const struct plan *g, enum plan_side side)
{
	const struct trees *t = g->opts->trees;
	struct route r;

	route_of(&r, g, g->tree[side]);
	for (size_t hop = 0; hop < r.n; hop++)
		for (size_t i = 0; i < t->n; i++) {
			const char *of = t->items[i].fixes_of;

			if (of && !t->items[i].error && strcmp(of, r.hops[hop]->name) == 0)
				return &t->items[i];
		}
	return NULL;
}

void plan_routes(struct plan *g)
{
	struct route r[2];

	for (int s = 0; s < 2; s++) {
		route_of(&r[s], g, g->tree[s]);
		land(&g->natural[s], g, &r[s], s, true);
	}
	/* the first tree that both come through */
	for (size_t i = 0; i < r[0].n && !g->out->meet; i++)
		for (size_t k = 0; k < r[1].n; k++)
			if (r[0].hops[i] == r[1].hops[k]) {
				g->out->meet = r[0].hops[i]->name;
				break;
			}
	if (!g->out->meet && r[0].end && r[1].end && strcmp(r[0].end, r[1].end) == 0)
		g->out->meet = arena_strdup(g->arena, r[0].end);
}

bool plan_meets_in(const struct plan *g, enum plan_side side)
{
	return g->out->meet && strcmp(g->out->meet, g->out->names[side]) == 0;
}

unsigned int plan_late(const struct plan *g, enum plan_side side, unsigned int k)
{
	return k > g->natural[side].k ? k - g->natural[side].k : 0;
}

/* ----------------------------------------------------------------------- policy */

static bool is_in_topic(const struct tree *t, const char *path)
{
	for (size_t i = 0; i < t->n_topics; i++) {
		size_t n = strlen(t->topics[i]);

		while (n && t->topics[i][n - 1] == '/')
			n--;
		if (strncmp(path, t->topics[i], n) == 0 && (path[n] == '/' || !path[n]))
			return true;
	}
	return false;
}

static const char *breaks(struct plan *g, const struct tree *t, const struct tree_changes *c)
{
	if (t->policy & TREE_ONE_WAY)
		return arena_printf(g->arena, "%s merges nobody (one-way)", t->name);
	if (!(t->policy & TREE_TOPIC_ONLY))
		return NULL;
	if (!t->n_topics)
		return arena_printf(g->arena, "%s is topic-only", t->name);
	for (size_t i = 0; i < c->n; i++)
		if (!is_in_topic(t, c->items[i].path))
			return arena_printf(g->arena, "%s is topic-only, and %s is not of its "
					    "topic", t->name, c->items[i].path);
	return NULL;
}

const char *plan_breaks_policy(struct plan *g, enum plan_side side,
			       const struct tree_changes *changes)
{
	const char *why = NULL;
	struct route r;

	route_of(&r, g, g->tree[side]);
	for (size_t i = 0; i < r.n && !why; i++) {
		/* there they meet anyway */
		if (g->out->meet && strcmp(r.hops[i]->name, g->out->meet) == 0)
			break;
		why = breaks(g, r.hops[i], changes);
	}
	return why;
}

/* ---------------------------------------------------------------------- to whom */

typedef VEC(const char *) address_vec;

/* As they stand in the trees file, which is the user's own where it has these. */
static void add_contact(address_vec *to, const char *who)
{
	if (!who || !strchr(who, '@'))
		return;
	/* by address: the script may write the name otherwise */
	for (size_t i = 0; i < to->n; i++) {
		const char *a = strchr(who, '<') ? strchr(who, '<') : who;

		if (strstr(to->items[i], a) || strstr(who, to->items[i]))
			return;
	}
	VEC_PUSH(to, who);
}

static int ask_script(address_vec *to, struct plan *g, const struct strbuf *mail,
		      struct err *err)
{
	_cleanup_maintainers_ struct maintainers m = MAINTAINERS_INIT;
	_cleanup_err_ struct err why = ERR_INIT;
	int rc = maintainers_of_patch(&m, g->maintainers, mail->buf, mail->len, &why);

	/* one that fails says nothing about the plan */
	if (rc < 0 && why.code != ERR_CANCELLED) {
		g->out->no_maintainers = arena_strdup(g->arena, err_msg(&why));
		return 0;
	}
	if (rc < 0)
		err_move(err, &why);
	for (size_t i = 0; rc >= 0 && i < m.n; i++)
		VEC_PUSH(to, arena_strdup(g->arena, m.items[i].address));
	return rc;
}

int plan_add_patch(struct plan_patch **patch, struct plan_outcome *out, struct plan *g,
		   enum plan_side side, const char *subject, const struct strbuf *mail,
		   struct err *err)
{
	address_vec to = VEC_INIT;
	struct plan_patch *p;
	int rc = 0;

	if (mail && mail->len && g->maintainers)
		rc = ask_script(&to, g, mail, err);
	for (int s = 0; s < 2; s++) {
		/* what is for no tree concerns both */
		if (!g->tree[s] || (subject && s != (int)side))
			continue;
		add_contact(&to, g->tree[s]->contact);
		add_contact(&to, g->tree[s]->list);
	}
	if (rc >= 0) {
		p = VEC_ADD(&out->patches);
		p->subject = subject;
		p->tree = g->out->names[side];
		p->to = arena_dup(g->arena, to.items, to.n * sizeof(*to.items));
		p->n_to = to.n;
		*patch = p;
	}
	VEC_RELEASE(&to);
	return rc;
}

int plan_diff_patch(struct plan_patch **patch, struct plan_outcome *out, struct plan *g,
		    enum plan_side side, const git_oid *old, const git_oid *new,
		    const char *subject, struct err *err)
{
	_cleanup_strbuf_ struct strbuf diff = STRBUF_INIT;
	int rc = trees_diff_text(&diff, g->r, old, new, err);

	if (rc >= 0)
		rc = plan_add_patch(patch, out, g, side, subject, &diff, err);
	if (rc >= 0)
		patch_count(&(*patch)->files, &(*patch)->lines, &diff);
	return rc;
}
