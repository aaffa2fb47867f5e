/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * A known or learnt resolution of a merge, in two parts: what the consumer's tree can take
 * now, right by itself against the interface as it is there (the prep patch), and what is
 * left for the merge (the residual fixup).
 *
 * The resolution is taken apart edit by edit (capi/edits.h) and put back onto the
 * consumer's own files. An edit stays in the merge when the silent checks find that with it
 * the consumer's tree breaks: it uses what only the provider has, or goes with one that
 * does. What is right is judged against two trees that are: the consumer's as it is,
 * and the resolved merge.
 *
 * Nothing is handed out that has not been tried: with both patches as they are written the
 * trees come out as they are to be, byte by byte, in both orders of merging.
 */
#ifndef FLOW_PREP_H
#define FLOW_PREP_H

#include "base/arena.h"
#include "base/vec.h"
#include "flow/fixup.h"
#include "flow/suggest.h"
#include "repo/rev.h"

/* Where the resolution came from. */
enum prep_source {
	PREP_PATCH,		/* a file with a diff */
	PREP_COMMIT,		/* a commit, on the trial merge or for it */
	PREP_MERGE,		/* a merge as it was resolved */
	PREP_RECORDED,		/* a silent fixup of the store */
	PREP_LEARNED,		/* the provider's own conversions (flow/suggest.h) */
};

const char *prep_source_name(enum prep_source s);

/* What the consumer's tree is to take. */
enum prep_strategy {
	PREP_SPLIT,	/* of the resolution, what is right there already */
	/* a wrapper for each thing that changes, and all uses through it: its body is left */
	PREP_SHIM,
};

const char *prep_strategy_name(enum prep_strategy s);

struct flow_prep_opts {
	enum prep_strategy strategy;
	/*
	 * a silent fixup's name, a revision, or a file; NULL: it is to be learnt, which
	 * PREP_SHIM always does
	 */
	const char *fixup;
	struct flow_fixups *store;	/* at least located */
};

/* One edit of the resolution. */
struct prep_edit {
	const char *path;
	uint32_t line;		/* in the consumer's file; in the merge when it is not there */
	const char *before, *after;	/* without blanks around; "" nothing */
	bool whole;		/* the file comes, goes, or was not looked into */
	bool prep;		/* the consumer's tree takes it */
	const char *why;	/* not; NULL: it does */
};

/* A finding of the merge, and what could be learnt for it. */
struct prep_learned {
	const char *kind, *symbol, *path;
	uint32_t line;
	const struct flow_suggestion *suggest;
	struct flow_commits commits;	/* the provider's */
};

/* A wrapper, or why there is none for something that the provider changes. */
struct prep_shim {
	const char *kind, *symbol;	/* as findings have them */
	const char *name;		/* its own; NULL: none */
	const char *path;		/* the file that it is in, or NULL */
	size_t uses;			/* that go through it; without it, that would have to */
	size_t left;			/* that cannot */
	const char *more;		/* parameters for what the new form needs; or NULL */
	const char *why;		/* there is none */
};

/* A merge in one order, the prep patch in the consumer's tree. */
struct prep_proof {
	git_oid merged;		/* tree of the merge with the prep patch */
	git_oid fixed;		/* the same with the residual fixup */
	git_oid wanted;		/* tree of the merge as it is with the known resolution */
	size_t conflicts;	/* paths that are unmerged in the merge as it is */
	size_t conflicts_left;	/* … with the prep patch */
};

struct prep_patch {
	struct strbuf diff;	/* empty: there is none */
	struct strbuf mail;	/* with it */
	const char *file;	/* a name for it: "0001-drm-amdgpu-prepare.patch" */
	const char *subject;
	size_t files, changed;	/* lines: those that come or go, whichever is more */
};

/* What a compiler said of it (flow/prep-build.h). */
struct prep_built {
	bool asked;
	const char *failed;	/* why it could not tell, or NULL */
	size_t files, trees;	/* that were built: of the tree with most; how many */
	bool before_known;	/* not where the merge as it is has conflicts */
	size_t before;		/* errors that are in the merge as it is alone */
	const char *what;	/* the tree that does not compile */
	struct flow_compiled *errors;
	size_t n;
};

struct flow_prep_result {
	git_oid provider, consumer;
	const char *provider_name, *consumer_name;	/* as asked for */
	git_oid *bases;
	size_t n_bases;
	const char *fixup;		/* NULL when it was learnt */
	enum prep_source source;
	enum prep_strategy strategy;
	VEC(struct prep_shim) shims;		/* PREP_SHIM: of all that was found */
	size_t n_unrepaired;			/* PREP_SHIM: findings that the merge keeps */
	VEC(struct prep_learned) learned;	/* of every silent finding */
	size_t n_proved;			/* of them: what is split */
	struct strbuf learned_diff;		/* that, of the merge; empty where fixup is given */
	size_t fixup_files, fixup_changed;	/* of the resolution as it was */
	/* trees of the merge without it and with it; zero: none is known */
	git_oid unfixed, fixed;
	VEC(struct prep_edit) edits;		/* by path and place */
	size_t n_prep;				/* of them in the prep patch */
	struct prep_patch prep, residual;
	git_oid prep_tree;			/* the consumer's with the prep patch */
	struct prep_proof proof[2];		/* provider into consumer, the other way */
	git_oid merged;				/* tree of the merge as it is */
	struct prep_built built;
	const char *why;			/* there is no prep patch; else NULL */
	struct arena arena;
};

#define FLOW_PREP_RESULT_INIT                                                \
	{ .edits = VEC_INIT, .learned = VEC_INIT, .shims = VEC_INIT,         \
	  .learned_diff = STRBUF_INIT, .prep = { STRBUF_INIT, STRBUF_INIT }, \
	  .residual = { STRBUF_INIT, STRBUF_INIT } }

void flow_prep_result_release(struct flow_prep_result *r);

#define _cleanup_flow_prep_ _cleanup_(flow_prep_result_release)

/*
 * 0 with both patches (the residual one may be empty), 1 no prep patch is possible (see
 * why), <0 failed. Changes nothing in the repository.
 */
int flow_prep(struct flow_prep_result *out, struct ctx *ctx, const struct rev *provider,
	      const struct rev *consumer, const struct flow_prep_opts *opts,
	      struct err *err);

/* There is no prep patch after all. @why lives as long as the result. */
void flow_prep_refuse(struct flow_prep_result *r, const char *why);

#endif
