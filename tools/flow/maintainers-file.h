/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * The kernel's MAINTAINERS file: which paths its sections cover, by the rules of
 * scripts/get_maintainer.pl:
 *
 *   F: pattern	"dir/" is all below it, and so is the name of a directory without
 *		the slash; else as many slashes as the path has, and the pattern is
 *		its beginning: drivers/x matches drivers/xy.c. '*' is any run, slashes
 *		too, '?' one character, [a-z] one of these. Other characters are
 *		themselves, where the script has perl read them.
 *   X: pattern	the same; what it matches is not covered by this section
 *   N: regex	found anywhere in the path. POSIX extended; what that cannot
 *		read matches nothing.
 *
 * K: is about the text of a patch and not looked at. Blank lines do not end a section,
 * the next title does.
 */
#ifndef FLOW_MAINTAINERS_FILE_H
#define FLOW_MAINTAINERS_FILE_H

#include <git2.h>
#include <regex.h>
#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/cleanup.h"
#include "repo/repo.h"

struct maintainers_pattern {
	char kind;		/* 'F', 'X' or 'N' */
	const char *text;
	regex_t *regex;		/* of N; NULL: it cannot be read */
};

struct maintainers_section {
	const char *title;
	size_t first, n;	/* of the patterns */
};

struct maintainers_file {
	struct maintainers_section *sections;
	size_t n;
	struct maintainers_pattern *patterns;
	size_t n_patterns;
	struct arena arena;
};

#define MAINTAINERS_FILE_INIT { NULL, 0, NULL, 0, ARENA_INIT }

void maintainers_file_release(struct maintainers_file *f);

#define _cleanup_maintainers_file_ _cleanup_(maintainers_file_release)

/*
 * The sections whose title is @title, upper or lower case; a '*' in it stands for any
 * run. Of the file at the top of @tree. 0; 1 there is no such file; <0 failed.
 */
int maintainers_file_read(struct maintainers_file *out, struct repo *r,
			  const git_oid *tree, const char *title, struct err *err);
/* Of a text; @is_dir (or NULL: none is) tells directories from files. */
typedef bool (*maintainers_is_dir)(void *payload, const char *path);
void maintainers_file_parse(struct maintainers_file *out, const char *text, size_t len,
			    const char *title, maintainers_is_dir is_dir, void *payload);

/* Whether one of the sections covers the path. */
bool maintainers_file_covers(const struct maintainers_file *f, const char *path);

/* The pattern of an F: line, once directories have their slash; for other lists of paths, too. */
bool maintainers_pattern_matches(const char *pattern, const char *path);

#endif
