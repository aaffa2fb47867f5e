// SPDX-License-Identifier: GPL-2.0-only
#include "repo/range.h"

#include "base/vec.h"
#include "repo/commit-walk.h"

#define TIP 1u		/* reachable from the one side */
#define NOT 2u		/* and from the other */
#define COLOURS (TIP | NOT)
#define QUEUED 4u
#define DONE 8u		/* its parents are known, and painted */
#define SLOP 5		/* commits to look at behind the last that matters */

typedef VEC(uint32_t) ids;

struct walk {
	struct commit_walk c;
	ids paint;
	ids done;			/* those that matter, as they came */
	size_t n_matter;		/* queued ones of them */
};

static void walk_release(struct walk *w)
{
	commit_walk_release(&w->c);
	VEC_RELEASE(&w->paint);
	VEC_RELEASE(&w->done);
}

static bool matters(const struct walk_node *n)
{
	return (n->flags & COLOURS) == TIP;
}

/* ------------------------------------------------------------------------- the walk */

/* 0, 1 it cannot be read. */
static int enqueue(struct walk *w, uint32_t id, unsigned int colours)
{
	struct walk_node *n = &w->c.nodes.items[id];

	n->flags = (unsigned char)(colours | QUEUED);
	w->n_matter += matters(n);
	return commit_walk_queue(&w->c, id);
}

/* Behind what was walked already, colours spread at once; the queue does the rest. */
static int spread(struct walk *w, uint32_t id, unsigned int colours)
{
	VEC_PUSH(&w->paint, id);
	while (w->paint.n) {
		uint32_t at = w->paint.items[--w->paint.n];
		struct walk_node *n = &w->c.nodes.items[at];
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
			VEC_PUSH(&w->paint, w->c.parents.items[n->first_parent + i]);
	}
	return 0;
}

static int take(struct walk *w, uint32_t id)
{
	struct walk_node *n = &w->c.nodes.items[id];
	uint32_t first = n->first_parent, n_parents = n->n_parents;
	unsigned int colours = n->flags & COLOURS;
	int rc = 0;

	n->flags = (unsigned char)((n->flags & ~QUEUED) | DONE);
	if (matters(n)) {
		w->n_matter--;
		VEC_PUSH(&w->done, id);
	}
	for (uint32_t i = 0; rc == 0 && i < n_parents; i++)
		rc = spread(w, w->c.parents.items[first + i], colours);
	return rc;
}

/*
 * How much further to look once no commit that matters is queued. With generation numbers
 * what is queued is behind all that was taken; dates can lie.
 */
static int look_further(const struct walk *w, int64_t last, int slop)
{
	const struct heap_item *head = w->c.heap.items;

	if (!w->c.heap.n)
		return 0;
	if (w->n_matter)
		return SLOP;
	if (head->major != WALK_LOOSE)
		return 0;
	return last <= head->minor ? SLOP : slop - 1;
}

static int walk_down(struct walk *w)
{
	int64_t last = INT64_MAX;	/* the date of the last one that matters */
	int slop = SLOP;

	while (w->c.heap.n && slop) {
		uint32_t id = heap_pop(&w->c.heap).id;

		if (take(w, id))
			return 1;
		if (matters(&w->c.nodes.items[id]))
			last = w->c.nodes.items[id].date;
		else
			slop = look_further(w, last, slop);
	}
	return 0;
}

/* -------------------------------------------------------------------------- the order */

static void each_parent(struct walk *w, uint32_t id, int step, ids *free_now)
{
	const struct walk_node *n = &w->c.nodes.items[id];

	for (uint32_t i = 0; i < n->n_parents; i++) {
		uint32_t at = w->c.parents.items[n->first_parent + i];
		struct walk_node *parent = &w->c.nodes.items[at];

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
		if (matters(&w->c.nodes.items[w->done.items[i]]))
			each_parent(w, w->done.items[i], 1, NULL);
	for (size_t i = w->done.n; i-- > 0;) {
		const struct walk_node *n = &w->c.nodes.items[w->done.items[i]];

		if (matters(n) && !n->children)
			VEC_PUSH(&ready, w->done.items[i]);
	}
	while (ready.n) {
		uint32_t id = ready.items[--ready.n];

		VEC_PUSH(out, *w->c.nodes.items[id].oid);
		each_parent(w, id, -1, &ready);
	}
	VEC_RELEASE(&ready);
}

static int start(struct walk *w, const git_oid *oid, unsigned int colour)
{
	return spread(w, commit_walk_node(&w->c, oid), colour);
}

int range_commits(struct oid_vec *out, struct repo *r, const git_oid *tip,
		  const struct oid_vec *not)
{
	_cleanup_(walk_release) struct walk w = { .c.r = r };
	int rc = repo_is_shallow(r);

	if (rc == 0)
		rc = start(&w, tip, TIP);
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
