// SPDX-License-Identifier: GPL-2.0-only
/*
 * Merge bases of a tip and what is so far, without a walk over all merges that are in.
 *
 * What is so far has the commits of the base it began with, and those that the tips
 * that are in have beyond that. A tip of which it has none of the latter has the merge
 * bases that it has with the base, which are in the cache from one run to the next.
 */
#include "base/arena.h"
#include "base/map.h"
#include "base/mem.h"
#include "flow/integrate-internal.h"
#include "repo/range.h"

struct brought {
	struct map commits;	/* ids of what tips had beyond the base */
	struct arena arena;	/* theirs */
	git_oid onto;
	git_oid tip;		/* that was looked at last */
	struct oid_vec own;	/* commits of it beyond the base */
	bool unknown;		/* of some tip that is in they are not known */
};

struct brought *integrate_brought_new(const git_oid *onto)
{
	struct brought *b = mem_zalloc(sizeof(*b));

	b->onto = *onto;
	return b;
}

struct brought *integrate_brought_free(struct brought *b)
{
	if (!b)
		return NULL;
	map_release(&b->commits);
	arena_release(&b->arena);
	oid_vec_release(&b->own);
	free(b);
	return NULL;
}

static const char *id_of(const struct brought *b, size_t i)
{
	return (const char *)b->own.items[i].id;
}

static bool shares(const struct brought *b)
{
	for (size_t i = 0; i < b->own.n; i++)
		if (map_find(&b->commits, id_of(b, i), GIT_OID_RAWSZ))
			return true;
	return false;
}

/* Whether what the tip has beyond the base is known now. */
static bool look_at(struct brought *b, struct fold *f, struct oid_vec *bases,
		    const struct rev *theirs)
{
	VEC_RELEASE(&b->own);
	b->tip = (git_oid){ { 0 } };
	if (repo_merge_bases(bases, f->r, f->ctx->cache, &b->onto, &theirs->commit, NULL,
			     NULL) < 0 ||
	    range_commits(&b->own, f->r, &theirs->commit, bases) != 0)
		return false;
	b->tip = theirs->commit;
	return true;
}

int integrate_input(struct merge_input *in, struct fold *f, const struct rev *ours,
		    const struct rev *theirs, struct err *err)
{
	_cleanup_oids_ struct oid_vec bases = VEC_INIT;

	if (look_at(f->brought, f, &bases, theirs) && !f->brought->unknown &&
	    !shares(f->brought))
		return merge_input_of(in, f->r, ours, theirs, &bases, err);
	return merge_input_fill(in, f->ctx, f->r, ours, theirs, err);
}

void integrate_brings(struct fold *f, const git_oid *tip)
{
	struct brought *b = f->brought;

	b->unknown |= !git_oid_equal(&b->tip, tip);
	for (size_t i = 0; !b->unknown && i < b->own.n; i++)
		map_put(&b->commits,
			arena_dup(&b->arena, id_of(b, i), GIT_OID_RAWSZ),
			GIT_OID_RAWSZ, NULL);
}
