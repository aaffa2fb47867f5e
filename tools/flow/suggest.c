// SPDX-License-Identifier: GPL-2.0-only
#include "flow/suggest.h"

#include <string.h>

#include "base/hash.h"
#include "base/mem.h"
#include "flow/suggest-internal.h"
#include "merge/tree.h"
#include "repo/textdiff.h"

#define MAX_CHECKS 3u	/* after which no other rules are tried */
#define MAX_TURNS 5u	/* of trying other rules before a check */
#define MAX_CASES 2000u

const char *suggest_state_name(enum suggest_state s)
{
	static const char *const names[] = {
		[SUGGEST_NONE] = "none", [SUGGEST_UNPROVED] = "unproved",
		[SUGGEST_PROVED] = "proved",
	};

	return names[s];
}

const char *suggest_source_name(enum suggest_source s)
{
	static const char *const names[] = {
		[SUGGEST_COMMITS] = "commits", [SUGGEST_SIDE] = "tree",
		[SUGGEST_DECLARED] = "declaration",
	};

	return names[s];
}

static void suggest_release(struct suggest *g)
{
	for (size_t i = 0; i < g->all.n; i++)
		suggest_lesson_free(g->all.items[i]);
	VEC_RELEASE(&g->all);
	map_release(&g->lessons);
	map_release(&g->changed);
	suggest_files_release(g);
	map_release(&g->judged);
	ctree_free(g->tree);
	cworld_free(g->world);
	snapshot_release(&g->merged_snap);
	merge_input_release(&g->in);
	tree_changes_release(&g->changes[0]);
	tree_changes_release(&g->changes[1]);
	for (size_t i = 0; i < g->n_cases; i++)
		VEC_RELEASE(&g->cases[i].edits);
	free(g->cases);
	arena_release(&g->arena);
}

/* ------------------------------------------------------------------- the merge */

static int open_merge(struct suggest *g, struct err *err)
{
	_cleanup_merge_result_ struct merge_result merge = MERGE_RESULT_INIT;
	int rc = merge_input_fill(&g->in, g->ctx, g->r, g->sides[0], g->sides[1], err);

	if (rc >= 0 && g->opts->judged)
		g->merged = g->opts->judged->tree;
	else if (rc >= 0)
		rc = merge_textual(&merge, g->ctx, &g->in, NULL, err);
	if (rc >= 0 && !g->opts->judged)
		rc = merge_result_tree(&g->merged, &merge, g->scratch, err);
	for (int s = 0; rc >= 0 && s < 2; s++)
		rc = tree_diff(&g->changes[s], g->r, &g->in.base_trees[0], &g->sides[s]->tree, err);
	if (rc < 0)
		return rc;
	snapshot_init(&g->merged_snap, &g->merged);
	rc = cworld_open(&g->world, g->ctx, &g->in.base_trees[0], err);
	return rc < 0 ? rc : ctree_open(&g->tree, g->world, &g->merged_snap, err);
}

/* ------------------------------------------------------------------------ rounds */

static bool has_more(const struct suggest_case *c)
{
	return !c->in && (suggest_has_more(c) || !c->placed || (c->undeclared && !c->included));
}

/* The same with a header for what it names; else with the next rule that fits. */
static int next_try(struct suggest *g, struct suggest_case *c, struct err *err)
{
	struct suggest_case before = *c;
	struct suggest_file f;
	int rc = suggest_read(&f, g, c->s->f.path, err);

	if (rc)
		return rc;
	if (!c->placed)
		return suggest_place_by_kind(g, c, &f, err);
	if (c->undeclared && !c->included) {
		c->included = true;
		rc = suggest_include(g, c, &f, err);
		if (rc > 0)
			c->in = true;
		if (rc)
			return rc;
	}
	if (!suggest_has_more(c))
		return 0;
	memset(&c->edits, 0, sizeof(c->edits));
	c->undeclared = NULL;
	rc = suggest_place(g, c, &f, err);
	/* the best that there was is shown, proved or not */
	if (!c->edits.n) {
		c->edits.items = before.edits.items;
		c->edits.n = before.edits.n;
		c->edits.alloc = before.edits.alloc;
	} else {
		c->included = false;
		VEC_RELEASE(&before.edits);
	}
	return rc < 0 ? rc : 0;
}

/* What is out and has something else to try gets it. 1 somebody did, 0, <0. */
static int next_tries(struct suggest *g, struct err *err)
{
	bool any = false;

	for (size_t i = 0; i < g->n_cases; i++) {
		int rc;

		if (!has_more(&g->cases[i]))
			continue;
		rc = next_try(g, &g->cases[i], err);
		if (rc < 0)
			return rc;
		any = true;
	}
	return any;
}

/* Names and types first: until all that is in fits, and nobody has another rule to try. */
static int settle(struct suggest *g, bool tries, struct err *err)
{
	int rc = 1;

	for (unsigned int turn = 0; rc > 0; turn++) {
		int more = tries && turn < MAX_TURNS ? next_tries(g, err) : 0;

		if (more < 0)
			return more;
		rc = suggest_judge_all(g, err);
		if (rc < 0)
			return rc;
		rc |= more;
	}
	return 0;
}

/* What is in, as a number that tells sets apart. */
static uint64_t mark(const struct suggest *g)
{
	uint64_t h = 0;

	for (size_t i = 0; i < g->n_cases; i++)
		if (g->cases[i].in)
			h = hash_mix(h + i + 1, g->cases[i].rule + g->cases[i].edits.n);
	return h;
}

/* What goes with the fixes of other findings in its file has these for its own. */
static void follow(struct suggest *g, struct suggest_case *c)
{
	c->edits.n = 0;
	for (size_t i = 0; i < g->n_cases; i++) {
		const struct suggest_case *o = &g->cases[i];

		for (size_t k = 0; o->in && k < o->edits.n; k++)
			if (suggest_touches(o, c->s->f.path))
				VEC_PUSH(&c->edits, o->edits.items[k]);
	}
	c->out = (struct flow_suggestion){ .state = SUGGEST_PROVED };
}

/*
 * All at once, for each check costs as much as the one that is to be answered. What fails goes
 * out; with less in there may be new trouble, so what is left is checked again.
 */
static int prove(struct suggest *g, git_oid *tree, struct err *err)
{
	uint64_t right = 0;	/* nothing is in, and that is right */
	unsigned int checks = 0;
	int rc;

	*tree = g->merged;
	for (;;) {
		rc = settle(g, checks < MAX_CHECKS, err);
		if (rc < 0)
			return rc;
		if (mark(g) == right)
			break;
		right = mark(g);
		rc = suggest_check_all(g, tree, err);
		if (rc < 0)
			return rc;
		checks++;
	}
	for (size_t i = 0; i < g->n_cases; i++)
		if (g->cases[i].in)
			g->cases[i].out.state = SUGGEST_PROVED;
	for (size_t i = 0; i < g->n_cases; i++)
		if (g->cases[i].gone)
			follow(g, &g->cases[i]);
	return 0;
}

/* ------------------------------------------------------------------------ telling */

static int make_diff(struct suggest *g, size_t i, struct err *err)
{
	_cleanup_strbuf_ struct strbuf diff = STRBUF_INIT;
	_cleanup_snapshot_ struct snapshot snap = SNAPSHOT_INIT;
	git_oid tree;
	int rc = suggest_snapshot(&snap, g, &g->cases[i], err);

	if (rc >= 0)
		rc = snapshot_write_tree(&tree, &snap, g->scratch, err);
	if (rc >= 0)
		rc = trees_diff_text(&diff, g->r, &g->merged, &tree, err);
	if (rc >= 0)
		g->cases[i].out.diff = arena_strndup(&g->res->arena, diff.buf, diff.len);
	return rc < 0 ? rc : 0;
}

static const char *copy(struct arena *a, const char *s)
{
	return s ? arena_strdup(a, s) : NULL;
}

static int tell(struct suggest *g, struct err *err)
{
	struct arena *a = &g->res->arena;

	for (size_t i = 0; i < g->n_cases; i++) {
		struct suggest_case *c = &g->cases[i];
		struct flow_suggestion *s = &c->out;
		int rc = c->edits.n ? make_diff(g, i, err) : 0;

		if (rc < 0)
			return rc;
		if (!s->diff || !*s->diff)
			s->state = SUGGEST_NONE;
		s->why = s->state == SUGGEST_PROVED ? NULL : copy(a, s->why);
		s->rule = copy(a, s->rule);
		s->renamed = copy(a, s->renamed);
		s->seen_path = copy(a, s->seen_path);
		s->cocci = copy(a, s->cocci);
		c->s->suggest = arena_dup(a, s, sizeof(*s));
	}
	return 0;
}

/* -------------------------------------------------------------------------- all */

static void open_cases(struct suggest *g)
{
	g->n_cases = g->res->n_silent < MAX_CASES ? g->res->n_silent : MAX_CASES;
	g->cases = mem_zalloc((g->n_cases + 1) * sizeof(*g->cases));
	for (size_t i = 0; i < g->n_cases; i++) {
		g->cases[i].s = &g->res->silent[i];
		g->cases[i].out.why = "findings of this kind are not learnt of conversions";
		g->cases[i].placed = !suggest_has_kind(g->cases[i].s->f.kind);
	}
}

static int suggest_all(struct suggest *g, git_oid *tree, struct err *err)
{
	int rc = open_merge(g, err);

	if (rc >= 0)
		open_cases(g);
	if (rc >= 0)
		rc = suggest_learn(g, err);
	for (size_t i = 0; rc >= 0 && i < g->n_cases; i++)
		if (g->cases[i].lesson)
			g->cases[i].out.why = suggest_has_more(&g->cases[i]) ? NULL :
				g->cases[i].lesson->convert.n_seen ?
				"the provider's conversions do not come down to a rule" :
				"the provider had no use of it to convert";
	if (rc >= 0)
		rc = prove(g, tree, err);
	return rc < 0 ? rc : tell(g, err);
}

int flow_suggest(struct flow_check_result *r, git_oid *tree, struct ctx *ctx,
		 const struct rev *ours, const struct rev *theirs,
		 const struct suggest_opts *opts, struct err *err)
{
	_cleanup_(suggest_release) struct suggest g = {
		.ctx = ctx, .res = r, .sides = { ours, theirs }, .opts = opts,
		.merged_snap = SNAPSHOT_INIT,
		.changes = { TREE_CHANGES_INIT, TREE_CHANGES_INIT },
	};
	git_oid made;
	int rc = ctx_scratch(&g.scratch, ctx, err);

	if (rc >= 0)
		rc = ctx_worker_repo(&g.r, ctx, 0, err);
	if (rc >= 0)
		rc = suggest_all(&g, &made, err);
	if (rc >= 0 && tree)
		*tree = made;
	return rc < 0 ? rc : 0;
}
