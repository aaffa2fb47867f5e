/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Commits that do the same and are not the same: patches that were applied twice, or to
 * two trees, or rebased in one of them. Who wrote it when, or his subject, says which may
 * be; the stable patch-id says which are.
 */
#ifndef FLOW_TWINS_H
#define FLOW_TWINS_H

#include "base/arena.h"
#include "repo/ctx.h"
#include "repo/rev.h"

struct twin {
	git_oid oid;
	const char *email, *subject;	/* of the author; in the arena */
	int64_t author_time;
	uint32_t mark;		/* as twins_add() was given */
	git_oid patch_id;
	bool has_id;		/* it is known, and there is one */
};

struct twins {
	struct twin *items;
	size_t n, alloc;
	struct arena arena;
};

#define TWINS_INIT { NULL, 0, 0, ARENA_INIT }

void twins_release(struct twins *t);

#define _cleanup_twins_ _cleanup_(twins_release)

void twins_add(struct twins *t, const git_oid *oid, const char *email,
	       int64_t author_time, const char *subject, uint32_t mark);
/*
 * Adds the commits, merges aside, that are reachable from @tips and not from @not, the
 * newest @limit of them.
 */
int twins_load(struct twins *t, struct ctx *ctx, const struct oid_vec *tips,
	       const struct oid_vec *not, size_t limit, uint32_t mark, struct err *err);
/*
 * Sorts them so that those of one patch follow each other, and calls @fn for each such
 * run of two and more. Runs of one mark alone are left out unless @same_mark.
 */
typedef void (*twins_fn)(void *payload, const struct twin *run, size_t n);
int twins_find(struct twins *t, struct ctx *ctx, bool same_mark, twins_fn fn,
	       void *payload, struct err *err);

#endif
