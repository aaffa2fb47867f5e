// SPDX-License-Identifier: GPL-2.0-only
/* Which way is better, and why. */
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "flow/plan.h"

/* "1 line is left", "no line is left". */
static void counted(struct strbuf *out, size_t n, const char *one, const char *many)
{
	if (n)
		strbuf_addf(out, "%zu %s", n, n == 1 ? one : many);
	else
		strbuf_addf(out, "no %s", one);
}

static size_t policy_of(const struct plan_outcome *o)
{
	return o->policy != NULL;
}

static void policy_words(struct strbuf *out, size_t n)
{
	counted(out, n, "policy of a tree is broken", "policies are broken");
}

static size_t unready_of(const struct plan_outcome *o)
{
	return o->unready;
}

static void unready_words(struct strbuf *out, size_t n)
{
	counted(out, n, "silent conflict meets the puller unprepared",
		"silent conflicts meet the puller unprepared");
}

static size_t rewritten_of(const struct plan_outcome *o)
{
	return o->rewritten;
}

static void rewritten_words(struct strbuf *out, size_t n)
{
	counted(out, n, "public commit gets another id", "public commits get other ids");
}

static size_t late_of(const struct plan_outcome *o)
{
	return o->late;
}

static void late_words(struct strbuf *out, size_t n)
{
	counted(out, n, "release is lost", "releases are lost");
}

static size_t unbuilt_of(const struct plan_outcome *o)
{
	return o->unbuilt;
}

static void unbuilt_words(struct strbuf *out, size_t n)
{
	counted(out, n, "commit does not build", "commits do not build");
}

static size_t foreign_of(const struct plan_outcome *o)
{
	return o->foreign;
}

static void foreign_words(struct strbuf *out, size_t n)
{
	counted(out, n, "commit of the other tree comes along",
		"commits of the other tree come along");
}

static size_t lines_of(const struct plan_outcome *o)
{
	return o->meets.lines;
}

static void lines_words(struct strbuf *out, size_t n)
{
	counted(out, n, "line is left to edit in the merge", "lines are left to edit in the merge");
}

static size_t patches_of(const struct plan_outcome *o)
{
	return o->patches.n;
}

static void patches_words(struct strbuf *out, size_t n)
{
	counted(out, n, "patch has to be posted", "patches have to be posted");
}

/* The first that differs decides: what hurts others before what is work for oneself. */
static const struct plan_criterion criteria[] = {
	{ "policy", policy_of, policy_words },
	{ "unready", unready_of, unready_words },
	{ "rewritten", rewritten_of, rewritten_words },
	{ "late", late_of, late_words },
	{ "unbuilt", unbuilt_of, unbuilt_words },
	{ "foreign", foreign_of, foreign_words },
	{ "lines", lines_of, lines_words },
	{ "patches", patches_of, patches_words },
};

#define N_CRITERIA (sizeof(criteria) / sizeof(criteria[0]))

const struct plan_criterion *plan_criteria(size_t *n)
{
	*n = N_CRITERIA;
	return criteria;
}

int plan_compare(const struct plan_outcome *a, const struct plan_outcome *b,
		 const struct plan_criterion **by)
{
	*by = NULL;
	for (size_t i = 0; i < N_CRITERIA; i++) {
		size_t x = criteria[i].of(a), y = criteria[i].of(b);

		if (x == y)
			continue;
		*by = &criteria[i];
		return x < y ? -1 : 1;
	}
	return 0;
}

static bool is_way(const struct plan_outcome *o)
{
	return o->state == PLAN_WAY;
}

/* Ways first; what is no way stays in the order of the table. */
static int by_rank(const void *a, const void *b)
{
	const struct plan_outcome *x = a, *y = b;
	const struct plan_criterion *by;
	int cmp = 0;

	if (is_way(x) != is_way(y))
		return is_way(x) ? -1 : 1;
	if (is_way(x))
		cmp = plan_compare(x, y, &by);
	return cmp ? cmp : x->strategy < y->strategy ? -1 : x->strategy > y->strategy;
}

/* "no release is lost, 1 with defer-provider" */
static const char *reason(const struct plan_outcome *me, const struct plan_outcome *other,
			  struct arena *a)
{
	const struct plan_criterion *by;
	_cleanup_strbuf_ struct strbuf text = STRBUF_INIT;
	int cmp = plan_compare(me, other, &by);

	if (!cmp)
		return arena_printf(a, "as good as %s by every figure", other->strategy->name);
	by->words(&text, by->of(me));
	if (by->of(other))
		strbuf_addf(&text, ", %zu with %s", by->of(other), other->strategy->name);
	else
		strbuf_addf(&text, ", none with %s", other->strategy->name);
	return arena_strdup(a, text.buf);
}

void plan_rank(struct plan_outcome *outcomes, size_t n, struct arena *a)
{
	size_t ways = 0;

	qsort(outcomes, n, sizeof(*outcomes), by_rank);
	while (ways < n && is_way(&outcomes[ways]))
		ways++;
	for (size_t i = 0; i < ways; i++) {
		outcomes[i].rank = i + 1;
		/* the best says why it is before the next, the others why they are behind it */
		outcomes[i].reason = i ? reason(&outcomes[i], &outcomes[0], a) :
				     ways > 1 ? reason(&outcomes[0], &outcomes[1], a) :
						"it is the only way";
	}
}
