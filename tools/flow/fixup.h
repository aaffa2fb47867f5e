/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * The store of resolutions (merge/fixup-store.h) as people use it: where it is, what
 * goes in from merges, from a work tree and from git's rr-cache, and out to that.
 *
 * A store is opened, changed in memory, and published as a whole: a ref by one commit
 * and compare-and-swap; in a directory file by file, a resolution being there with its
 * last one.
 */
#ifndef FLOW_FIXUP_H
#define FLOW_FIXUP_H

#include "flow/publish.h"
#include "merge/fixup-match.h"
#include "merge/textual.h"
#include "repo/history.h"

#define FIXUP_DEFAULT_REF "refs/crosstree/fixups"

struct flow_fixups {
	struct fixup_store store;
	char *name;		/* the ref or directory, for messages */
	char *ref;		/* NULL: a directory */
	git_oid commit;		/* that the ref is at; zero: there is none yet */
	bool loaded;
	struct fixup_index *index;	/* see flow_fixups_index() */
	bool identified;		/* identity is */
	char identity[GIT_OID_HEXSZ + 1];
};

#define FLOW_FIXUPS_INIT { .store = FIXUP_STORE_INIT }

void flow_fixups_release(struct flow_fixups *f);

#define _cleanup_flow_fixups_ _cleanup_(flow_fixups_release)

/*
 * @where: what --store says, or NULL: what crosstree.fixups says, else the default. A
 * ref when it begins with refs/, else a directory. What is not there yet is empty.
 */
int flow_fixups_open(struct flow_fixups *out, struct ctx *ctx, const char *where,
		     struct err *err);
/*
 * The same in two steps, the second of which only the first use of the resolutions
 * needs (and any further one does nothing). Several threads may load one store, ask for
 * its identity and its index, and then read it.
 */
int flow_fixups_locate(struct flow_fixups *out, struct ctx *ctx, const char *where,
		       struct err *err);
int flow_fixups_load(struct flow_fixups *f, struct ctx *ctx, struct err *err);
/*
 * What tells a store from what it was before, 40 digits; of an empty one "". Loads a
 * directory, not a ref.
 */
int flow_fixups_identity(char out[GIT_OID_HEXSZ + 1], struct flow_fixups *f,
			 struct ctx *ctx, struct err *err);
/* The hunks of a loaded store that does not change any more, read when first asked for. */
const struct fixup_index *flow_fixups_index(struct flow_fixups *f, struct repo *r);
/* The rr-cache of the repository, or that of @dir. */
int flow_fixups_open_rr_cache(struct flow_fixups *out, struct ctx *ctx,
			      const char *dir, struct err *err);
/*
 * Writes what was added or is to go; nothing when there is nothing. @message is the
 * subject of the commit. 1 when something has been written, 0 not, <0 failed.
 */
int flow_fixups_publish(struct flow_fixups *f, struct ctx *ctx, const char *message,
			struct err *err);

/* ------------------------------------------------------------------- going in */

enum flow_fixup_state {
	FLOW_FIXUP_KEPT,	/* see what */
	FLOW_FIXUP_UNRESOLVED,	/* there are markers left */
	FLOW_FIXUP_LEFT_OUT,	/* see why */
	FLOW_FIXUP_FORGOTTEN,
};

/* One conflicted path of a merge, or one variant that was copied. */
struct flow_fixup_row {
	const char *path;		/* NULL: not known */
	const char *kind;		/* merge_kind_name(); NULL: not known */
	size_t hunks;
	enum flow_fixup_state state;
	enum fixup_added what;
	const char *why;
	char id[RERERE_HEX_MAX + 1];	/* empty: none */
	git_oid merge;			/* zero: none */
};

/* A path that a merge changed beyond what was merged, without a conflict. */
struct flow_fixup_silent {
	const char *path;
	struct tree_entry merged, result;	/* mode 0: not there */
};

/* A silent fixup (merge/fixup-silent.h) that was made of that. */
struct flow_fixup_patch {
	const char *slug, *subject;
	enum fixup_added what;
	const char *why;	/* it is left out; NULL: it is not */
	bool forgotten;
	bool explained;		/* a silent check finds what it repairs */
	const char *const *when, *const *causes;	/* as in its header */
	size_t n_when, n_causes;
	const char *rule;	/* likewise; or NULL */
	git_oid merge;		/* zero: none */
};

struct flow_fixup_result {
	VEC(struct flow_fixup_row) rows;
	VEC(struct flow_fixup_patch) patches;
	VEC(struct flow_fixup_silent) silent;	/* of a single merge; by path */
	size_t n_merges, n_conflicted, n_skipped;	/* skipped: see why */
	size_t added[FIXUP_OTHERWISE + 1], unresolved, left_out;
	bool written;
	struct arena arena;
};

#define FLOW_FIXUP_RESULT_INIT \
	{ .rows = VEC_INIT, .patches = VEC_INIT, .silent = VEC_INIT }

void flow_fixup_result_release(struct flow_fixup_result *r);

#define _cleanup_flow_fixup_result_ _cleanup_(flow_fixup_result_release)

struct flow_fixup_opts {
	const char *why, *link;		/* for "about", or NULL */
	/* for silent fixups (capi/rewrite.h): those that repair what it is for. Or NULL */
	const char *rule;
	bool dry_run;
	bool replace;		/* what was recorded otherwise gives way */
	/*
	 * The commits that met, with their patch-ids: dear, and of no use where both
	 * trees are history that stays.
	 */
	bool commits;
	int64_t since;		/* of a history: merges from then on; 0: all */
};

/* "new", "known", "unresolved", "left-out", … */
const char *flow_fixup_row_name(const struct flow_fixup_row *row);

/*
 * What a merge commit has beyond the automatic merge of its two parents. 0; 1 when
 * conflicts are unresolved in it, or left out; <0 failed.
 */
int flow_fixup_record(struct flow_fixup_result *out, struct flow_fixups *to,
		      struct ctx *ctx, const char *merge,
		      const struct flow_fixup_opts *opts, struct err *err);
/*
 * What a patch makes of the automatic merge of two trees: a silent fixup. @patch: a mail
 * or a diff.
 */
int flow_fixup_record_patch(struct flow_fixup_result *out, struct flow_fixups *to,
			    struct ctx *ctx, const char *const trees[2],
			    const struct strbuf *patch, const struct flow_fixup_opts *opts,
			    struct err *err);
/* What there is of the merge that is in progress in the work tree. */
int flow_fixup_record_worktree(struct flow_fixup_result *out,
			       struct flow_fixups *to, struct ctx *ctx,
			       const struct flow_fixup_opts *opts,
			       struct err *err);
/* Of all merges in a range as git log takes it. 0, <0. */
int flow_fixup_import_history(struct flow_fixup_result *out,
			      struct flow_fixups *to, struct ctx *ctx,
			      const char *range,
			      const struct flow_fixup_opts *opts,
			      struct err *err);
/*
 * Copies every resolution that @to has not, bytes as they are, one of the two being
 * an rr-cache, which gets no conflicts without text. 0, <0.
 */
int flow_fixup_copy(struct flow_fixup_result *out, struct flow_fixups *to,
		    struct ctx *ctx, const struct flow_fixups *from,
		    const struct flow_fixup_opts *opts, struct err *err);
/* Forgets silent fixups of these names, and all variants of ids, which may be abbreviated. */
int flow_fixup_forget(struct flow_fixup_result *out, struct flow_fixups *f,
		      struct ctx *ctx, char *const *ids, size_t n,
		      const struct flow_fixup_opts *opts, struct err *err);

/* -------------------------------------------------------------------- looking */

/* An entry by its id, which may be abbreviated. */
int flow_fixup_find(struct fixup_entry **out, const struct flow_fixups *f,
		    const char *id, struct err *err);

/* One resolution. */
struct flow_fixup_item {
	const struct fixup_entry *entry;
	const struct fixup_variant *variant;
	struct fixup_about about;	/* empty: nothing is known */
};

struct flow_fixup_list {
	VEC(struct flow_fixup_item) items;	/* by path, id and number */
};

void flow_fixup_list_release(struct flow_fixup_list *l);

#define _cleanup_flow_fixup_list_ _cleanup_(flow_fixup_list_release)

/* All, or those of one entry. The store must not change while it is used. */
int flow_fixup_list(struct flow_fixup_list *out, const struct flow_fixups *f,
		    struct ctx *ctx, const struct fixup_entry *only,
		    struct err *err);
/* From preimage to postimage, as a diff, appended. */
int flow_fixup_diff(struct strbuf *out, const struct flow_fixups *f, struct ctx *ctx,
		    const struct flow_fixup_item *item, struct err *err);

/* -------------------------------------------------------------------- matching */

/* The size of conflict markers in @path, by its attribute. */
unsigned int flow_fixup_marker_size(struct repo *r, const char *path);
/*
 * What the store has for one unmerged path of a merge; as fixup_match_text() and
 * fixup_match_kind(). @x may be NULL.
 */
int flow_fixup_match(struct fixup_match *out, const struct fixup_store *s,
		     const struct fixup_index *x, struct repo *r,
		     const struct merge_result *merge,
		     const struct merge_unmerged *path, struct err *err);
/* The kind under which a conflict of this path is known. */
const char *flow_fixup_kind(const struct merge_result *merge,
			    const struct merge_unmerged *path);

#endif
