/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Series of semantic patches: a directory with a `series` file in quilt's
 * syntax that names entries NNNN-slug.cocci, each with NNNN-slug.msg (the commit
 * message) and maybe NNNN-slug.subst (literal substitutions for what Coccinelle
 * does not edit), or plain .patch files. docs/semantic-patches.md has the formats.
 *
 * A semantic patch is made anew on whatever tree it is given: the files that
 * mention certain names are put into a scratch directory, spatch runs there, the
 * substitutions follow, and what comes out is judged by what changed and by
 * what is left of the old names.
 */
#ifndef FLOW_SEMANTIC_H
#define FLOW_SEMANTIC_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/err.h"
#include "repo/ctx.h"
#include "repo/snapshot.h"

enum semantic_kind {
	SEMANTIC_COCCI,
	SEMANTIC_PATCH,		/* a plain patch: text is a mail or a diff */
};

struct semantic_patch {
	enum semantic_kind kind;
	const char *name;	/* as in the series file */
	unsigned int strip;	/* -pN of a plain patch, else 1 */
	const char *text;	/* the .cocci or .patch */
	size_t text_len;
	const char *subst;	/* NULL: none */
	size_t subst_len;
	const char *subject;	/* of the .msg; NULL for a plain patch */
	const char *body;	/* without the blank line; "" when none */
};

struct semantic_series {
	const char *tree;	/* "# tree: NAME", or NULL */
	const char **depends;	/* "# depends: NAME...", other series */
	size_t n_depends;
	/* Of the cover letter (cover.msg), or NULL when there is none. */
	const char *cover_subject;
	const char *cover_body;
	struct semantic_patch *items;	/* in order */
	size_t n, alloc;
	struct arena arena;	/* all of the above but items */
};

#define SEMANTIC_SERIES_INIT { .arena = ARENA_INIT }

/* Has @dir a `series` file that names a .cocci? Never fails. */
bool semantic_is_series(const char *dir);
/* Is it a file that Coccinelle is for, by its name? NULL is none. */
bool semantic_is_c(const char *path);
/*
 * Reads all of it. Refused, by name: entries that are absolute, have "..", are
 * (or lie behind) links or are no plain files; a .cocci without .msg; unknown
 * suffixes; an empty series.
 */
int semantic_series_read(struct semantic_series *out, const char *dir,
			 struct err *err);
void semantic_series_release(struct semantic_series *s);

#define _cleanup_semantic_series_ _cleanup_(semantic_series_release)

struct semantic_opts {
	bool allow_scripts;	/* script:, initialize:, finalize:, #include... */
	unsigned int timeout_s;	/* for each file, 0: 120 */
};

/* New content of a path; it replaces a file that was there. */
struct semantic_file {
	const char *path;
	size_t path_len;
	const char *data;
	size_t len;
	uint32_t mode;		/* as it was */
};

enum semantic_note_kind {
	SEMANTIC_LEFT,		/* an old name is still used at path:line */
	SEMANTIC_NO_MATCH,	/* a substitution found nothing in path */
	SEMANTIC_UNCHANGED,	/* path was to change and did not */
	SEMANTIC_FAILED,	/* spatch gave up on path */
};

struct semantic_note {
	enum semantic_note_kind kind;
	const char *path;	/* NULL: of no path */
	unsigned long line;	/* from 1, in the new content; 0: none */
	const char *message;	/* complete, with neither path nor line */
};

struct semantic_rule {
	const char *name;
	size_t files;		/* it changed so many; 0: matched nowhere */
};

struct semantic_result {
	struct semantic_file *files;	/* changed ones, sorted by path */
	size_t n_files;
	const char **considered;	/* given to spatch, sorted */
	size_t n_considered;
	struct semantic_rule *rules;	/* named ones, in the order of the .cocci */
	size_t n_rules;
	struct semantic_note *notes;	/* why the answer is 1 */
	size_t n_notes;
	struct arena arena;
};

#define SEMANTIC_RESULT_INIT { .arena = ARENA_INIT }

/*
 * One SEMANTIC_COCCI entry on one tree. 0: it fits, files has the change (put
 * them over @onto with snapshot_set_content()). 1: it does not fit, notes say
 * where; files has what would have changed. <0: failed (no spatch, script parts
 * that are not allowed, a damaged entry); @out is untouched.
 */
int semantic_apply(struct semantic_result *out, struct ctx *ctx,
		   const struct semantic_patch *patch,
		   const struct snapshot *onto,
		   const struct semantic_opts *opts, struct err *err);
void semantic_result_release(struct semantic_result *r);

#define _cleanup_semantic_result_ _cleanup_(semantic_result_release)

#endif
