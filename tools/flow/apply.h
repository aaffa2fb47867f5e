/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * A series of patches made into commits on top of a revision, in memory and in
 * the scratch store of the ctx. The commits are those that `git am` would make:
 * same tree, author, date and message. Nothing is changed in the repository;
 * publish.h does that afterwards.
 */
#ifndef FLOW_APPLY_H
#define FLOW_APPLY_H

#include "mail/series.h"
#include "patch/apply.h"
#include "repo/ctx.h"
#include "repo/rev.h"

struct semantic_patch;
struct semantic_series;

/* One patch to put on; strings are borrowed. Zeroed members: not there. */
struct apply_step {
	const char *source;	/* for messages: "x.mbox: mail 3" */
	const char *name;	/* for file names, or NULL */
	const char *subject;	/* one line */
	struct mail_ident author;	/* NULL name: the committer */
	struct mail_date date;
	const char *message;	/* complete, as git am makes it */
	size_t message_len;
	const char *diff;
	size_t diff_len;
	unsigned int strip;
	bool reverse;
	const char *message_id;	/* without <>, or NULL */
	const struct series_trailer *trailers;	/* that replies brought */
	size_t n_trailers;
	const struct semantic_patch *semantic;	/* in place of a diff */
};

struct apply_steps {
	struct apply_step *items;
	size_t n, alloc;
	const char *base_commit;	/* what the series says it is for, or NULL */
	VEC(struct mail *) mails;	/* that strings are borrowed from */
	struct arena arena;
};

#define APPLY_STEPS_INIT { NULL, 0, 0, NULL, VEC_INIT, ARENA_INIT }

/*
 * Appends the patches of a series; it has to outlive the steps. @opts: how plain
 * patches between semantic ones are read.
 */
void apply_steps_of_series(struct apply_steps *out, const struct series *series);
void apply_steps_of_mail(struct apply_steps *out, const struct mail *mail,
			 const char *source);
int apply_steps_of_semantic(struct apply_steps *out,
			    const struct semantic_series *series,
			    const struct mail_opts *opts, struct err *err);
void apply_steps_release(struct apply_steps *s);

#define _cleanup_steps_ _cleanup_(apply_steps_release)

enum apply_three_way {
	APPLY_3WAY_AUTO = 0,	/* where a patch does not fit as it is */
	APPLY_3WAY_NEVER,
};

struct flow_apply_opts {
	bool signoff;		/* the committer's Signed-off-by, as git am -s */
	bool trailers;		/* those that replies brought */
	bool link;		/* Link: with the message-id */
	const char *linkmask;	/* NULL: b4.linkmask, else b4's own */
	enum apply_three_way three_way;
	/*
	 * What the series was made for: a revision; "none": nothing but the blobs
	 * that its index lines name; "auto" or NULL: found where it is needed.
	 */
	const char *base;
	bool keep_going;	/* leave out what does not apply, go on */
	bool explain;		/* what is in the way, and leftovers to work on */
	bool verdict_only;	/* no commits: the tip stays zero */
	bool allow_scripts;	/* of semantic patches */
};

enum apply_status {
	APPLY_APPLIED,
	APPLY_THREE_WAY,	/* merged with what it was made for */
	APPLY_FAILED,
	APPLY_UNTRIED,		/* one before it failed */
	APPLY_ALREADY,		/* the tree has it all: three-way, nothing left */
	APPLY_N_STATUS,
};

/* "applied", "three-way", "failed", "untried", "already" */
const char *apply_status_name(enum apply_status s);

struct apply_commit {
	git_oid oid;
	const char *subject, *author, *email;
};

/* Where a patch does not fit. */
struct apply_conflict {
	const char *path;
	const char *trouble;	/* patch_trouble_name(), or "semantic" */
	const char *why;	/* complete */
	size_t hunk;		/* of its file; SIZE_MAX: the file as a whole */
	uint32_t patch_line;	/* where the hunk starts, in the patch */
	const char *hunk_text;	/* the hunk, or NULL */
	size_t hunk_len;
	/* What stands there now, where the hunk comes closest. */
	uint32_t line;		/* from 1; 0: no such place */
	const char *now;	/* lines, borrowed from the arena, or NULL */
	size_t now_len;
	struct apply_commit *commits;	/* that changed these lines, newest first */
	size_t n_commits;
};

/*
 * A file with conflict markers: as the three-way merge leaves it or, where there
 * was nothing to merge with, with the hunk beside the lines that it comes
 * closest to.
 */
struct apply_conflict_file {
	const char *path;
	const char *data;
	size_t len;
};

struct apply_patch {
	const struct apply_step *step;
	enum apply_status status;
	git_oid commit;		/* zero: none was made */
	const char *three_way;	/* what it was merged with: "blobs", a revision; or why
				 * that did not work; or NULL */
	size_t n_offsets;	/* hunks that went on at another line */
	struct apply_conflict *conflicts;
	size_t n_conflicts;
	/*
	 * Of one that failed: a commit of the target with the same author, date and
	 * subject, or NULL.
	 */
	struct apply_commit *twin;
	const char *rejected;	/* the part that does not apply, a patch */
	size_t rejected_len;
	struct apply_conflict_file *files;
	size_t n_files;
};

struct flow_apply_result {
	struct rev onto;
	git_oid tip;		/* onto->commit when nothing applied */
	struct apply_patch *patches;	/* one a step */
	size_t n;
	size_t counts[APPLY_N_STATUS];
	bool has_c;		/* .c or .h files are among what it changes */
	const char *base;	/* the one that was used, or NULL */
	struct arena arena;
};

#define FLOW_APPLY_RESULT_INIT { .onto = REV_INIT, .arena = ARENA_INIT }

/*
 * 0: all of them applied; 1: some did not (the tip has those before it, or with
 * keep_going those that did); <0: refused or failed, @out untouched. @opts may be
 * NULL. @steps have to outlive the result.
 */
int flow_apply(struct flow_apply_result *out, struct ctx *ctx,
	       const struct rev *onto, const struct apply_steps *steps,
	       const struct flow_apply_opts *opts, struct err *err);
void flow_apply_result_release(struct flow_apply_result *r);

#define _cleanup_flow_apply_ _cleanup_(flow_apply_result_release)

#endif
