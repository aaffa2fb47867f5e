/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Patches as data: what git diff and diff -u write, read by the rules of `git
 * apply`. Extended headers, quoted names, renames, copies, modes, links and
 * binary patches (literal and delta) are understood.
 *
 * A patch is hostile. Every number and name is checked here: paths that git
 * would not let into an index (".." and ".git" in all their spellings, absolute
 * ones), NUL bytes, counts and sizes out of bounds, and submodules are refused
 * with a message that names the line.
 */
#ifndef PATCH_PATCH_H
#define PATCH_PATCH_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/err.h"

#define PATCH_MAX_PATH 4096		/* bytes of a path */
#define PATCH_MAX_COUNT 0x7fffffffu	/* lines of a hunk, and where it starts */
#define PATCH_MAX_FILES 100000u
#define PATCH_MAX_BINARY ((size_t)256 << 20)	/* bytes of a binary file */

struct patch_hunk {
	uint32_t old_pos, old_lines;
	uint32_t new_pos, new_lines;
	uint32_t leading, trailing;	/* lines of context at either end */
	const char *text;	/* the "@@" line and what follows; borrowed */
	size_t len;
	size_t head;		/* of which the "@@" line */
	uint32_t line;		/* of the input, from 1 */
};

enum patch_binary_method {
	PATCH_BINARY_NONE = 0,
	PATCH_BINARY_LITERAL,	/* data is the file */
	PATCH_BINARY_DELTA,	/* data is a delta of git's packs */
};

struct patch_binary {
	enum patch_binary_method method;
	const char *data;	/* inflated, in the arena of the patch */
	size_t len;
};

/* What happens to one path. */
struct patch_file {
	const char *old_name, *new_name;	/* NULL: not there on that side */
	uint32_t old_mode, new_mode;		/* 0: not said */
	int is_new, is_delete;			/* 1, 0, or -1: not said */
	bool is_rename, is_copy, is_binary;
	bool is_git;		/* had a "diff --git" line */
	char old_id[41], new_id[41];		/* of the index line; "": none */
	struct patch_hunk *hunks;
	size_t n_hunks, alloc_hunks;
	struct patch_binary forward, reverse;
	uint32_t added, deleted;		/* lines */
	const char *text;	/* of the whole section; borrowed from the input */
	size_t len, head_len;	/* head_len: before hunks and binary data */
	uint32_t line;
};

struct patch {
	struct patch_file *items;	/* one a file */
	size_t n, alloc;
	bool reversed;		/* see patch_reverse() */
	struct arena arena;
};

#define PATCH_INIT { NULL, 0, 0, false, ARENA_INIT }

struct patch_opts {
	unsigned int strip;	/* -pN: leading components to leave out */
	bool guess_strip;	/* names without a slash need no -p1, as git does */
	const char *name;	/* of the input, for messages; NULL: "patch" */
};

#define PATCH_OPTS_INIT { 1, true, NULL }

/*
 * @data has to outlive the patch. Text around the changes is skipped. ERR_NOT_FOUND
 * when it holds no change at all. @opts may be NULL.
 */
int patch_parse(struct patch *out, const char *data, size_t len,
		const struct patch_opts *opts, struct err *err);
/* Turns it around, as git apply -R. */
void patch_reverse(struct patch *p);
void patch_release(struct patch *p);

#define _cleanup_patch_ _cleanup_(patch_release)

/*
 * 0, or -1 with the reason: whether git would take this path (core.protectHFS
 * and core.protectNTFS on) with this mode.
 */
int patch_verify_path(const char *path, uint32_t mode, struct err *err);

#endif
