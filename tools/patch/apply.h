/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Puts a patch on a tree in memory, by the rules of `git apply --index`: all
 * context has to match, hunks may be offset, none may overlap.
 */
#ifndef PATCH_APPLY_H
#define PATCH_APPLY_H

#include "patch/patch.h"
#include "repo/snapshot.h"

enum patch_trouble {
	PATCH_HUNK,		/* a hunk fits nowhere */
	PATCH_MISSING,		/* the file is not there */
	PATCH_EXISTS,		/* a file to be made is there already */
	PATCH_BINARY,		/* other bytes than the binary patch is for */
	PATCH_TYPE,		/* a link where a file is meant, or so */
	PATCH_LEFTOVER,		/* a file to be deleted has more in it */
};

const char *patch_trouble_name(enum patch_trouble t);

/* One file that does not go on; strings in the arena of the outcome. */
struct patch_reject {
	size_t file;		/* index into the patch */
	enum patch_trouble trouble;
	const char *why;	/* complete, with the path */
	size_t *hunks;		/* the ones that fit nowhere, in order */
	size_t n_hunks;
};

struct patch_placed {
	size_t file, hunk;
	int64_t offset;		/* lines from where the patch says */
};

struct patch_outcome {
	struct patch_reject *rejects;
	size_t n, alloc;
	struct {
		struct patch_placed *items;
		size_t n, alloc;
	} offsets;		/* hunks that went on elsewhere */
	struct arena arena;
};

#define PATCH_OUTCOME_INIT { NULL, 0, 0, { NULL, 0, 0 }, ARENA_INIT }

void patch_outcome_release(struct patch_outcome *o);

#define _cleanup_outcome_ _cleanup_(patch_outcome_release)

struct patch_apply_opts {
	bool partly;	/* put on what fits, hunk by hunk */
};

/*
 * 0: @snap is changed. 1: it does not apply, out->rejects says what; @snap is as
 * it was, or with opts->partly has all that fits. <0: refused (it would write
 * through a link, or is not what patches are), or failed. @opts may be NULL.
 */
int patch_apply(struct patch_outcome *out, struct snapshot *snap,
		struct repo *r, const struct patch *p,
		const struct patch_apply_opts *opts, struct err *err);

#endif
