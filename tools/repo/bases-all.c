// SPDX-License-Identifier: GPL-2.0-only
#include "repo/bases-all.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/vec.h"
#include "repo/commit-walk.h"
#include "repo/internal.h"

#define QUEUED 1u
#define STALE 2u	/* below a commit that all tips reach */
#define DONE 4u		/* its parents have learned what it knew */
#define COMMITS_MOST 400000u
#define TIPS_MOST 4096u

/* A commit that two tips, x < y, have as a merge base. */
struct pair {
	uint32_t x, y;
	uint32_t commit;
};

struct bases_all {
	struct commit_walk c;
	size_t n, n_words;		/* tips; words of a set of them */
	VEC(uint64_t) sets;		/* by node: who reaches it */
	VEC(struct pair) pairs;		/* sorted */
	size_t fresh;			/* queued, and there is more to learn */
};

struct bases_all *bases_all_free(struct bases_all *b)
{
	if (!b)
		return NULL;
	commit_walk_release(&b->c);
	VEC_RELEASE(&b->sets);
	VEC_RELEASE(&b->pairs);
	free(b);
	return NULL;
}

static uint64_t *set_of(struct bases_all *b, uint32_t id)
{
	size_t need = b->c.nodes.n * b->n_words;

	if (b->sets.n < need) {
		size_t had = b->sets.n;

		VEC_RESERVE(&b->sets, need);
		memset(b->sets.items + had, 0, (need - had) * sizeof(*b->sets.items));
		b->sets.n = need;
	}
	return b->sets.items + id * b->n_words;
}

static bool is_full(struct bases_all *b, uint32_t id)
{
	const uint64_t *set = set_of(b, id);
	size_t n = 0;

	for (size_t i = 0; i < b->n_words; i++)
		n += (size_t)__builtin_popcountll(set[i]);
	return n == b->n;
}

/* Without a generation the order may be wrong: then it is gone through to the end. */
static bool is_fresh(const struct walk_node *n)
{
	return n->flags & QUEUED && (!(n->flags & STALE) || n->generation == WALK_LOOSE);
}

static int queue(struct bases_all *b, uint32_t id)
{
	bool first = !(b->c.nodes.items[id].flags & DONE);

	if (first && commit_walk_queue(&b->c, id))
		return 1;
	if (!first)
		commit_walk_again(&b->c, id);
	b->c.nodes.items[id].flags |= QUEUED;
	b->fresh += is_fresh(&b->c.nodes.items[id]);
	return 0;
}

/* What @from knows its parent is told. */
static int tell(struct bases_all *b, uint32_t from, uint32_t parent, bool stale)
{
	uint64_t *to = set_of(b, parent);
	const uint64_t *set = set_of(b, from);
	struct walk_node *n = &b->c.nodes.items[parent];
	bool was_fresh = is_fresh(n), news = !n->flags;

	for (size_t i = 0; i < b->n_words; i++) {
		news |= (set[i] & ~to[i]) != 0;
		to[i] |= set[i];
	}
	if (stale && !(n->flags & STALE)) {
		n->flags |= STALE;
		news = true;
	}
	if (!news || n->flags & QUEUED) {
		b->fresh -= was_fresh && !is_fresh(n);
		return 0;
	}
	return queue(b, parent);
}

static int take(struct bases_all *b, uint32_t id)
{
	struct walk_node *n = &b->c.nodes.items[id];
	uint32_t first = n->first_parent, n_parents = n->n_parents;
	bool stale = is_full(b, id);
	int rc = 0;

	b->fresh -= is_fresh(n);
	n->flags = (unsigned char)((n->flags & ~QUEUED) | DONE);
	for (uint32_t i = 0; rc == 0 && i < n_parents; i++)
		rc = tell(b, id, b->c.parents.items[first + i], stale);
	return rc;
}

static int start(struct bases_all *b, const git_oid *tip, size_t number)
{
	uint32_t id = commit_walk_node(&b->c, tip);
	uint64_t *set = set_of(b, id);

	set[number / 64] |= (uint64_t)1 << number % 64;
	return b->c.nodes.items[id].flags & QUEUED ? 0 : queue(b, id);
}

static int walk_down(struct bases_all *b)
{
	while (b->fresh)
		if (b->c.nodes.n > COMMITS_MOST || take(b, heap_pop(&b->c.heap).id))
			return 1;
	return 0;
}

/* ------------------------------------------------------------------------- the pairs */

/* Children of each commit, one list behind the other. */
struct children {
	uint32_t *first, *ids;
};

static void list_children(struct children *out, const struct bases_all *b)
{
	size_t n = b->c.nodes.n;
	uint32_t *next = mem_zalloc((n + 2) * sizeof(*next));

	/* first[k + 1] counts up to where the list of k ends */
	for (size_t i = 0; i < n; i++) {
		const struct walk_node *c = &b->c.nodes.items[i];

		for (uint32_t k = 0; c->flags & DONE && k < c->n_parents; k++)
			next[b->c.parents.items[c->first_parent + k] + 2]++;
	}
	for (size_t i = 0; i < n; i++)
		next[i + 2] += next[i + 1];
	out->first = next;
	out->ids = mem_array(NULL, next[n + 1] + 1, sizeof(*out->ids));
	for (size_t i = 0; i < n; i++) {
		const struct walk_node *c = &b->c.nodes.items[i];

		for (uint32_t k = 0; c->flags & DONE && k < c->n_parents; k++)
			out->ids[next[b->c.parents.items[c->first_parent + k] + 1]++] =
				(uint32_t)i;
	}
}

static bool has_tip(const uint64_t *set, size_t i)
{
	return set[i / 64] >> (i % 64) & 1;
}

/* The tips that reach the commit, and with @x none of its children. */
static void partners_of(uint64_t *out, struct bases_all *b, uint32_t id,
			const struct children *c, size_t x)
{
	memcpy(out, set_of(b, id), b->n_words * sizeof(*out));
	for (uint32_t k = c->first[id]; k < c->first[id + 1]; k++) {
		const uint64_t *set = set_of(b, c->ids[k]);

		for (size_t i = 0; has_tip(set, x) && i < b->n_words; i++)
			out[i] &= ~set[i];
	}
}

static void add_pairs_of(struct bases_all *b, uint32_t id, const uint64_t *partners, size_t x)
{
	for (size_t i = x / 64; i < b->n_words; i++)
		for (uint64_t bits = partners[i]; bits; bits &= bits - 1) {
			size_t y = i * 64 + (size_t)__builtin_ctzll(bits);

			if (y > x)
				VEC_PUSH(&b->pairs, (struct pair){ (uint32_t)x, (uint32_t)y, id });
		}
}

/* A child that as many tips reach leaves no pair to this one. */
static bool adds_none(struct bases_all *b, uint32_t id, const struct children *c)
{
	const uint64_t *set = set_of(b, id);

	for (uint32_t k = c->first[id]; k < c->first[id + 1]; k++)
		if (memcmp(set_of(b, c->ids[k]), set, b->n_words * sizeof(*set)) == 0)
			return true;
	return false;
}

static int by_tips(const void *a, const void *b)
{
	const struct pair *p = a, *q = b;

	if (p->x != q->x)
		return p->x < q->x ? -1 : 1;
	return p->y < q->y ? -1 : p->y > q->y;
}

static void find_pairs(struct bases_all *b)
{
	_cleanup_free_ uint64_t *partners = mem_array(NULL, b->n_words, sizeof(*partners));
	struct children c;

	list_children(&c, b);
	for (uint32_t id = 0; id < b->c.nodes.n; id++) {
		if (adds_none(b, id, &c))
			continue;
		for (size_t x = 0; x < b->n; x++) {
			if (!has_tip(set_of(b, id), x))
				continue;
			partners_of(partners, b, id, &c, x);
			add_pairs_of(b, id, partners, x);
		}
	}
	free(c.first);
	free(c.ids);
	VEC_SORT(&b->pairs, by_tips);
}

struct bases_all *bases_all_make(struct repo *r, const git_oid *tips, size_t n)
{
	_cleanup_(bases_all_freep) struct bases_all *b = NULL;
	int rc = 0;

	if (!n || n > TIPS_MOST || repo_is_shallow(r) || !repo_graph(r))
		return NULL;
	b = mem_zalloc(sizeof(*b));
	b->c.r = r;
	b->n = n;
	b->n_words = (n + 63) / 64;
	for (size_t i = 0; rc == 0 && i < n; i++)
		rc = start(b, &tips[i], i);
	if (rc || walk_down(b))
		return NULL;
	find_pairs(b);
	return TAKE_PTR(b);
}

bool bases_all_find(struct oid_vec *out, const struct bases_all *b, size_t x, size_t y)
{
	struct pair key = { (uint32_t)(x < y ? x : y), (uint32_t)(x < y ? y : x), 0 };
	const struct pair *p = NULL, *end;

	if (b->pairs.n)
		p = bsearch(&key, b->pairs.items, b->pairs.n, sizeof(*p), by_tips);
	oid_vec_release(out);
	if (!p)
		return false;
	end = b->pairs.items + b->pairs.n;
	while (p > b->pairs.items && by_tips(p - 1, &key) == 0)
		p--;
	for (; p < end && by_tips(p, &key) == 0; p++)
		VEC_PUSH(out, *b->c.nodes.items[p->commit].oid);
	VEC_SORT(out, oid_order);
	return true;
}
