// SPDX-License-Identifier: GPL-2.0-only
/* Ways in which nothing is done beforehand: one after the other, and two at once. */
#include <string.h>

#include "base/mem.h"
#include "flow/plan-internal.h"
#include "merge/tree.h"

static const char *name(const struct plan *g, enum plan_side side)
{
	return g->out->names[side];
}

static const char *puller(const struct plan *g)
{
	return g->out->meet ? g->out->meet : "whoever merges the two";
}

/* ------------------------------------------------------------------- both orders */

/* One of the two may be where they meet. */
static const char *who_meets_it(const struct plan *g, enum plan_side first)
{
	const char *one = name(g, first), *two = name(g, !first);
	struct arena *a = g->arena;

	if (plan_meets_in(g, first))
		return arena_printf(a, "%s pulls %s and meets it there", one, two);
	if (plan_meets_in(g, !first))
		return arena_printf(a, "%s merges %s before it sends its pull request, and meets "
				    "it in that merge", one, two);
	return arena_printf(a, "%s pulls %s, then %s, and meets it there; the pull request of %s "
			    "has to tell of it", puller(g), one, two, two);
}

/* As git merges the second one: what comes of it does not build. */
static void one_after_the_other(struct plan_outcome *out, struct plan *g, enum plan_side first)
{
	struct arena *a = g->arena;
	enum plan_side second = !first;

	out->meets = g->plain[first];
	plan_known_lines(&out->meets, g);
	out->unready = out->meets.silent;
	plan_count_step(out, g, "the merge", first == PLAN_PROVIDER ? &g->out->found :
								      &g->out->back);
	/* merged the other way round it is the upstream that comes along */
	if (plan_meets_in(g, second))
		out->foreign = g->own[second].n;
	/* the first one waits for nobody, the second one for it */
	out->late = plan_late(g, second, g->natural[first].k);
	plan_step_natural(out, g, first, name(g, first));
	plan_step_natural(out, g, second, name(g, second));
	out->doing = who_meets_it(g, first);
	out->alone[PLAN_PROVIDER] = out->alone[PLAN_CONSUMER] = "nothing breaks";
	out->command = arena_printf(a, "crosstree check %s %s --suggest", name(g, PLAN_PROVIDER),
				    name(g, PLAN_CONSUMER));
}

int plan_provider_first(struct plan_outcome *out, struct plan *g, struct err *err)
{
	(void)err;
	one_after_the_other(out, g, PLAN_PROVIDER);
	return 0;
}

int plan_consumer_first(struct plan_outcome *out, struct plan *g, struct err *err)
{
	(void)err;
	one_after_the_other(out, g, PLAN_CONSUMER);
	return 0;
}

/* ---------------------------------------------------------------- two at once */

static bool shares_topic(const struct tree *a, const struct tree *b)
{
	for (size_t i = 0; i < a->n_topics; i++)
		for (size_t k = 0; k < b->n_topics; k++)
			if (strcmp(a->topics[i], b->topics[k]) == 0)
				return true;
	return false;
}

/* Another tree of the same topic that conflicts with the consumer, too. 0 with it, 1, <0. */
static int find_other(struct rev *other, struct plan *g, struct err *err)
{
	const struct trees *t = g->opts->trees;

	if (g->opts->with) {
		rev_copy(other, g->opts->with);
		return 0;
	}
	for (size_t i = 0; t && g->tree[PLAN_PROVIDER] && i < t->n; i++) {
		struct plan_meeting m;
		int rc;

		if (t->items[i].error || t->items[i].policy & TREE_INTEGRATION ||
		    &t->items[i] == g->tree[PLAN_PROVIDER] ||
		    &t->items[i] == g->tree[PLAN_CONSUMER] ||
		    !shares_topic(&t->items[i], g->tree[PLAN_PROVIDER]))
			continue;
		rev_release(other);
		rc = rev_of_commit(other, g->r, &t->items[i].commit, t->items[i].name, err);
		if (rc >= 0)
			rc = plan_meet(&m, NULL, g, other, g->rev[PLAN_CONSUMER], err);
		if (rc < 0 || m.silent)
			return rc < 0 ? rc : 0;
	}
	return 1;
}

/* The provider with the other change merged into it, as git leaves it. */
static int merge_other(struct rev *both, struct plan *g, const struct rev *other,
		       struct err *err)
{
	const git_oid parents[2] = { g->rev[PLAN_PROVIDER]->commit, other->commit };
	git_oid tree;
	int rc = merge_to_tree(&tree, g->ctx, g->r, g->scratch, g->rev[PLAN_PROVIDER], other, err);

	return rc < 0 ? rc : plan_commit(both, g, "both", &tree, parents, 2, err);
}

int plan_both(struct plan_outcome *out, struct plan *g, struct err *err)
{
	_cleanup_flow_check_ struct flow_check_result found = FLOW_CHECK_RESULT_INIT;
	_cleanup_rev_ struct rev other = REV_INIT, both = REV_INIT;
	struct plan_meeting m;
	size_t extra;
	int rc = find_other(&other, g, err);

	if (rc > 0) {
		out->state = PLAN_NO_WAY;
		out->why = "no other tree is known that changes interfaces of the same topic; "
			   "--with names one";
		return 0;
	}
	if (rc >= 0)
		rc = plan_meet(&out->before, NULL, g, g->rev[PLAN_PROVIDER], &other, err);
	if (rc >= 0)
		rc = merge_other(&both, g, &other, err);
	if (rc >= 0)
		rc = plan_meet(&m, &found, g, &both, g->rev[PLAN_CONSUMER], err);
	if (rc < 0)
		return rc;
	/* what is known is known of the provider alone */
	out->meets = g->plain[PLAN_PROVIDER];
	plan_known_lines(&out->meets, g);
	extra = m.lines > g->plain[PLAN_PROVIDER].lines ?
			m.lines - g->plain[PLAN_PROVIDER].lines : 0;
	m.lines = out->meets.lines + extra;
	m.at_least = m.at_least && (extra || out->meets.at_least);
	out->meets = m;
	out->unready = m.silent;
	plan_count_step(out, g, "the merge with both changes", &found);
	plan_step_natural(out, g, PLAN_PROVIDER,
			  arena_printf(g->arena, "%s with %s", name(g, PLAN_PROVIDER),
				       other.name));
	plan_step_natural(out, g, PLAN_CONSUMER, name(g, PLAN_CONSUMER));
	out->doing = arena_printf(g->arena, "%s takes %s as well (%zu hunks and %zu silent "
				  "conflicts between these), and %s meets both changes in one "
				  "merge instead of one a release", name(g, PLAN_PROVIDER),
				  other.name, out->before.hunks, out->before.silent, puller(g));
	out->alone[PLAN_PROVIDER] = "nothing breaks; both changes wait";
	out->alone[PLAN_CONSUMER] = "nothing breaks";
	out->command = arena_printf(g->arena, "crosstree check %s %s", name(g, PLAN_PROVIDER),
				    other.name);
	return 0;
}
