// SPDX-License-Identifier: GPL-2.0-only
/*
 * Merge bases by painting: from both tips down, in the order of generation
 * numbers, so that a commit is taken only after everything above it. What both
 * colours reach is common; what lies below a common commit is stale. It ends when
 * nothing but stale commits is left. The idea is git's (paint_down_to_common).
 *
 * Commits that are newer than the commit-graph have no number and come first,
 * by date; when dates lie, a result may lie below another, so several results
 * are checked against each other where such commits were met. One that has no number
 * itself is a case for somebody else.
 */
#include <string.h>

#include "base/arena.h"
#include "base/heap.h"
#include "base/map.h"
#include "base/mem.h"
#include "base/vec.h"
#include "repo/graph.h"
#include "repo/internal.h"

#define SIDE_A 1u
#define SIDE_B 2u
#define STALE 4u
#define RESULT 8u
#define QUEUED 16u
#define INFINITE UINT32_MAX
/* More commits than this outside of the graph: it is out of date. */
#define MAX_LOOSE 20000

/* A commit that the graph has not; its id number is graph_count() + index. */
struct loose {
	git_oid oid;
	int64_t date;
	uint32_t first_parent, n_parents;	/* in walk.loose_parents */
	bool read;
};

struct walk {
	const struct graph *g;
	struct repo *r;
	uint32_t n;			/* commits in the graph */
	struct graph_marks *marks;	/* of them */
	VEC(unsigned char) loose_flags;
	VEC(struct loose) loose;
	VEC(uint32_t) loose_parents;
	struct map loose_ids;		/* oid -> index; keys in arena */
	struct arena arena;
	struct heap heap;		/* by generation, then date; each commit at most once */
	size_t fresh;			/* of them, not stale */
	VEC(uint32_t) results;
};

static void walk_release(struct walk *w)
{
	graph_marks_clear(w->marks);
	VEC_RELEASE(&w->loose_flags);
	VEC_RELEASE(&w->loose);
	VEC_RELEASE(&w->loose_parents);
	heap_release(&w->heap);
	VEC_RELEASE(&w->results);
	map_release(&w->loose_ids);
	arena_release(&w->arena);
}

static unsigned char *flags_of(struct walk *w, uint32_t id)
{
	return id < w->n ? &w->marks->flags[id] : &w->loose_flags.items[id - w->n];
}

/* The number of a commit, for one outside of the graph a new one. <0: none. */
static int64_t id_of(struct walk *w, const git_oid *oid)
{
	uint32_t pos = graph_find(w->g, oid);
	struct map_entry *m;
	const char *key;

	if (pos != UINT32_MAX)
		return pos;
	m = map_find(&w->loose_ids, (const char *)oid->id, GIT_OID_RAWSZ);
	if (m)
		return (int64_t)(w->n + m->value);
	if (w->loose.n == MAX_LOOSE)
		return -1;
	key = arena_dup(&w->arena, oid->id, GIT_OID_RAWSZ);
	map_put(&w->loose_ids, key, GIT_OID_RAWSZ, NULL)->value = w->loose.n;
	VEC_PUSH(&w->loose, (struct loose){ .oid = *oid });
	VEC_PUSH(&w->loose_flags, 0);
	return (int64_t)(w->n + w->loose.n - 1);
}

/* Reads a commit outside of the graph, date and parents. */
static int read_loose(struct walk *w, size_t index)
{
	git_commit *c = NULL;
	git_oid oid = w->loose.items[index].oid;
	uint32_t first = (uint32_t)w->loose_parents.n, n;
	int rc;

	if (w->loose.items[index].read)
		return 0;
	rc = git_commit_lookup(&c, w->r->git, &oid);
	if (rc < 0)
		return -1;
	n = git_commit_parentcount(c);
	w->loose.items[index].date = git_commit_time(c);
	for (uint32_t i = 0; rc == 0 && i < n; i++) {
		int64_t id = id_of(w, git_commit_parent_id(c, i));

		if (id < 0)
			rc = -1;
		else
			VEC_PUSH(&w->loose_parents, (uint32_t)id);
	}
	git_commit_free(c);
	w->loose.items[index].first_parent = first;
	w->loose.items[index].n_parents = n;
	w->loose.items[index].read = true;
	return rc;
}

static int enqueue(struct walk *w, uint32_t id)
{
	struct heap_item q = { .id = id, .major = INFINITE };
	struct graph_commit c;

	if (id >= w->n) {
		if (read_loose(w, id - w->n) < 0)
			return -1;
		q.minor = w->loose.items[id - w->n].date;
	} else {
		if (graph_commit(&c, w->g, id) < 0 || !c.generation)
			return -1;
		q.major = c.generation;
		q.minor = (int64_t)c.date;
	}
	heap_push(&w->heap, q);
	return 0;
}

/*
 * Gives a commit more colours, and queues it when they are news to it. Once only
 * stale commits are queued, there is nothing more to tell.
 */
static int paint(struct walk *w, uint32_t id, unsigned char colours)
{
	unsigned char was = *flags_of(w, id), is = was | colours;

	if (is == was)
		return 0;
	if ((was & QUEUED) && !(was & STALE))
		w->fresh--;
	if (!(is & STALE))
		w->fresh++;
	if (!was && id < w->n)
		VEC_PUSH(&w->marks->touched, id);
	*flags_of(w, id) = is | QUEUED;
	return (was & QUEUED) ? 0 : enqueue(w, id);
}

static int paint_graph_parents(struct walk *w, uint32_t id, unsigned char colours)
{
	struct graph_commit c;
	int rc = graph_commit(&c, w->g, id);

	for (uint32_t i = 0; rc == 0 && i < c.n_parents; i++)
		rc = paint(w, c.parents[i], colours);
	while (rc == 0 && c.more != UINT32_MAX) {
		uint32_t parent;

		rc = graph_more(&parent, w->g, id, &c.more);
		if (rc == 0)
			rc = paint(w, parent, colours);
	}
	return rc;
}

static int paint_parents(struct walk *w, uint32_t id, unsigned char colours)
{
	uint32_t first, n_parents;
	int rc = 0;

	if (id < w->n)
		return paint_graph_parents(w, id, colours);
	first = w->loose.items[id - w->n].first_parent;
	n_parents = w->loose.items[id - w->n].n_parents;
	for (uint32_t i = 0; rc == 0 && i < n_parents; i++)
		rc = paint(w, w->loose_parents.items[first + i], colours);
	return rc;
}

static int paint_down(struct walk *w)
{
	while (w->fresh) {
		struct heap_item q = heap_pop(&w->heap);
		unsigned char *f = flags_of(w, q.id);
		unsigned char colours = *f & (SIDE_A | SIDE_B | STALE);

		w->fresh -= !(*f & STALE);
		*f &= (unsigned char)~QUEUED;
		if (colours == (SIDE_A | SIDE_B)) {
			if (!(*f & RESULT)) {
				*f |= RESULT;
				VEC_PUSH(&w->results, q.id);
			}
			colours |= STALE;
		}
		if (paint_parents(w, q.id, colours) < 0)
			return -1;
	}
	return 0;
}

static void id_oid(git_oid *out, const struct walk *w, uint32_t id)
{
	if (id < w->n)
		graph_oid(out, w->g, id);
	else
		*out = w->loose.items[id - w->n].oid;
}

static int start(struct walk *w, const git_oid *oid, unsigned char colour)
{
	int64_t id = id_of(w, oid);

	return id < 0 ? -1 : paint(w, (uint32_t)id, colour);
}

/* Marks are cleared behind it. 0 with candidates in @out, some of them loose; 1 cannot tell. */
static int find_candidates(struct oid_vec *out, bool *loose, struct graph *g, struct repo *r,
			   const git_oid *a, const git_oid *b)
{
	_cleanup_(walk_release) struct walk w = {
		.g = g, .r = r, .n = graph_count(g), .marks = graph_marks(g),
	};

	if (start(&w, a, SIDE_A) < 0 || start(&w, b, SIDE_B) < 0 ||
	    paint_down(&w) < 0)
		return 1;
	*loose = w.loose.n;
	for (size_t i = 0; i < w.results.n; i++) {
		git_oid oid;

		if (*flags_of(&w, w.results.items[i]) & STALE)
			continue;
		id_oid(&oid, &w, w.results.items[i]);
		VEC_PUSH(out, oid);
	}
	return 0;
}

/* Both are in the graph, where the order is right. 0 no, 1 yes, <0 cannot tell. */
static int is_below(struct graph *g, struct repo *r, const git_oid *a, const git_oid *b)
{
	_cleanup_oids_ struct oid_vec bases = VEC_INIT;
	bool loose;

	if (graph_find(g, a) == UINT32_MAX || graph_find(g, b) == UINT32_MAX ||
	    find_candidates(&bases, &loose, g, r, a, b) > 0)
		return -1;
	return bases.n == 1 && git_oid_equal(&bases.items[0], a);
}

/* Candidates that lie below another one are none. 0, or 1 when that cannot be told. */
static int drop_below(struct oid_vec *found, struct graph *g, struct repo *r)
{
	for (size_t i = 0; i < found->n; i++)
		for (size_t k = 0; k < found->n; k++) {
			int rc = i == k ? 0 : is_below(g, r, &found->items[i],
						       &found->items[k]);

			if (rc < 0)
				return 1;
			if (!rc)
				continue;
			found->items[i--] = found->items[--found->n];
			break;
		}
	return 0;
}

int graph_merge_bases(struct oid_vec *out, struct graph *g,
		      struct repo *r, const git_oid *a, const git_oid *b)
{
	_cleanup_oids_ struct oid_vec found = VEC_INIT;
	bool loose;

	if (find_candidates(&found, &loose, g, r, a, b) ||
	    (loose && found.n > 1 && drop_below(&found, g, r)))
		return 1;
	for (size_t i = 0; i < found.n; i++)
		VEC_PUSH(out, found.items[i]);
	return 0;
}
