/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * scripts/checkpatch.pl on the text of a patch. The script is code that runs, so
 * it comes from one of these only, the first that there is:
 *
 *   1. the ref that crosstree.trustedRef names (its objects, not a work tree),
 *      when the repository has it
 *   2. the file that crosstree.checkpatch names, an absolute path or ~/...
 *   3. the newest /usr/src/linux-source-*.tar.xz, unpacked once, into the user's
 *      cache (never into that of the repository)
 *   4. the newest kernel headers or tools package that has it
 *
 * and never from the series at hand or the tree it is applied to. Both settings
 * are taken from the user's own configuration, not from the repository's. With
 * the script go the files that it names with "$D/": spelling.txt and the like.
 *
 * It runs in a directory that holds the patch and nothing else and is no git tree,
 * with that as home, and with limits of time, memory and output.
 */
#ifndef FLOW_CHECKPATCH_H
#define FLOW_CHECKPATCH_H

#include <stddef.h>

#include "base/arena.h"
#include "base/cleanup.h"
#include "base/err.h"
#include "repo/ctx.h"

enum checkpatch_level {
	CHECKPATCH_ERROR,
	CHECKPATCH_WARNING,
	CHECKPATCH_CHECK,
};

/* "error", "warning", "check" */
const char *checkpatch_level_name(enum checkpatch_level level);

struct checkpatch_finding {
	enum checkpatch_level level;
	const char *type;		/* "SPACING", ... */
	unsigned long patch_line;	/* in the text given, from 1; 0: none */
	const char *path;		/* NULL: in the message, or of it all */
	/* In path, after the patch; 0: none. Of a removed line the next one. */
	unsigned long line;
	const char *message;
};

struct checkpatch_result {
	struct checkpatch_finding *items;	/* in checkpatch's order */
	size_t n, alloc;
	size_t counts[CHECKPATCH_CHECK + 1];	/* by level */
	struct arena arena;
};

#define CHECKPATCH_RESULT_INIT { .arena = ARENA_INIT }

void checkpatch_result_release(struct checkpatch_result *r);

#define _cleanup_checkpatch_result_ _cleanup_(checkpatch_result_release)

struct checkpatch_opts {
	/* The one place to take it from, if set. */
	const char *trusted_ref;	/* a revision */
	const char *script;		/* a path as in crosstree.checkpatch */
	const char *const *ignore;	/* types not to report, NULL-terminated */
	unsigned int timeout_s;		/* a patch, 0: 60 */
};

/* Where the script comes from; open once, use for every patch. */
struct checkpatch;

/*
 * ERR_NOT_FOUND when there is no script anywhere (the message says what to set
 * or install) or no perl. @opts may be NULL; it is copied but for ignore, which
 * is borrowed.
 */
int checkpatch_open(struct checkpatch **out, struct ctx *ctx,
		    const struct checkpatch_opts *opts, struct err *err);
struct checkpatch *checkpatch_free(struct checkpatch *cp);	/* NULL */

DEFINE_CLEANUP(struct checkpatch *, checkpatch_free)

/* For people: "v5.2:scripts/checkpatch.pl", or a path. Borrowed. */
const char *checkpatch_source(const struct checkpatch *cp);

/*
 * Judges one patch (a mail, or a diff). 0: no errors, though there may be
 * warnings; 1: errors; <0 failed, as when the script fails, takes too long or
 * prints too much. Calls may come from several threads.
 */
int checkpatch_run(struct checkpatch_result *out, const struct checkpatch *cp,
		   const char *patch, size_t len, struct err *err);

#endif
