// SPDX-License-Identifier: GPL-2.0-only
#include "repo/range.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/bytes.h"
#include "base/heap.h"
#include "base/map.h"
#include "base/vec.h"
#include "repo/graph.h"
#include "repo/internal.h"

#define TIP 1u		/* reachable from the one side */
#define NOT 2u		/* and from the other */
#define COLOURS (TIP | NOT)
#define QUEUED 4u
#define DONE 8u		/* its parents are known, and painted */
#define LOOSE UINT32_MAX	/* above all generations of the commit-graph */
#define SLOP 5		/* commits to look at behind the last that matters */

struct node {
	const git_oid *oid;
	int64_t date;
	uint32_t generation;	/* in the commit-graph, or LOOSE */
	uint32_t first_parent, n_parents;	/* in walk.parents, once it is DONE */
	uint32_t children;		/* that are still to come, when sorted */
	unsigned char flags;
};

typedef VEC(uint32_t) ids;

struct walk {
	struct repo *r;
	struct graph *g;
	struct map index;		/* → nodes; keys in arena */
	VEC(struct node) nodes;
	struct heap heap;		/* by generation, then date */
	ids parents, paint;
	ids done;			/* those that matter, as they came */
	size_t n_matter;		/* queued ones of them */
	struct arena arena;
};

static void walk_release(struct walk *w)
{
	map_release(&w->index);
	VEC_RELEASE(&w->nodes);
	VEC_RELEASE(&w->parents);
	heap_release(&w->heap);
	VEC_RELEASE(&w->paint);
	VEC_RELEASE(&w->done);
	arena_release(&w->arena);
}

static bool matters(const struct node *n)
{
	return (n->flags & COLOURS) == TIP;
}

/* --------------------------------------------------------------------- the commits */

/* Its node, a new one without a date if need be. */
static uint32_t node_of(struct walk *w, const git_oid *oid)
{
	struct map_entry *m = map_find(&w->index, (const char *)oid->id, GIT_OID_RAWSZ);
	const git_oid *key;

	if (m)
		return (uint32_t)m->value;
	key = arena_dup(&w->arena, oid, sizeof(*oid));
	m = map_put(&w->index, (const char *)key->id, GIT_OID_RAWSZ, NULL);
	m->value = w->nodes.n;
	VEC_PUSH(&w->nodes, (struct node){ .oid = key, .generation = LOOSE });
	return (uint32_t)m->value;
}

static void add_parent(struct walk *w, uint32_t id, const git_oid *oid)
{
	uint32_t parent = node_of(w, oid);

	VEC_PUSH(&w->parents, parent);
	w->nodes.items[id].n_parents++;
}

/* "committer NAME <EMAIL> SECONDS ZONE" */
static int64_t date_of(const char *line, const char *end)
{
	const char *gt = memrchr(line, '>', (size_t)(end - line));

	return gt ? strtoll(gt + 1, NULL, 10) : 0;
}

/* The headers, up to the committer. What git would not take either is for git to tell. */
static int parse(struct walk *w, uint32_t id, const char *p, const char *end)
{
	for (const char *nl; p < end && *p != '\n'; p = nl + 1) {
		git_oid oid;

		nl = memchr(p, '\n', (size_t)(end - p));
		if (!nl)
			return 1;
		if (nl - p == 7 + GIT_OID_HEXSZ && string_begins(p, "parent ")) {
			if (git_oid_fromstrn(&oid, p + 7, GIT_OID_HEXSZ) < 0)
				return 1;
			add_parent(w, id, &oid);
		} else if (string_begins(p, "committer ")) {
			w->nodes.items[id].date = date_of(p, nl);
			return 0;
		}
	}
	return 1;
}

static int read_object(struct walk *w, uint32_t id)
{
	git_odb_object *obj = NULL;
	const char *text;
	int rc = git_odb_read(&obj, w->r->odb, w->nodes.items[id].oid);

	if (rc < 0)
		return 1;
	text = git_odb_object_data(obj);
	rc = git_odb_object_type(obj) != GIT_OBJECT_COMMIT ||
	     parse(w, id, text, text + git_odb_object_size(obj));
	git_odb_object_free(obj);
	return rc;
}

static void add_graph_parent(struct walk *w, uint32_t id, uint32_t pos)
{
	git_oid oid;

	graph_oid(&oid, w->g, pos);
	add_parent(w, id, &oid);
}

static int read_graph(struct walk *w, uint32_t id, uint32_t pos)
{
	struct graph_commit c;
	uint32_t parent;

	if (graph_commit(&c, w->g, pos) < 0 || !c.generation)
		return 1;
	w->nodes.items[id].date = (int64_t)c.date;
	w->nodes.items[id].generation = c.generation;
	for (uint32_t i = 0; i < c.n_parents; i++)
		add_graph_parent(w, id, c.parents[i]);
	while (c.more != UINT32_MAX) {
		if (graph_more(&parent, w->g, pos, &c.more) < 0)
			return 1;
		add_graph_parent(w, id, parent);
	}
	return 0;
}

static int read_node(struct walk *w, uint32_t id)
{
	uint32_t pos = w->g ? graph_find(w->g, w->nodes.items[id].oid) : UINT32_MAX;

	w->nodes.items[id].first_parent = (uint32_t)w->parents.n;
	return pos == UINT32_MAX ? read_object(w, id) : read_graph(w, id, pos);
}

/* ------------------------------------------------------------------------- the walk */

/* 0, 1 it cannot be read. */
static int enqueue(struct walk *w, uint32_t id, unsigned int colours)
{
	struct node *n;

	if (read_node(w, id))
		return 1;
	n = &w->nodes.items[id];
	n->flags = (unsigned char)(colours | QUEUED);
	w->n_matter += matters(n);
	heap_push(&w->heap, (struct heap_item){ id, n->generation, n->date });
	return 0;
}

/* Behind what was walked already, colours spread at once; the queue does the rest. */
static int spread(struct walk *w, uint32_t id, unsigned int colours)
{
	VEC_PUSH(&w->paint, id);
	while (w->paint.n) {
		uint32_t at = w->paint.items[--w->paint.n];
		struct node *n = &w->nodes.items[at];
		bool did;

		if (!n->flags) {
			if (enqueue(w, at, colours))
				return 1;
			continue;
		}
		if (!(colours & ~n->flags))
			continue;
		did = matters(n);
		n->flags |= (unsigned char)colours;
		if (n->flags & QUEUED)
			w->n_matter -= did && !matters(n);
		for (uint32_t i = 0; n->flags & DONE && i < n->n_parents; i++)
			VEC_PUSH(&w->paint, w->parents.items[n->first_parent + i]);
	}
	return 0;
}

static int take(struct walk *w, uint32_t id)
{
	struct node *n = &w->nodes.items[id];
	uint32_t first = n->first_parent, n_parents = n->n_parents;
	unsigned int colours = n->flags & COLOURS;
	int rc = 0;

	n->flags = (unsigned char)((n->flags & ~QUEUED) | DONE);
	if (matters(n)) {
		w->n_matter--;
		VEC_PUSH(&w->done, id);
	}
	for (uint32_t i = 0; rc == 0 && i < n_parents; i++)
		rc = spread(w, w->parents.items[first + i], colours);
	return rc;
}

/*
 * How much further to look once no commit that matters is queued. With generation numbers
 * what is queued is behind all that was taken; dates can lie.
 */
static int look_further(const struct walk *w, int64_t last, int slop)
{
	const struct heap_item *head = w->heap.items;

	if (!w->heap.n)
		return 0;
	if (w->n_matter)
		return SLOP;
	if (head->major != LOOSE)
		return 0;
	return last <= head->minor ? SLOP : slop - 1;
}

static int walk_down(struct walk *w)
{
	int64_t last = INT64_MAX;	/* the date of the last one that matters */
	int slop = SLOP;

	while (w->heap.n && slop) {
		uint32_t id = heap_pop(&w->heap).id;

		if (take(w, id))
			return 1;
		if (matters(&w->nodes.items[id]))
			last = w->nodes.items[id].date;
		else
			slop = look_further(w, last, slop);
	}
	return 0;
}

/* -------------------------------------------------------------------------- the order */

static void each_parent(struct walk *w, uint32_t id, int step, ids *free_now)
{
	const struct node *n = &w->nodes.items[id];

	for (uint32_t i = 0; i < n->n_parents; i++) {
		uint32_t at = w->parents.items[n->first_parent + i];
		struct node *parent = &w->nodes.items[at];

		if (!(parent->flags & DONE) || !matters(parent))
			continue;
		parent->children += (uint32_t)step;
		if (free_now && !parent->children)
			VEC_PUSH(free_now, at);
	}
}

/* Children first, and a branch before what was there before it forked. */
static void sort(struct oid_vec *out, struct walk *w)
{
	ids ready = VEC_INIT;

	for (size_t i = 0; i < w->done.n; i++)
		if (matters(&w->nodes.items[w->done.items[i]]))
			each_parent(w, w->done.items[i], 1, NULL);
	for (size_t i = w->done.n; i-- > 0;) {
		const struct node *n = &w->nodes.items[w->done.items[i]];

		if (matters(n) && !n->children)
			VEC_PUSH(&ready, w->done.items[i]);
	}
	while (ready.n) {
		uint32_t id = ready.items[--ready.n];

		VEC_PUSH(out, *w->nodes.items[id].oid);
		each_parent(w, id, -1, &ready);
	}
	VEC_RELEASE(&ready);
}

static int start(struct walk *w, const git_oid *oid, unsigned int colour)
{
	return spread(w, node_of(w, oid), colour);
}

int range_commits(struct oid_vec *out, struct repo *r, const git_oid *tip,
		  const struct oid_vec *not)
{
	_cleanup_(walk_release) struct walk w = { .r = r };
	int rc = repo_is_shallow(r);

	if (rc == 0) {
		w.g = repo_graph(r);
		rc = start(&w, tip, TIP);
	}
	for (size_t i = 0; rc == 0 && not && i < not->n; i++)
		rc = start(&w, &not->items[i], NOT);
	if (rc == 0)
		rc = walk_down(&w);
	if (rc)
		return 1;
	oid_vec_release(out);
	sort(out, &w);
	return 0;
}
