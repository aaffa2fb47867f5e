/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * The mail that asks for a pull, with the conflicts that whoever pulls will meet.
 *
 * The block from "The following changes since commit" to the diffstat is what
 * git request-pull writes, to the byte, so that programs read it. Only with several merge
 * bases, where git's diffstat is wrong, is it that of the real merge, made in memory.
 *
 * Conflicts are those of a trial integration (flow/integrate.h): with the upstream as it
 * is now; and, apart, with each other tree as if it had been pulled first. Each has the
 * commits of both sides, and the resolution where the store of fixups has one.
 *
 * Nothing is sent. Only --with-merged makes something: the merge as it was resolved, as
 * refs/tags/<tag>-merged.
 */
#ifndef FLOW_REQUEST_PULL_H
#define FLOW_REQUEST_PULL_H

#include "base/strbuf.h"
#include "flow/check.h"
#include "flow/fixup.h"
#include "flow/trees.h"

enum pull_state { PULL_OK, PULL_FAILED, PULL_SKIPPED };

/* "ok", "failed", "skipped" */
const char *pull_state_name(enum pull_state s);

/* What has to be so before one asks; @name: remote, signed, integrated, lint, merged. */
struct pull_check {
	const char *name;
	enum pull_state state;
	const char *text;
};

struct pull_conflict {
	const char *tree;	/* with whom: the upstream, or a tree that is pulled first */
	bool silent;
	const char *kind;	/* merge_kind_name(), or the kind of the check; "fixup" */
	const char *path;	/* NULL: of none */
	uint32_t line;		/* 0: none */
	const char *message;	/* of silent ones */
	struct flow_commits commits[2];	/* of the other side, of ours */
	const char *fixup;	/* id of the resolution, or name of the fixup; NULL: none */
	const char *diff;	/* the resolution, or NULL */
};

struct pull_conflicts {
	struct pull_conflict *items;
	size_t n, alloc;
};

struct pull_result {
	const char *tree, *upstream;	/* names */
	git_oid head, onto;		/* what is to be pulled, into what */
	git_oid *bases;
	size_t n_bases;
	const char *tag;		/* NULL: a branch */
	const char *branch;		/* where there is no tag */
	const char *url;		/* as it is written; NULL: none is known */
	const char *title;		/* of the mail */
	struct strbuf block;
	struct pull_conflicts now, later;	/* later: with a tree that comes first */
	struct pull_check *checks;
	size_t n_checks, n_failed;
	const char **to, **cc;
	size_t n_to, n_cc;
	const char *merged;		/* the ref that --with-merged made or found, or NULL */
	git_oid merged_commit;
	bool merged_made;		/* or, in a dry run, would have been */
	struct strbuf mail;
	struct arena arena;
};

#define PULL_RESULT_INIT { .block = STRBUF_INIT, .mail = STRBUF_INIT, .arena = ARENA_INIT }

void pull_result_release(struct pull_result *r);

#define _cleanup_pull_ _cleanup_(pull_result_release)

struct pull_opts {
	const char *tree;	/* a tree of the file, or a revision */
	const char *upstream;	/* --for: a tree or a revision; NULL: that of the tree */
	const char *url;	/* NULL: crosstree.requestPull.url */
	const char *tag;	/* NULL: the annotated tag at the tip, if there is one */
	const char *subject;	/* NULL: the first line of the tag */
	size_t diff_lines;	/* longer diffs are cut; 0: none is */
	bool with_merged, dry_run;
	bool no_others;		/* do not look at other trees */
};

/* 0 all checks passed (or were not asked for), 1 one failed, <0 failed. */
int flow_request_pull(struct pull_result *out, struct ctx *ctx, const struct trees *trees,
		      struct flow_fixups *fixups, const struct pull_opts *opts,
		      struct err *err);

#endif
