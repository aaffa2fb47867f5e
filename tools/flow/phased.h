/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * A change of an interface in steps, for the tree that makes it: the new form beside the old
 * one, callers converted, the old one removed when nobody is left. In between both trees can
 * be merged as they are.
 *
 * The old form is a wrapper over the new one where the provider's own conversions say how a
 * call becomes a new one (flow/suggest.h); else a function stays as it was, beside the new one.
 * Where both have the same name the new one gets another for as long. A member of a structure that
 * only got another name has both; of a callback both forms are there, and whichever is filled is
 * called.
 *
 * The first two steps are the commit that made the change, taken apart, on its parent; where
 * several commits did it, one step on top of the tree. What is handed out was tried: the
 * steps by the silent checks, each against the one before; the merge with the consumer in
 * both orders; the last step with the consumer's uses converted.
 */
#ifndef FLOW_PHASED_H
#define FLOW_PHASED_H

#include "flow/prep.h"

enum phased_way {
	PHASED_NONE,	/* it cannot be there twice: see why */
	PHASED_WRAPPER,	/* the old form calls the new one */
	PHASED_BOTH,	/* the old function stays as it was */
	PHASED_ALIAS,	/* a member has both names */
	PHASED_EITHER,	/* a callback has both forms, and who calls it takes what is there */
};

const char *phased_way_name(enum phased_way w);

/* Something that the provider changed, and the consumer uses. */
struct phased_change {
	const char *kind, *symbol;	/* as findings have them */
	enum phased_way way;
	const char *renamed;	/* what the new form is called now, or NULL: it has its own name */
	const char *path;	/* where the old form is declared, or NULL */
	size_t uses;		/* the consumer's */
	const char *why;
};

enum phased_step { PHASED_BESIDE, PHASED_CONVERT, PHASED_CLEANUP, PHASED_N_STEPS };

const char *phased_step_name(enum phased_step s);

struct flow_phased_result {
	git_oid provider, consumer;
	const char *provider_name, *consumer_name;	/* as asked for */
	git_oid *bases;
	size_t n_bases;
	VEC(struct phased_change) changes;
	struct flow_commit commit;	/* that is taken apart; id NULL: none, on top of the tree */
	git_oid onto;			/* commit that the series applies to */
	struct prep_patch steps[PHASED_N_STEPS];	/* no diff: there is none */
	const char *undivided;	/* why callers are not converted in a step of their own, or NULL */
	/* what came after the commit goes on top: it merges, and gives the same tree */
	bool rest;
	const char *rest_path;		/* else: the first path that conflicts, or differs */
	/* findings of what is changed: in the merge as it is, in both orders with the series */
	size_t n_before, n_with[2];
	/* of the consumer's uses, when the old form is gone: fixes that are learnt and proved */
	size_t n_last, n_converted;
	const char *cleanup_why;	/* the last step is not proved; or NULL */
	const char *due;		/* of the last step: a sentence */
	git_oid old;			/* tree that the first two steps are for */
	git_oid trees[PHASED_N_STEPS];	/* after each of them */
	git_oid tree;			/* the provider's with the first two steps */
	git_oid last;			/* with the last one, too */
	git_oid merged, with[2];	/* the merge as it is; with tree, in both orders */
	bool conflicts;			/* in these */
	struct prep_built built;
	const char *why;		/* there is no series; else NULL */
	struct arena arena;
};

#define FLOW_PHASED_RESULT_INIT { .changes = VEC_INIT, .arena = ARENA_INIT }

void flow_phased_result_release(struct flow_phased_result *r);

#define _cleanup_flow_phased_ _cleanup_(flow_phased_result_release)

/* 0 with a series, 1 none is possible (see why), <0 failed. Changes nothing. */
int flow_phased(struct flow_phased_result *out, struct ctx *ctx, const struct rev *provider,
		const struct rev *consumer, struct err *err);

#endif
