/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * What upstream rejects, found in a range of commits before somebody asks for a pull:
 * a table of named rules over messages, files and the shape of the history. Nothing is
 * changed and nothing of a tree is run.
 */
#ifndef FLOW_LINT_H
#define FLOW_LINT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "flow/trees.h"
#include "repo/ctx.h"

enum lint_level { LINT_OFF, LINT_NOTE, LINT_WARNING, LINT_ERROR };

/* "off", "note", "warning", "error" */
const char *lint_level_name(enum lint_level level);

/* What a rule cannot do without. */
enum lint_needs {
	LINT_NEEDS_TREE = 1,		/* it is known whose commits they are */
	LINT_NEEDS_TOPIC = 2,		/* of that tree */
	LINT_NEEDS_TREES = 4,		/* other trees are configured */
	LINT_NEEDS_HISTORY = 8,		/* all of it: no shallow or partial clone */
	LINT_NEEDS_STABLE = 16,		/* it is a stable tree */
	LINT_NEEDS_NO_STABLE = 32,	/* it is none */
	LINT_NEEDS_BASE = 64,		/* release tags, or an upstream, to compare with */
	LINT_NEEDS_WHOLE = 128,		/* the range, not the newest commits alone */
};

struct lint_rule {
	const char *name;
	enum lint_level level;	/* by default */
	unsigned int needs;	/* enum lint_needs */
	const char *doc;	/* a sentence, without a full stop */
};

/* All of them, in the order in which findings of one commit are told. */
size_t lint_n_rules(void);
const struct lint_rule *lint_rule(size_t i);
/* SIZE_MAX: there is none of that name. */
size_t lint_rule_find(const char *name);
/* "a tree", "a topic": what is missing first of @needs and not in @have; NULL: nothing. */
const char *lint_lacks(unsigned int needs, unsigned int have);

struct lint_commit;

struct lint_finding {
	size_t rule;
	enum lint_level level;
	size_t commit;		/* of the result; SIZE_MAX: of them all */
	const char *path;	/* NULL: of none */
	uint32_t line;		/* in path at the commit; 0: of none */
	const char *message;
};

/* A commit that something was found in; text is bytes from outside. */
struct lint_about {
	git_oid oid;
	const char *subject, *author;
};

struct lint_result {
	const char *name;		/* as asked for */
	const char *tree;		/* whose commits they are, or NULL */
	git_oid tip, base;		/* base: where it begins; zero: nowhere */
	size_t n_commits;
	struct lint_about *commits;	/* with findings, oldest first */
	size_t n_about;
	struct lint_finding *findings;	/* by commit, then rule; of them all last */
	size_t n, counts[LINT_ERROR + 1];
	enum lint_level *levels;	/* a rule: as it was used */
	const char **unchecked;		/* a rule: what was missing, or NULL */
	struct arena arena;
};

#define LINT_RESULT_INIT { .arena = ARENA_INIT }

void lint_result_release(struct lint_result *r);

#define _cleanup_lint_result_ _cleanup_(lint_result_release)

struct lint_opts {
	/*
	 * What git log takes to name commits (A..B, ^A, B^!, ...), with names of trees
	 * in place of revisions; or one name of a tree: what it owns.
	 */
	const char *const *range;
	size_t n_range;
	const char *as;		/* the tree whose commits they are, NULL: see above */
	size_t limit;		/* newest commits only, 0: all */
	const enum lint_level *levels;	/* one a rule, from lint_levels() */
};

/*
 * The level of each rule, by default or as crosstree.lint.<rule> of git's configuration
 * says: a level, or yes (the default one, a warning where that is off) or no. free() it.
 */
int lint_levels(enum lint_level **out, const struct repo *r, struct err *err);

/* 0: no error was found; 1: there is one; <0 failed. @trees may be empty. */
int flow_lint(struct lint_result *out, struct ctx *ctx, const struct trees *trees,
	      const struct lint_opts *opts, struct err *err);

#endif
