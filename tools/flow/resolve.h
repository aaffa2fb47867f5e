/* SPDX-License-Identifier: GPL-2.0-only */
/* The conflicts of one merge, and what the store of resolutions makes of them. */
#ifndef FLOW_RESOLVE_H
#define FLOW_RESOLVE_H

#include "flow/fixup.h"

/* Where resolutions come from. Borrows the store, which must not change. */
struct resolver {
	struct flow_fixups *fixups;	/* loaded, or NULL: there are none */
	struct fixup_index *index;	/* private: made when first needed */
};

#define RESOLVER_INIT { NULL, NULL }

void resolver_release(struct resolver *r);

struct resolve_conflict {
	const char *path;	/* NULL: of no path */
	const char *kind;	/* merge_kind_name() */
	const char *message;	/* git's sentence */
	size_t hunks;
	enum fixup_how how;	/* FIXUP_HUNKS and up: resolved */
	const char *fixup;	/* id of the record that fits or nearly does; or NULL */
	enum fixup_hunk_state like;	/* why only nearly, where one hunk says so */
};

struct resolve_conflicts {
	struct resolve_conflict *items;
	size_t n;
};

static inline bool resolve_is_done(const struct resolve_conflict *c)
{
	return c->how >= FIXUP_HUNKS;
}

/*
 * Lists all conflicts of @m, in @a, and puts what they were resolved to into m->merged
 * when nothing is left. 0 nothing is left, 1 something is, <0 failed.
 */
int resolve_merge(struct resolve_conflicts *out, struct arena *a, struct resolver *by,
		  struct repo *r, struct merge_result *m, struct err *err);

#endif
