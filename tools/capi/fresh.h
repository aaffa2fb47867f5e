/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Which lines of a merged file the provider never saw: those that its own
 * version of the path does not have, blanks at both ends left aside. Where it
 * has no such path, the base's version counts.
 */
#ifndef CAPI_FRESH_H
#define CAPI_FRESH_H

#include "base/map.h"
#include "capi/rule.h"
#include "capi/word-filter.h"

struct fresh {
	const char *path;	/* borrowed */
	struct snap_file merged;
	struct snap_file known;
	struct map lines;	/* of known, once one was asked for */
	bool noted;
	bool all;		/* every line counts as one */
};

#define FRESH_INIT { NULL, SNAP_FILE_INIT, SNAP_FILE_INIT, MAP_INIT, false, false }

/*
 * 0: there it is; 1: the merge has no such file, it is too large or binary, or
 * @text is nowhere in it.
 */
int fresh_open(struct fresh *out, const struct sweep *sw, enum check_side provider,
	       const char *path, const char *text, struct err *err);
/* The same where it has to have one of the words. */
int fresh_open_naming(struct fresh *out, const struct sweep *sw, enum check_side provider,
		      const char *path, const struct word_set *words, struct err *err);
void fresh_release(struct fresh *f);
/* Whether line @line (from 1) of the merged file is one. */
bool fresh_line(struct fresh *f, uint32_t line);
/* The text of a line of the merged file, *@n its length. */
const char *fresh_text(const struct fresh *f, uint32_t line, size_t *n);

#define _cleanup_fresh_ _cleanup_(fresh_release)

#endif
