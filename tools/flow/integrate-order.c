// SPDX-License-Identifier: GPL-2.0-only
#include "flow/integrate-order.h"

#include <string.h>

#include "base/mem.h"

#define MAX_PASSES 16	/* of moving trees about */

/* Two trees that conflict in a path. */
struct clash {
	size_t a, b;
	size_t at_a, at_b;	/* numbers of (tree, path) */
};

struct ordering {
	struct ctx *ctx;
	struct repo *r;
	struct flow_fixups *fixups;
	struct fixup_index *index;
	const struct tree **trees;	/* the base is number 0: NULL */
	struct rev *revs;
	size_t n;
	bool *before;			/* n × n: one has to be in first */
	VEC(struct clash) clashes;
	struct map places;		/* tree NUL path → number + 1 */
	bool *hit;			/* by number: it is to be resolved */
	size_t *pos;
	struct arena arena;
};

static void ordering_release(struct ordering *g)
{
	for (size_t i = 0; g->revs && i < g->n; i++)
		rev_release(&g->revs[i]);
	free(g->revs);
	free(g->trees);
	free(g->before);
	free(g->hit);
	free(g->pos);
	fixup_index_free(g->index);
	VEC_RELEASE(&g->clashes);
	map_release(&g->places);
	arena_release(&g->arena);
}

void integrate_order_release(struct integrate_order *o)
{
	rev_release(&o->base);
	free(o->rows);
	*o = (struct integrate_order)INTEGRATE_ORDER_INIT;
}

/* ------------------------------------------------------------------- the trees */

static void list_trees(struct ordering *g, const struct trees *trees, const char *base)
{
	g->trees = mem_zalloc((trees->n + 2) * sizeof(*g->trees));
	g->n = 1;
	for (size_t i = 0; i < trees->n; i++) {
		const struct tree *t = &trees->items[i];

		if (!t->error && !(t->policy & TREE_INTEGRATION) &&
		    strcmp(t->name, base) != 0)
			g->trees[g->n++] = t;
	}
}

static int open_revs(struct ordering *g, const struct rev *base, struct err *err)
{
	int rc = 0;

	g->revs = mem_zalloc(g->n * sizeof(*g->revs));
	g->before = mem_zalloc(g->n * g->n * sizeof(*g->before));
	g->pos = mem_zalloc(g->n * sizeof(*g->pos));
	rev_copy(&g->revs[0], base);
	for (size_t i = 1; rc >= 0 && i < g->n; i++)
		rc = rev_of_commit(&g->revs[i], g->r, &g->trees[i]->commit,
				   g->trees[i]->name, err);
	for (size_t i = 1; i < g->n; i++)
		g->before[0 * g->n + i] = true;
	return rc < 0 ? rc : 0;
}

static void note_upstreams(struct ordering *g, const struct trees *trees)
{
	for (size_t i = 1; i < g->n; i++)
		for (size_t k = 1; k < g->n; k++)
			if (g->trees[k]->upstream_index >= 0 && i != k &&
			    g->trees[i] == &trees->items[g->trees[k]->upstream_index])
				g->before[i * g->n + k] = true;
}

/* ------------------------------------------------------------------- the pairs */

static size_t place(struct ordering *g, size_t tree, const char *path, size_t len)
{
	char *key = arena_alloc(&g->arena, sizeof(tree) + len);
	struct map_entry *e;
	bool added;

	memcpy(key, &tree, sizeof(tree));
	memcpy(key + sizeof(tree), path, len);
	e = map_put(&g->places, key, sizeof(tree) + len, &added);
	if (added)
		e->value = g->places.n - 1;
	return e->value;
}

static void add_clash(struct ordering *g, size_t a, size_t b, const char *path,
		      size_t len)
{
	struct clash c = { a, b, place(g, a, path, len), place(g, b, path, len) };

	VEC_PUSH(&g->clashes, c);
}

static int is_resolved(struct ordering *g, const struct merge_result *m,
		       const struct merge_unmerged *u, struct err *err)
{
	_cleanup_fixup_match_ struct fixup_match match = FIXUP_MATCH_INIT;
	int rc;

	if (!g->fixups)
		return 0;
	if (!g->index)
		g->index = fixup_index_make(&g->fixups->store, g->r);
	rc = flow_fixup_match(&match, &g->fixups->store, g->index, g->r, m, u, err);
	return rc < 0 ? rc : match.how >= FIXUP_HUNKS;
}

static int take_merge(struct ordering *g, size_t a, size_t b,
		      const struct merge_result *m, struct err *err)
{
	if (!m->n_unmerged)
		add_clash(g, a, b, "", 0);
	for (size_t i = 0; i < m->n_unmerged; i++) {
		const struct merge_unmerged *u = &m->unmerged[i];
		int rc = is_resolved(g, m, u, err);

		if (rc < 0)
			return rc;
		if (rc == 0)
			add_clash(g, a, b, u->path, u->len);
	}
	return 0;
}

/* One has all of the other: that goes first, unless the file says otherwise. */
static bool contained(struct ordering *g, size_t a, size_t b,
		      const struct merge_input *in)
{
	const git_oid *base = &in->bases[0];

	if (in->n_bases != 1)
		return false;
	if (git_oid_equal(base, &in->ours.commit))
		g->before[a * g->n + b] |= !g->before[b * g->n + a];
	else if (git_oid_equal(base, &in->theirs.commit))
		g->before[b * g->n + a] |= !g->before[a * g->n + b];
	else
		return false;
	return true;
}

/* What one tree and those behind it in the file make of each other. */
struct batch {
	struct merge_input *inputs;
	struct merge_job *jobs;
	size_t *which;
	size_t n;
};

static void batch_release(struct batch *b)
{
	for (size_t i = 0; i < b->n; i++) {
		merge_job_release(&b->jobs[i]);
		merge_input_release(&b->inputs[i]);
	}
	free(b->inputs);
	free(b->jobs);
	free(b->which);
}

/* Pairs without a merge base do not merge in any order. */
static int fill_batch(struct batch *b, struct ordering *g, size_t a, struct err *err)
{
	b->inputs = mem_zalloc((g->n + 1) * sizeof(*b->inputs));
	b->jobs = mem_zalloc((g->n + 1) * sizeof(*b->jobs));
	b->which = mem_zalloc((g->n + 1) * sizeof(*b->which));
	for (size_t k = a + 1; k < g->n; k++) {
		struct merge_input *in = &b->inputs[b->n];
		_cleanup_err_ struct err why = ERR_INIT;
		int rc = merge_input_fill(in, g->ctx, g->r, &g->revs[a], &g->revs[k],
					  &why);

		if (rc < 0 && why.code == ERR_NOT_FOUND)
			continue;
		if (rc < 0) {
			err_move(err, &why);
			return rc;
		}
		if (contained(g, a, k, in)) {
			merge_input_release(in);
			continue;
		}
		b->which[b->n] = k;
		b->jobs[b->n++] = (struct merge_job){ .in = in,
						      .out = MERGE_RESULT_INIT };
	}
	return 0;
}

static int merge_row(struct ordering *g, size_t a, struct err *err)
{
	_cleanup_(batch_release) struct batch b = { .n = 0 };
	int rc = fill_batch(&b, g, a, err);

	if (rc >= 0)
		rc = merge_textual_batch(b.jobs, b.n, g->ctx, NULL, err);
	for (size_t i = 0; rc >= 0 && i < b.n; i++) {
		if (b.jobs[i].rc < 0) {
			err_move(err, &b.jobs[i].err);
			return -1;
		}
		if (b.jobs[i].rc)
			rc = take_merge(g, a, b.which[i], &b.jobs[i].out, err);
	}
	return rc < 0 ? rc : 0;
}

/* ------------------------------------------------------------------- the orders */

/* How many conflicts are to be resolved; leaves in g->hit which ones. */
static size_t cost(struct ordering *g, const size_t *order)
{
	size_t n = 0;

	for (size_t i = 0; i < g->n; i++)
		g->pos[order[i]] = i;
	memset(g->hit, 0, (g->places.n + 1) * sizeof(*g->hit));
	for (size_t i = 0; i < g->clashes.n; i++) {
		const struct clash *c = &g->clashes.items[i];
		size_t at = g->pos[c->a] < g->pos[c->b] ? c->at_b : c->at_a;

		n += !g->hit[at];
		g->hit[at] = true;
	}
	return n;
}

/* Whether all that has to come before @t is there. */
static bool may_come(const struct ordering *g, const bool *there, size_t t)
{
	for (size_t i = 0; i < g->n; i++)
		if (g->before[i * g->n + t] && !there[i])
			return false;
	return true;
}

/* How many conflicts there are to resolve because @t is in before others. */
static size_t harm(const struct ordering *g, const bool *there, size_t t)
{
	size_t n = 0;

	for (size_t i = 0; i < g->clashes.n; i++) {
		const struct clash *c = &g->clashes.items[i];

		if (c->a == t && !there[c->b])
			n += !g->hit[c->at_b];
		else if (c->b == t && !there[c->a])
			n += !g->hit[c->at_a];
	}
	return n;
}

static void come(struct ordering *g, bool *there, size_t t)
{
	there[t] = true;
	for (size_t i = 0; i < g->clashes.n; i++) {
		const struct clash *c = &g->clashes.items[i];

		if (c->a == t && !there[c->b])
			g->hit[c->at_b] = true;
		else if (c->b == t && !there[c->a])
			g->hit[c->at_a] = true;
	}
}

/* The first in the file of those that may come, or of them those that do least harm. */
static size_t next_tree(const struct ordering *g, const bool *there, bool any)
{
	size_t best = g->n, least = 0, first = g->n;

	for (size_t t = 0; t < g->n; t++) {
		size_t n;

		if (there[t])
			continue;
		first = first < g->n ? first : t;
		if (!may_come(g, there, t))
			continue;
		n = any ? 0 : harm(g, there, t);
		if (best == g->n || n < least) {
			best = t;
			least = n;
		}
	}
	/* they wait for each other */
	return best < g->n ? best : first;
}

/* As the file has them, but for trees before their upstream. */
static void in_turn(struct ordering *g, size_t *order)
{
	_cleanup_free_ bool *there = mem_zalloc(g->n * sizeof(*there));

	for (size_t i = 0; i < g->n; i++) {
		order[i] = next_tree(g, there, true);
		there[order[i]] = true;
	}
}

static void greedy(struct ordering *g, size_t *order)
{
	_cleanup_free_ bool *there = mem_zalloc(g->n * sizeof(*there));

	memset(g->hit, 0, (g->places.n + 1) * sizeof(*g->hit));
	for (size_t i = 0; i < g->n; i++) {
		order[i] = next_tree(g, there, false);
		come(g, there, order[i]);
	}
}

/* Moves what is at @from to @to, as far as it may: where it got. */
static size_t move(const struct ordering *g, size_t *order, size_t from, size_t to)
{
	size_t t = order[from];

	while (from != to) {
		size_t step = from < to ? from + 1 : from - 1;
		size_t other = order[step];

		if (from < to ? g->before[t * g->n + other] :
				g->before[other * g->n + t])
			break;
		order[from] = other;
		order[step] = t;
		from = step;
	}
	return from;
}

static bool clashes_at_all(const struct ordering *g, size_t t)
{
	for (size_t i = 0; i < g->clashes.n; i++)
		if (g->clashes.items[i].a == t || g->clashes.items[i].b == t)
			return true;
	return false;
}

/* One tree to where it is best, the first such place. */
static size_t improve_one(struct ordering *g, size_t *order, size_t from, size_t now)
{
	size_t size = g->n * sizeof(*order);
	_cleanup_free_ size_t *start = mem_alloc(size);
	size_t best = from;

	memcpy(start, order, size);
	for (size_t to = 1; to < g->n; to++) {
		bool there = move(g, order, from, to) == to;
		size_t n = cost(g, order);

		if (there && n < now) {
			best = to;
			now = n;
		}
		memcpy(order, start, size);
	}
	(void)move(g, order, from, best);
	return now;
}

static size_t improve(struct ordering *g, size_t *order)
{
	size_t now = cost(g, order), last;
	int passes = 0;

	do {
		last = now;
		for (size_t i = 1; i < g->n; i++)
			if (clashes_at_all(g, order[i]))
				now = improve_one(g, order, i, now);
	} while (now < last && ++passes < MAX_PASSES);
	return now;
}

/* ------------------------------------------------------------------------- all */

static void fill(struct integrate_order *out, struct ordering *g, const size_t *order)
{
	out->rows = mem_zalloc(g->n * sizeof(*out->rows));
	out->n = g->n - 1;
	out->suggested = cost(g, order);
	for (size_t i = 1; i < g->n; i++) {
		out->rows[i - 1].tree = g->trees[order[i]];
		out->other |= order[i] != i;
	}
	for (uint32_t i = 0; i < g->places.n; i++) {
		size_t tree;

		memcpy(&tree, g->places.entries[i].key, sizeof(tree));
		if (g->hit[i] && tree)
			out->rows[g->pos[tree] - 1].conflicts++;
	}
}

static void suggest(struct integrate_order *out, struct ordering *g)
{
	_cleanup_free_ size_t *filed = mem_zalloc(g->n * sizeof(*filed));
	_cleanup_free_ size_t *other = mem_zalloc(g->n * sizeof(*other));
	size_t a, b;

	g->hit = mem_zalloc((g->places.n + 1) * sizeof(*g->hit));
	for (size_t i = 0; i < g->n; i++)
		filed[i] = i;
	out->as_filed = cost(g, filed);
	in_turn(g, filed);
	greedy(g, other);
	a = improve(g, filed);
	b = improve(g, other);
	fill(out, g, b < a ? other : filed);
}

static int run(struct integrate_order *out, struct ordering *g, const struct trees *trees,
	       const char *onto, struct err *err)
{
	int rc = trees_rev(&out->base, g->r, trees, onto, err);

	if (rc < 0)
		return rc;
	list_trees(g, trees, onto);
	rc = open_revs(g, &out->base, err);
	if (rc >= 0)
		note_upstreams(g, trees);
	for (size_t i = 0; rc >= 0 && i < g->n; i++) {
		ctx_progress(g->ctx, "Merging pairs", i, g->n);
		rc = merge_row(g, i, err);
	}
	if (rc >= 0)
		suggest(out, g);
	return rc < 0 ? rc : 0;
}

int integrate_order_suggest(struct integrate_order *out, struct ctx *ctx,
			    const struct trees *trees, struct flow_fixups *fixups,
			    const char *onto, struct err *err)
{
	_cleanup_integrate_order_ struct integrate_order res = INTEGRATE_ORDER_INIT;
	_cleanup_(ordering_release) struct ordering g = {
		.ctx = ctx, .fixups = fixups, .clashes = VEC_INIT,
		.places = MAP_INIT, .arena = ARENA_INIT,
	};
	int rc;

	if (!trees->n)
		return err_set(err, "there are no trees");
	rc = ctx_worker_repo(&g.r, ctx, 0, err);
	if (rc >= 0)
		rc = run(&res, &g, trees, onto ? onto : trees->items[0].name, err);
	if (rc < 0)
		return rc;
	integrate_order_release(out);
	*out = res;
	res = (struct integrate_order)INTEGRATE_ORDER_INIT;
	return 0;
}
