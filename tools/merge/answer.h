/* SPDX-License-Identifier: GPL-2.0-only */
/* For merge/ itself: the answers of `git merge-tree --stdin -z`. */
#ifndef MERGE_ANSWER_H
#define MERGE_ANSWER_H

#include <git2.h>
#include <stdbool.h>
#include <stddef.h>

#include "base/err.h"
#include "base/strbuf.h"
#include "base/vec.h"
#include "repo/git.h"
#include "repo/tree.h"

/* What git printed, and how far it has been read. */
struct reader {
	const char *p, *end;
};

/* An answer as it came; its strings point into git's output. */
struct stage_row {
	const char *path;
	unsigned int stage;		/* 1 to 3 */
	struct tree_entry entry;
};

struct message_row {
	const char *type, *text;
	size_t first, n;		/* in answer.paths */
};

struct answer {
	bool clean;
	git_oid tree;
	VEC(struct stage_row) stages;
	VEC(struct message_row) messages;
	VEC(const char *) paths;
};

/*
 * Asks about the lines of @in ("ours theirs", ids of commits); what git writes
 * goes to @opts->scratch. @dir_renames: whether what is added goes along with a
 * directory. @res holds the answers.
 */
int answers_ask(struct proc_result *res, const struct repo *r,
		const struct strbuf *in, bool dir_renames, const struct git_opts *opts,
		struct err *err);
/* The next answer. Appends to an empty @a. */
int answer_read(struct answer *a, struct reader *rd, struct err *err);
/* There may be no more. */
int answers_end(const struct reader *rd, struct err *err);
void answer_release(struct answer *a);

#define _cleanup_answer_ _cleanup_(answer_release)

#endif
