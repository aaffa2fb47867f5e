/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Silent fixups out of merges: what a merge has beyond what git would have merged, conflicts
 * aside, becomes patches (merge/fixup-silent.h) that say when they are wanted.
 *
 * What they are for is found out by the silent checks: the findings that are there
 * before the change and not with it. From those come the claims, each of which holds in
 * the merge and not in the tree that the other half comes from, and the two commits
 * that caused it. Where no finding explains a change, the newest commits of each
 * side that wrote or touched what is there stand for it.
 */
#ifndef FLOW_FIXUP_SILENT_H
#define FLOW_FIXUP_SILENT_H

#include "flow/check.h"
#include "flow/fixup-internal.h"
#include "merge/fixup-silent.h"
#include "patch/patch.h"
#include "repo/git.h"

/* A merge, before and after what it has beyond. */
struct beyond {
	struct ctx *ctx;
	struct repo *r;			/* reads the scratch store */
	struct scratch *scratch;
	const struct fixup_merge *m;
	git_oid before, after;		/* trees */
	struct strbuf diff;		/* from one to the other */
	struct patch patch;		/* the same, read */
	struct flow_check_result found;	/* before */
	bool *repaired;			/* of found.silent: gone after */
	size_t n_repaired;
	struct arena arena;
};

#define BEYOND_INIT \
	{ .diff = STRBUF_INIT, .patch = PATCH_INIT, .found = FLOW_CHECK_RESULT_INIT }

void beyond_release(struct beyond *b);

#define _cleanup_beyond_ _cleanup_(beyond_release)

/* Appends to @out what the result has beyond the merge, conflicts aside. */
int fixup_list_silent(struct flow_fixup_result *out, struct repo *r,
		      struct scratch *scratch, const struct fixup_merge *m,
		      struct err *err);
/*
 * The trees and the diff, where @silent (of fixup_list_silent()) is what differs, and with
 * it lines of conflicted files that lie clearly outside of their conflicts. 1, 0 there
 * is nothing, <0 failed. Submodules are left aside.
 */
int beyond_trees(struct beyond *b, const struct flow_fixup_silent *silent, size_t n,
		 struct err *err);
/* Fills found and repaired. */
int beyond_check(struct beyond *b, struct err *err);

/* What belongs to one cause. */
struct beyond_part {
	struct strbuf diff;
	const struct flow_silent **findings;	/* that it repairs; in the arena */
	size_t n;
	const char **paths;			/* that it changes; likewise */
	size_t n_paths;
};

struct beyond_parts {
	VEC(struct beyond_part) items;
};

void beyond_parts_release(struct beyond_parts *p);

/* One part for each cause, where all lines can be told apart, else one. */
void beyond_split(struct beyond_parts *out, struct beyond *b);

/*
 * The claims by which a part is known, in the arena: none where there are none that hold
 * in the merge alone. 0, <0.
 */
int beyond_claims(const char *const **out, size_t *n, struct beyond *b,
		  const struct beyond_part *part, struct err *err);
/* Asks git about history. 0, 1 it took longer than @ms, <0 failed. */
int beyond_look(struct proc_result *res, struct beyond *b, const char *const *argv,
		unsigned int ms, struct err *err);
/* The newest commit from @not to @tip that wrote lines around it: 0, 1 none, <0 failed. */
int beyond_by_lines(git_oid *out, struct beyond *b, const git_oid *tip, const git_oid *not,
		    const struct beyond_part *part, struct err *err);
/* The commits by which it is known, as Caused-by has them. 0, <0. */
int beyond_causes(const char *const **out, size_t *n, struct beyond *b,
		  const struct beyond_part *part, struct err *err);

/*
 * The rule for it: what the user @said, where that is for what it repairs; without, "f becomes
 * g" where f is gone and nothing else was done about it; else NULL. 0, <0.
 */
int beyond_rule(const char **out, struct beyond *b, const struct beyond_part *part,
		const char *said, struct err *err);

/*
 * All of it: adds to the store what the merge has in @out->silent and rows for that to
 * @out. @all is what the store has, and grows.
 */
int fixup_record_silent(struct flow_fixup_result *out, struct flow_fixups *to,
			struct fixup_silents *all, struct ctx *ctx, struct repo *r,
			struct scratch *scratch, const struct fixup_merge *m,
			const struct fixup_recorder *who, struct err *err);

#endif
