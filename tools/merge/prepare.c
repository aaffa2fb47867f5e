// SPDX-License-Identifier: GPL-2.0-only
/*
 * Before many merges: what they will ask of the files that several sides changed,
 * path by path. The versions of one path are stored as deltas of each other, so
 * that reading them one after the other costs little more than reading one.
 */
#include <string.h>

#include "base/map.h"
#include "base/mem.h"
#include "base/pool.h"
#include "base/vec.h"
#include "merge/span.h"
#include "merge/textual_internal.h"

#define NONE SIZE_MAX
/* Long lists and few merges: most of what they name nobody will ask about. */
#define MAX_CHANGES_A_MERGE 64

struct version {
	const struct merge_side *side;
	const struct tree_change *change;
	size_t next;		/* of the same path and base */
};

struct prepare {
	struct ctx *ctx;
	struct map sides;	/* seen: the address of a side */
	struct map paths;	/* base tree and path -> newest version */
	size_t n_changes;	/* of all sides */
	VEC(struct version) versions;
	struct arena arena;
};

static void prepare_release(struct prepare *p)
{
	map_release(&p->sides);
	map_release(&p->paths);
	VEC_RELEASE(&p->versions);
	arena_release(&p->arena);
}

static void add_version(struct prepare *p, const struct merge_side *side,
			const struct tree_change *c)
{
	size_t len = GIT_OID_RAWSZ + c->len;
	char *key = arena_alloc(&p->arena, len);
	struct map_entry *e;
	bool added;

	memcpy(key, side->base_tree.id, GIT_OID_RAWSZ);
	memcpy(key + GIT_OID_RAWSZ, c->path, c->len);
	e = map_put(&p->paths, key, len, &added);
	VEC_PUSH(&p->versions,
		 (struct version){ side, c, added ? NONE : (size_t)e->value });
	e->value = p->versions.n - 1;
}

static void add_side(struct prepare *p, const struct merge_side *side)
{
	const struct merge_side **key = arena_alloc(&p->arena, sizeof(*key));
	bool added;

	*key = side;
	map_put(&p->sides, (const char *)key, sizeof(*key), &added);
	if (added)
		p->n_changes += side->changes.n;
}

static void add_versions(struct prepare *p, const struct merge_side *side)
{
	for (size_t i = 0; i < side->changes.n; i++) {
		const struct tree_change *c = &side->changes.items[i];

		if (mode_is_file(c->old_mode) && c->new_mode == c->old_mode)
			add_version(p, side, c);
	}
}

static int path_step(void *payload, size_t i, unsigned int worker,
		     struct err *err)
{
	struct prepare *p = payload;
	_cleanup_blob_ struct blob base = BLOB_INIT;
	size_t at = p->paths.entries[i].value;
	struct repo *r;
	int rc = ctx_worker_repo(&r, p->ctx, worker, err);

	if (rc < 0 || p->versions.items[at].next == NONE)
		return rc;
	for (; at != NONE && rc >= 0; at = p->versions.items[at].next) {
		const struct version *v = &p->versions.items[at];
		_cleanup_blob_ struct blob text = BLOB_INIT;
		const struct merge_span *span;

		rc = span_get(&span, v->side, v->change, r, &base, &text, err);
	}
	return rc;
}

int merge_prepare(struct merge_job *jobs, size_t n, struct ctx *ctx,
		  struct err *err)
{
	_cleanup_(prepare_release) struct prepare p = { .ctx = ctx };

	for (size_t i = 0; i < n; i++) {
		if (!jobs[i].in->ours_side || !jobs[i].in->theirs_side)
			continue;
		add_side(&p, jobs[i].in->ours_side);
		add_side(&p, jobs[i].in->theirs_side);
	}
	/* One against many does not ask about most of them, either. */
	if (p.sides.n > n || p.n_changes > n * MAX_CHANGES_A_MERGE)
		return 0;
	for (uint32_t i = 0; i < p.sides.n; i++)
		add_versions(&p, *(const struct merge_side *const *)p.sides.entries[i].key);
	return pool_run(ctx->jobs, p.paths.n, 16, path_step, &p, err);
}
