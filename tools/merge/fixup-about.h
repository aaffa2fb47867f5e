/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * What the file "about" says of a resolution (docs/formats.md): lines of the form
 * "Key: value", a line that begins with a blank going on with the one above. Keys may
 * come in any order; those that are not known are skipped.
 */
#ifndef MERGE_FIXUP_ABOUT_H
#define MERGE_FIXUP_ABOUT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/err.h"
#include "base/strbuf.h"

#define FIXUP_ABOUT_CEILING ((size_t)256 << 10)

/* A commit by what it does; its id is the one it had then. */
struct fixup_commit {
	bool theirs;
	const char *patch_id;		/* 40 digits; NULL: not known */
	int64_t seconds;		/* author date, since the epoch */
	const char *author;		/* "name <mail>" */
	const char *subject;
};

struct fixup_tree {
	const char *commit;		/* hex; NULL: not known */
	const char *name;		/* as it was called */
};

/* Strings are in the arena, or borrowed by whoever fills it; NULL: not known. */
struct fixup_about {
	const char *path;
	const char *kind;		/* of the conflict, merge_kind_name() */
	const char *merge;		/* commit that has the resolution, hex */
	struct fixup_tree ours, theirs;
	struct fixup_commit *commits;
	size_t n_commits;
	const char *by;			/* "name <mail>" */
	int64_t date;			/* since the epoch; 0: not known */
	const char *why;		/* may have several lines */
	const char *const *links;
	size_t n_links;
	struct arena arena;
};

#define FIXUP_ABOUT_INIT { .arena = ARENA_INIT }

void fixup_about_release(struct fixup_about *a);

#define _cleanup_fixup_about_ _cleanup_(fixup_about_release)

/* Appends. What cannot be in a value (line ends in a name) becomes a blank. */
void fixup_about_write(struct strbuf *out, const struct fixup_about *a);
/* 0, or <0 with the line that cannot be read (@out untouched). */
int fixup_about_parse(struct fixup_about *out, const char *text, size_t len,
		      struct err *err);

#endif
