/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * What has been recorded, looked at again: whether it is whole, still does what it
 * did, and what upstream made of the same conflicts in the end.
 */
#ifndef FLOW_FIXUP_VERIFY_H
#define FLOW_FIXUP_VERIFY_H

#include "flow/fixup.h"

enum fixup_verdict {
	FIXUP_SOUND,		/* whole; the merge it is from is not here */
	FIXUP_REPLAYS,		/* that merge, made again, comes to the same with it */
	FIXUP_DOUBTFUL,		/* that conflict is resolved in two ways, so in none */
	FIXUP_BROKEN,		/* nothing that could be used, see why */
	/* against an upstream: */
	FIXUP_OPEN,		/* it has not met the conflict */
	FIXUP_NEEDED,		/* silent: both causes are in, and the fixup is not */
	FIXUP_SETTLED,		/* it has done the same; the fixup can go */
	FIXUP_DIFFERS,		/* it has done something else, see diff */
};

/* "sound", "replays", … */
const char *fixup_verdict_name(enum fixup_verdict v);

struct fixup_checked {
	struct flow_fixup_item item;	/* its about is borrowed from the list */
	enum fixup_verdict verdict;
	const char *why;		/* or NULL */
	git_oid preimage;
	git_oid merge;			/* of upstream; zero: none */
	const char *by;			/* who merged it there, or NULL */
	const char *diff;		/* from what is recorded to what upstream has */
};

/* A silent fixup. Strings in the arena of the result. */
struct fixup_checked_silent {
	const char *slug, *subject;	/* NULL: they cannot be read, see why */
	const char *by;			/* or NULL */
	enum fixup_verdict verdict;
	const char *why;		/* or NULL */
};

struct fixup_check {
	struct flow_fixup_list list;
	VEC(struct fixup_checked) rows;		/* in the order of the list */
	VEC(struct fixup_checked_silent) silent;	/* by slug */
	size_t counts[FIXUP_DIFFERS + 1];
	struct arena arena;
};

#define FIXUP_CHECK_INIT \
	{ .list = { VEC_INIT }, .rows = VEC_INIT, .silent = VEC_INIT, .arena = ARENA_INIT }

void fixup_check_release(struct fixup_check *c);

#define _cleanup_fixup_check_ _cleanup_(fixup_check_release)

/*
 * @against: NULL, or a revision or range: its merges (of a revision those since the
 * oldest fixup) are made again and compared; silent ones are held against its tree.
 *
 * 0; 1 when one is broken, doubtful or needed, or differs; <0 failed. @f must not change
 * while the result is used.
 */
int flow_fixup_check(struct fixup_check *out, const struct flow_fixups *f,
		     struct ctx *ctx, const char *against, struct err *err);

#endif
