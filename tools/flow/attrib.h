/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Which commits of a side made a declaration, or a use, what it is at the tip:
 * the newest commits of tip ^bases after which it has its form at the tip and
 * before which, in every parent, it had not. A merge only counts when it differs
 * from all its parents. None is an answer, too.
 */
#ifndef FLOW_ATTRIB_H
#define FLOW_ATTRIB_H

#include "base/arena.h"
#include "repo/ctx.h"
#include "repo/rev.h"

enum attrib_what {
	/*
	 * All declarations called name in path: what callers see of them. In a
	 * Kconfig file the entry of that name; without a name the file itself.
	 */
	ATTRIB_DECL,
	ATTRIB_MEMBER,	/* member of the aggregate called name: its type, or absence */
	ATTRIB_LINE,	/* how often a line (blanks folded) stands in path */
	ATTRIB_INCLUDE,	/* whether path includes name */
	ATTRIB_LINE_GONE,	/* that such a line does not stand in path any more */
};

struct attrib_query {
	enum attrib_what what;
	const char *path;	/* where it is, or was when it is gone */
	const char *name;	/* DECL, MEMBER, INCLUDE */
	const char *member;	/* MEMBER */
	const char *line;	/* LINE: its text */
	size_t line_len;
};

struct attrib_commit {
	git_oid oid;
	const char *subject;	/* in the arena of the answers */
	const char *author, *email;
};

struct attrib_answer {
	struct attrib_commit *commits;	/* newest first, at most 4 */
	size_t n;
};

struct attrib_answers {
	struct attrib_answer *items;	/* one for each query, in its order */
	size_t n;
	struct arena arena;
};

#define ATTRIB_ANSWERS_INIT { NULL, 0, ARENA_INIT }

/*
 * Many questions about one side at once. Histories are walked once a path;
 * answers go through CACHE_ATTRIBUTION. 0, or <0.
 */
int attrib_run(struct attrib_answers *out, struct ctx *ctx, const git_oid *tip,
	       const struct oid_vec *bases, const struct attrib_query *queries,
	       size_t n, struct err *err);
void attrib_answers_release(struct attrib_answers *a);

#define _cleanup_attrib_ _cleanup_(attrib_answers_release)

#endif
