// SPDX-License-Identifier: GPL-2.0-only
/* Patches of the range that it, or another tree, has a second time. */
#include <string.h>

#include "base/mem.h"
#include "flow/lint-internal.h"
#include "flow/reach.h"
#include "flow/twins.h"

#define OTHERS_MOST 100000u	/* commits of other trees that are looked at */
#define TREES_MOST 64u		/* that are asked which of them has it */

enum { OURS, OTHERS };

struct found {
	size_t commit;		/* of the range */
	git_oid other;
	size_t other_index;	/* of the range, or SIZE_MAX */
	const char *tree;	/* that has the other, or NULL */
};

struct search {
	struct lint_run *run;
	VEC(struct found) found;
};

static void search_release(struct search *s)
{
	VEC_RELEASE(&s->found);
}

static bool wanted(const struct tree *t)
{
	return !t->error && !(t->policy & TREE_INTEGRATION);
}

/* Of each patch one finding a commit of the range, with the first of the others. */
static void note(void *payload, const struct twin *run, size_t n)
{
	struct search *s = payload;

	for (size_t i = 0; i < n && run[i].mark == OURS; i++) {
		const struct twin *other = run[n - 1].mark == OTHERS ? &run[n - 1] :
					   i ? &run[0] : NULL;
		struct found f;

		if (!other)
			continue;
		f = (struct found){ lint_index(s->run, &run[i].oid), other->oid,
				    lint_index(s->run, &other->oid), NULL };
		VEC_PUSH(&s->found, f);
	}
}

static int load(struct twins *t, struct lint_run *run, struct err *err)
{
	_cleanup_oids_ struct oid_vec tips = VEC_INIT, not = VEC_INIT;

	for (size_t i = 0; i < run->n; i++)
		if (!lint_is_merge(&run->commits[i]))
			twins_add(t, &run->commits[i].oid, run->commits[i].email,
				  run->commits[i].author_time, run->commits[i].subject, OURS);
	for (size_t i = 0; i < run->trees->n; i++)
		if (wanted(&run->trees->items[i]))
			VEC_PUSH(&tips, run->trees->items[i].commit);
	if (!tips.n || !run->n)
		return 0;
	VEC_PUSH(&not, run->commits[0].oid);
	return twins_load(t, run->ctx, &tips, &not, OTHERS_MOST, OTHERS, err);
}

/* The first tree of the file that has it. */
static int name_trees(struct search *s, struct err *err)
{
	const struct trees *trees = s->run->trees;
	_cleanup_oids_ struct oid_vec others = VEC_INIT;
	_cleanup_free_ bool *in = NULL;
	int rc = 0;

	for (size_t i = 0; i < s->found.n; i++)
		VEC_PUSH(&others, s->found.items[i].other);
	in = mem_zalloc(others.n + 1);
	for (size_t i = 0; rc == 0 && i < trees->n && i < TREES_MOST && others.n; i++) {
		_cleanup_oids_ struct oid_vec tip = VEC_INIT;

		if (!wanted(&trees->items[i]))
			continue;
		VEC_PUSH(&tip, trees->items[i].commit);
		rc = reach_any(in, s->run->ctx, &tip, others.items, others.n, err);
		for (size_t k = 0; rc == 0 && k < others.n; k++)
			if (in[k] && !s->found.items[k].tree)
				s->found.items[k].tree = trees->items[i].name;
	}
	return rc;
}

int lint_same_patch(struct lint_run *run, size_t rule, struct err *err)
{
	_cleanup_(search_release) struct search s = { run, VEC_INIT };
	_cleanup_twins_ struct twins t = TWINS_INIT;
	int rc = load(&t, run, err);

	if (rc == 0)
		rc = twins_find(&t, run->ctx, true, note, &s, err);
	if (rc == 0)
		rc = name_trees(&s, err);
	for (size_t i = 0; rc == 0 && i < s.found.n; i++) {
		const struct found *f = &s.found.items[i];

		if (f->other_index != SIZE_MAX)
			lint_say_all(run, rule, f->commit, "the same patch as %.12s of this "
				     "range", git_oid_tostr_s(&f->other));
		else
			lint_say_all(run, rule, f->commit, "the same patch as %.12s in %s%s",
				     git_oid_tostr_s(&f->other), f->tree ? "tree " :
				     "another tree", f->tree ? f->tree : "");
	}
	return rc;
}
