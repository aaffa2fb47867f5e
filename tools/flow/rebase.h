/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * A branch put onto another base, in memory: what `crosstree rebase` does. The commits
 * are those of git rebase, and so are their trees: each commit is a merge of its tree into
 * the new parent's, with its old parent's as the base. Conflicts are resolved from the store
 * of resolutions. The branch moves last, by compare-and-swap, and only when every commit
 * has found its place.
 *
 * Linear, as git rebase: merges are left out and the commits put in a row; or with merges,
 * as git rebase --rebase-merges: they are made again.
 */
#ifndef FLOW_REBASE_H
#define FLOW_REBASE_H

#include "flow/check.h"
#include "flow/notes.h"
#include "flow/publish.h"
#include "flow/resolve.h"
#include "flow/same-patch.h"
#include "flow/trees.h"

enum rebase_state {
	REBASE_NOT_REACHED,	/* stopped before */
	REBASE_UNCHANGED,	/* it is where it was */
	REBASE_PICKED,		/* made again, a merge too */
	REBASE_RESOLVED,	/* the same, with conflicts that the store resolved */
	REBASE_UPSTREAM,	/* left out: the new base has the patch */
	REBASE_EMPTY,		/* left out: nothing is left of it, or it was empty before */
	REBASE_FLATTENED,	/* a merge that is left out of a row */
	REBASE_CONFLICT,	/* left out */
	REBASE_FAILED,		/* the command failed at it */
};

/* "picked", "resolved", … */
const char *rebase_state_name(enum rebase_state s);

/* A commit of the branch. Strings live in the arena of the result. */
struct rebase_row {
	git_oid old;
	git_oid commit;		/* what it is now; zero: it is not there */
	const char *subject, *author;
	enum rebase_state state;
	bool merge;
	bool carried;	/* a merge: what was more than the automatic one was put on again */
	struct resolve_conflicts conflicts;	/* resolved ones, too */
	/* a commit of the new base that is the same patch, or nearly; zero: none */
	git_oid upstream;
	enum same_patch same;	/* how sure that is */
	const char *said;	/* by the command that failed, or NULL */
	size_t *findings;	/* of check.silent: those that it has a part in */
	size_t n_findings;
};

/* Rules of the kernel for who rebases; what is cited is in its documentation. */
enum rebase_rule {
	REBASE_RULE_PUBLISHED,
	REBASE_RULE_OTHERS,
	REBASE_RULE_BASE,
};

const char *rebase_rule_name(enum rebase_rule r);
const char *rebase_rule_text(enum rebase_rule r);
/* The document that has the rules. */
extern const char rebase_rules_source[];

struct rebase_breach {
	enum rebase_rule rule;
	const char *message;
	size_t n;		/* commits; 0: it is not about single ones */
	git_oid example;	/* one of them, or zero */
};

enum rebase_end {
	REBASE_SAME,		/* the branch is there already */
	REBASE_MOVED,
	REBASE_WOULD_MOVE,	/* but for dry_run */
	REBASE_HELD,		/* by conflicts, a command that failed, or findings */
	REBASE_REFUSED,		/* by rules; nothing was tried */
};

const char *rebase_end_name(enum rebase_end e);

struct rebase_result {
	struct publish_branch branch;
	struct rev onto;
	git_oid upstream;	/* the commits are those that this has not */
	git_oid commit;		/* of all that found its place; zero: refused */
	enum rebase_end end;
	struct rebase_row *rows;	/* oldest first */
	size_t n;
	size_t n_new;		/* commits that there are after it */
	size_t n_conflicts, n_failed;	/* rows */
	size_t n_emptied;		/* rows at which that stops */
	struct rebase_breach breaches[3];
	size_t n_breaches;
	struct flow_check_result check;	/* ours is the new base, theirs the branch */
	bool checked;
	size_t n_findings;	/* that count */
	struct strbuf range_diff;	/* of git; empty: none was asked for or is needed */
	struct notes_refs notes;	/* that get more notes */
	const char *no_range_diff;	/* why there is none that was asked for, or NULL */
	struct arena arena;
};

#define REBASE_RESULT_INIT                                                     \
	{ .branch = PUBLISH_BRANCH_INIT, .onto = REV_INIT,                     \
	  .check = FLOW_CHECK_RESULT_INIT, .range_diff = STRBUF_INIT,          \
	  .arena = ARENA_INIT }

void rebase_result_release(struct rebase_result *r);

#define _cleanup_rebase_ _cleanup_(rebase_result_release)

/* What becomes of a commit of which nothing is left. */
enum rebase_empty {
	REBASE_DROP,
	REBASE_KEEP,
	REBASE_STOP,	/* as a conflict */
};

struct rebase_opts {
	const char *branch, *onto;
	const char *upstream;	/* NULL: as onto */
	bool merges;		/* they are made again */
	bool keep_going;	/* beyond conflicts */
	enum rebase_empty empty;
	bool drop_begun_empty;	/* those that were empty from the beginning */
	bool check;		/* for silent conflicts with the new base */
	bool strict;		/* they keep the branch where it is */
	bool range_diff;
	bool force;		/* against the rules */
	bool dry_run;
	/* run by sh at the top of a copy of the tree of each new commit; or NULL */
	const char *command;
	unsigned int command_s;	/* seconds that it may take */
	const struct suppressions *suppress;	/* of findings; or NULL */
};

/*
 * 0: done, 1: the branch stays where it is or there are findings, <0 failed. @fixups is
 * loaded.
 */
int flow_rebase(struct rebase_result *out, struct ctx *ctx, const struct trees *trees,
		struct flow_fixups *fixups, const struct rebase_opts *opts,
		struct err *err);

/* What undoing it came to. */
struct rebase_undone {
	struct publish_branch branch;	/* old: what is taken back */
	git_oid commit;			/* where it was before, and is again */
	struct notes_refs notes;	/* refs of notes that go back, too */
	bool moved;
	struct arena arena;
};

#define REBASE_UNDONE_INIT { .branch = PUBLISH_BRANCH_INIT, .arena = ARENA_INIT }

void rebase_undone_release(struct rebase_undone *u);

/*
 * Moves a branch back to where it was before the last rebase of ours, by its reflog, and
 * refs of notes that nobody has written since. Fails when the branch has moved since. 0, <0.
 */
int flow_rebase_undo(struct rebase_undone *out, struct ctx *ctx, const char *branch,
		     bool dry_run, struct err *err);

#endif
