// SPDX-License-Identifier: GPL-2.0-only
/* Commits that several trees have, and patches that are several commits. */
#include "base/mem.h"
#include "flow/trees-status-internal.h"
#include "flow/twins.h"

/* Trees with commits that none of them has from another. */
struct group {
	uint64_t *mask;
	size_t n;	/* commits */
	size_t newest;
};

struct groups {
	struct status_walk *w;
	struct trees_status *out;
	VEC(struct group) items;
	struct map by_mask;	/* -> index + 1 */
	uint32_t *of;		/* a commit: its group */
	uint64_t *in;		/* a tree: who contains its tip, as a mask */
	struct arena arena;
};

static void groups_release(struct groups *g)
{
	VEC_RELEASE(&g->items);
	map_release(&g->by_mask);
	free(g->of);
	free(g->in);
	arena_release(&g->arena);
}

static void clear(uint64_t *mask, size_t bit)
{
	mask[bit / 64] &= ~((uint64_t)1 << bit % 64);
}

static bool meet(const uint64_t *a, const uint64_t *b, size_t words)
{
	for (size_t i = 0; i < words; i++)
		if (a[i] & b[i])
			return true;
	return false;
}

/* Of trees at one commit the first contains the others, not they it. */
static void find_containers(struct groups *g)
{
	const struct status_walk *w = g->w;

	g->in = mem_zalloc((w->trees->n * w->words + 1) * sizeof(*g->in));
	for (size_t i = 0; i < w->trees->n; i++)
		for (size_t k = 0; k < g->out->trees[i].n_in; k++) {
			size_t other = g->out->trees[i].in[k];

			if ((w->trees->items[other].policy & TREE_INTEGRATION) ||
			    (other > i && git_oid_equal(&w->tips.items[other],
							&w->tips.items[i])))
				continue;
			g->in[i * w->words + other / 64] |= (uint64_t)1 << other % 64;
		}
}

/* Who has it not from an upstream, and not because he contains, or is in, another. */
static void reduce(uint64_t *mask, const struct groups *g, size_t commit)
{
	const struct status_walk *w = g->w;
	const uint64_t *all = status_mask(w, commit);

	memset(mask, 0, w->words * sizeof(*mask));
	for (size_t i = 0; i < w->trees->n; i++)
		if (!(w->trees->items[i].policy & TREE_INTEGRATION) &&
		    status_owns(w, i, commit))
			mask[i / 64] |= (uint64_t)1 << i % 64;
	for (size_t i = 0; i < w->trees->n; i++)
		if (status_has(mask, i) && meet(g->in + i * w->words, all, w->words) &&
		    meet(g->in + i * w->words, mask, w->words))
			clear(mask, i);
}

static void group_commits(struct groups *g)
{
	const struct status_walk *w = g->w;
	size_t bytes = w->words * sizeof(uint64_t);
	_cleanup_free_ uint64_t *mask = mem_zalloc(bytes + 1);

	for (size_t i = 0; i < w->commits.n; i++) {
		struct map_entry *e;
		bool added;

		reduce(mask, g, i);
		e = map_find(&g->by_mask, (const char *)mask, bytes);
		if (!e) {
			uint64_t *kept = arena_dup(&g->arena, mask, bytes);

			e = map_put(&g->by_mask, (const char *)kept, bytes, &added);
			VEC_PUSH(&g->items, (struct group){ kept, 0, i });
			e->value = g->items.n;
		}
		g->of[i] = (uint32_t)e->value - 1;
		g->items.items[e->value - 1].n++;
	}
}

static size_t list_trees(size_t **out, struct groups *g, const uint64_t *mask)
{
	size_t n = 0;

	*out = arena_alloc(&g->out->arena, (g->w->trees->n + 1) * sizeof(**out));
	for (size_t i = 0; i < g->w->trees->n; i++)
		if (status_has(mask, i))
			(*out)[n++] = i;
	return n;
}

static int most_first(const void *a, const void *b)
{
	const struct status_shared *x = a, *y = b;

	if (x->n != y->n)
		return x->n < y->n ? 1 : -1;
	return git_oid_cmp(&x->newest, &y->newest);
}

static void take_shared(struct groups *g)
{
	VEC(struct status_shared) shared = VEC_INIT;

	for (size_t i = 0; i < g->items.n; i++) {
		const struct group *of = &g->items.items[i];
		const struct status_commit *c = &g->w->commits.items[of->newest];
		struct status_shared s = { .n = of->n, .newest = c->oid };

		s.n_trees = list_trees(&s.trees, g, of->mask);
		s.subject = arena_strdup(&g->out->arena, c->subject);
		if (s.n_trees > 1)
			VEC_PUSH(&shared, s);
	}
	VEC_SORT(&shared, most_first);
	g->out->shared = shared.items;
	g->out->n_shared = shared.n;
}

/* -------------------------------------------------------------------------- patches */

static void take_patch(void *payload, const struct twin *run, size_t n)
{
	struct groups *g = payload;
	struct status_patch p = { .subject = arena_strdup(&g->out->arena, run->subject) };

	p.copies = arena_alloc(&g->out->arena, n * sizeof(*p.copies));
	for (size_t i = 0; i < n; i++) {
		struct status_copy *c = &p.copies[p.n];

		c->commit = run[i].oid;
		c->n_trees = list_trees(&c->trees, g, g->items.items[run[i].mark].mask);
		p.n += c->n_trees > 0;
	}
	if (p.n < 2)
		return;
	g->out->patches = mem_array(g->out->patches, g->out->n_patches + 1,
				    sizeof(*g->out->patches));
	g->out->patches[g->out->n_patches++] = p;
}

static int by_subject(const void *a, const void *b)
{
	const struct status_patch *x = a, *y = b;
	int rc = strcmp(x->subject, y->subject);

	return rc ? rc : git_oid_cmp(&x->copies[0].commit, &y->copies[0].commit);
}

static int find_patches(struct groups *g, struct err *err)
{
	_cleanup_twins_ struct twins t = TWINS_INIT;
	int rc;

	for (size_t i = 0; i < g->w->commits.n; i++) {
		const struct status_commit *c = &g->w->commits.items[i];

		if (!c->merge)
			twins_add(&t, &c->oid, c->email, c->author_time, c->subject, g->of[i]);
	}
	rc = twins_find(&t, g->w->ctx, false, take_patch, g, err);
	if (g->out->n_patches > 1)
		qsort(g->out->patches, g->out->n_patches, sizeof(*g->out->patches), by_subject);
	return rc;
}

int status_same(struct trees_status *out, struct status_walk *w, struct err *err)
{
	_cleanup_(groups_release) struct groups g = {
		.w = w, .out = out, .by_mask = MAP_INIT, .arena = ARENA_INIT,
		.of = mem_zalloc((w->commits.n + 1) * sizeof(*g.of)),
	};

	find_containers(&g);
	group_commits(&g);
	take_shared(&g);
	return find_patches(&g, err);
}
