/* SPDX-License-Identifier: GPL-2.0-only */
/* What the files behind fixup.h share. */
#ifndef FLOW_FIXUP_INTERNAL_H
#define FLOW_FIXUP_INTERNAL_H

#include "flow/apply-commit.h"
#include "flow/fixup.h"
#include "repo/snapshot.h"

/* A resolved merge: what was to be merged, and what somebody made of it. */
struct fixup_merge {
	const struct merge_input *in;
	const struct merge_result *merge;	/* with a snapshot */
	git_oid result;		/* tree */
	git_oid commit;		/* zero: a work tree */
	const struct map *open;	/* paths that are still unmerged there, or NULL */
	bool as_merged;		/* its conflicts are as git left them */
};

/* A conflicted path, read and judged, that has not joined the store yet. */
struct fixup_draft {
	struct flow_fixup_row row;	/* strings in the arena of the draft */
	struct strbuf text[FIXUP_N_FILES];
};

struct fixup_drafts {
	VEC(struct fixup_draft) items;
	struct arena arena;
};

void fixup_drafts_release(struct fixup_drafts *d);

#define _cleanup_fixup_drafts_ _cleanup_(fixup_drafts_release)

/* Who records; @name NULL: not known. */
struct fixup_recorder {
	const struct flow_fixup_opts *opts;
	const char *name, *email;
	int64_t date;
	int offset;		/* minutes east of UTC */
	const char *subject;	/* of what is recorded; NULL: none */
	const char *body;	/* what it says itself; NULL: nothing */
	const char *message;	/* the subject of the merge; NULL: none */
};

/*
 * Reads each unmerged path of a merge. Any thread may, with a repository that reads
 * the scratch store.
 */
int fixup_draft_merge(struct fixup_drafts *out, struct ctx *ctx, struct repo *r,
		      const struct fixup_merge *m, const struct fixup_recorder *who,
		      struct err *err);
/* Puts them into the store, and rows for them into @out. */
int fixup_take_drafts(struct flow_fixup_result *out, struct fixup_store *s,
		      struct repo *r, struct scratch *scratch,
		      const struct fixup_drafts *d,
		      const struct flow_fixup_opts *opts, struct err *err);
/* @out is released, and gets what @from had; that is empty then. */
void fixup_result_move(struct flow_fixup_result *out, struct flow_fixup_result *from);
/* Adds to the row and to the counts. Copies strings. */
struct flow_fixup_row *fixup_add_row(struct flow_fixup_result *out,
				     const struct flow_fixup_row *row);

/* What was added to the store in memory or is to go, over the tree it was read from. */
void fixup_stage(struct snapshot *snap, const struct fixup_store *s);
/* A commit of a store, in the scratch store. */
int fixup_commit(git_oid *out, const git_oid *tree, const struct oid_vec *parents,
		 const struct apply_ident *id, const char *message,
		 struct scratch *scratch, struct err *err);
/*
 * Sets in @snap, which is over ours, what joins of the files beside resolutions.
 * @trees: base, ours, theirs; a zero one is empty.
 */
int fixup_join_files(struct snapshot *snap, struct flow_fixup_result *rows,
		     struct repo *r, const git_oid trees[3], struct err *err);

/* Two texts as a diff without file names, appended. */
int fixup_compare(struct strbuf *out, const struct strbuf *from, const struct strbuf *to,
		  struct err *err);

/* "about" of one path, appended. */
int fixup_describe(struct strbuf *out, struct ctx *ctx, struct repo *r,
		   const struct fixup_merge *m, const char *path, const char *kind,
		   const struct fixup_recorder *who, struct err *err);

#endif
