/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * The trees file: which trees there are, where they are, and whom they send
 * pull requests to. git-config syntax; the order in the file is merge order.
 *
 * A section with several refs makes one tree a ref: the first has the name of
 * the section, the others "name:ref". Names, topics and the like are bytes from
 * outside: whoever prints them escapes them.
 */
#ifndef FLOW_TREES_H
#define FLOW_TREES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "flow/config-file.h"
#include "repo/ctx.h"
#include "repo/rev.h"

enum tree_policy {
	TREE_ONE_WAY = 1,	/* is merged into others, merges nobody */
	TREE_REBASES = 2,
	TREE_QUILT = 4,		/* a patch queue, remade each time */
	TREE_INTEGRATION = 8,	/* a sum of others: stays out of a matrix */
	TREE_TOPIC_ONLY = 16,	/* takes nothing outside its topic */
};

/* A value may be absent (NULL). Strings live in the arena of struct trees. */
struct tree {
	const char *name;	/* unique */
	const char *section;	/* its section in the file */
	const char *ref;	/* as given, or the revision of --tree */
	bool overridden;	/* by --tree */

	const char *error;	/* why it cannot be read; NULL: it can */
	git_oid commit, tree;	/* valid when error is NULL */

	const char *upstream;	/* as given */
	int upstream_index;	/* of a tree of this file, or -1 */
	bool upstream_known;	/* one of the file, or a revision that is there */
	git_oid upstream_commit;

	unsigned int policy;	/* enum tree_policy */
	const char **topics;	/* paths */
	size_t n_topics;
	const char *maintainers, *fixes_of, *contact, *list, *cutoff, *url;

	int64_t owned;		/* commits of its own; -1: not known */
	const char *stale;	/* why it could not be fetched last, or NULL */
};

struct trees {
	struct tree *items;
	size_t n;
	const char *source;	/* the file, or "HEAD:.crosstree"; for messages */
	bool from_tree;		/* it came with a tree: not trusted */
	const char **notes;	/* what was ignored and why, one line each */
	size_t n_notes;
	struct arena arena;
};

#define TREES_INIT { NULL, 0, NULL, false, NULL, 0, ARENA_INIT }

void trees_release(struct trees *t);

#define _cleanup_trees_ _cleanup_(trees_release)

struct trees_opts {
	const char *file;		/* --trees, or NULL */
	const char *const *overrides;	/* "NAME=REV" */
	size_t n_overrides;
};

/*
 * Finds the file (--trees, crosstree.trees in git's configuration, .crosstree at
 * the top of the work tree, or of HEAD in a bare repository), reads it, and
 * resolves what it names. A tree that cannot be read is an entry with an error.
 * Without a file the overrides alone are the trees; without either, -1 with
 * ERR_NOT_FOUND. What is wrong in the file is reported as "file:line: what".
 */
int trees_load(struct trees *out, struct ctx *ctx,
	       const struct trees_opts *opts, struct err *err);

/*
 * The reading alone, nothing resolved. Of a file that came with a tree: refs,
 * topics, policies and names only.
 */
int trees_parse(struct trees *out, struct repo *r, const struct config_text *in,
		const struct trees_opts *opts, struct err *err);

/*
 * Keeps these, in this order: trees of the file by name, and other revisions as
 * trees of their own. Fails when one is neither.
 */
int trees_choose(struct trees *t, struct ctx *ctx, const char *const *names,
		 size_t n, struct err *err);

/* NULL when there is none. */
const struct tree *trees_find(const struct trees *t, const char *name);
/*
 * A tree of the file by its name, else a revision. @t may be NULL. out->name is
 * @name.
 */
int trees_rev(struct rev *out, struct repo *r, const struct trees *t,
	      const char *name, struct err *err);

/*
 * The tips of the upstream of tree @i, of its upstream's upstream, and so on:
 * the tree owns what is reachable from it and from none of these. False when it
 * has no upstream that could be read.
 */
bool trees_upstreams(struct oid_vec *out, const struct trees *t, size_t i);
/* Fills owned for all, on ctx->jobs threads. */
int trees_count_owned(struct trees *t, struct ctx *ctx, struct err *err);

/* The words of @policy, one a call: start with *@at 0; NULL at the end. */
const char *tree_policy_next(unsigned int policy, unsigned int *at);

#endif
