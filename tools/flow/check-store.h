/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * The answer of a check as one block of bytes, for the cache: no pointers, no
 * names of this run, its own version in front. Numbers are in the byte order of
 * this machine. A block is taken for outside bytes when it is read: damaged, cut
 * or of another version, it is none.
 */
#ifndef FLOW_CHECK_STORE_H
#define FLOW_CHECK_STORE_H

#include "base/strbuf.h"
#include "flow/check.h"

struct check_stored {
	/*
	 * All that was found, whatever its confidence, so that one block has the
	 * answer for every --min-confidence. Names, commits and bases are not
	 * part of it: they belong to the question.
	 */
	struct flow_check_result res;
	enum check_confidence min;	/* commits are known from here up */
	const char *git;	/* version of git that judged; NULL: not asked */
	/*
	 * What the sides were called, when that shows in what is said ("Version
	 * topic of file left in tree"); NULL, both: it does not.
	 */
	const char *names[2];
	/* directories with changed paths and those above them, "" is the top */
	const char **dirs;
	size_t n_dirs;
};

#define CHECK_STORED_INIT { .res = FLOW_CHECK_RESULT_INIT }

/* Appends the block. */
void check_store_pack(struct strbuf *out, const struct check_stored *s);
/* False: no such block, @out untouched. Strings live in out->res.arena. */
bool check_store_unpack(struct check_stored *out, const void *block, size_t len);
void check_stored_release(struct check_stored *s);

/* Whether any text of an answer, commits aside, has @name in it. */
bool check_store_mentions(const struct flow_check_result *r, const char *name);

#define _cleanup_check_stored_ _cleanup_(check_stored_release)

#endif
