/* SPDX-License-Identifier: GPL-2.0-only */
/* The conflicts of one merge, and what the store of resolutions makes of them. */
#ifndef FLOW_RESOLVE_H
#define FLOW_RESOLVE_H

#include "flow/fixup.h"

/* Where resolutions come from, and what they are for. All of it is borrowed. */
struct resolver {
	struct ctx *ctx;
	struct repo *r;			/* reads the scratch store, too */
	struct scratch *scratch;
	/* loaded, and it must not change; or NULL: there are none */
	struct flow_fixups *fixups;
	bool keep;			/* as in struct merge_opts */
	struct fixup_index *index;	/* private: made when first needed, owned */
};

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
		  struct merge_result *m, struct err *err);

/* A merge of trees alone: what @theirs changed since @base, put onto @ours. */
struct resolve_trees {
	git_oid base, ours, theirs;
	const char *our_name, *their_name;	/* in conflict markers */
};

/*
 * 0 with *@tree in the scratch store, 1 conflicts, <0 failed. @conflicts NULL: the store
 * is not asked. Quick where @theirs changed little.
 */
int resolve_trees(git_oid *tree, struct resolve_conflicts *conflicts, struct arena *a,
		  struct resolver *by, const struct resolve_trees *what, struct err *err);
/* The same with the store not asked and sides that have no names. */
int resolve_plain(git_oid *tree, struct resolver *by, const git_oid *base,
		  const git_oid *ours, const git_oid *theirs, struct err *err);

#endif
