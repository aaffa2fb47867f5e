/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * A silent fixup held against a tree: is it wanted there, does it go on, is it there
 * already? All in memory.
 *
 * File by file: one that has the change is left as it is, so that a fixup still goes on where
 * a resolution or one of the trees brought a part of it.
 */
#ifndef FLOW_FIXUP_USE_H
#define FLOW_FIXUP_USE_H

#include "capi/claim.h"
#include "capi/rewrite.h"
#include "flow/check.h"
#include "merge/fixup-silent.h"
#include "patch/patch.h"
#include "repo/history.h"
#include "repo/rev.h"

struct fixup_use {
	const struct fixup_silent *f;	/* borrowed */
	struct patch patch;
	struct claim *claims;		/* f->n_when of them */
	struct rewrite *rules;		/* f->n_rules of them */
};

/* @a: for what claims hold. 0, or <0 with the name of the fixup. */
int fixup_use_read(struct fixup_use *out, const struct fixup_silent *f, struct arena *a,
		   struct err *err);
void fixup_use_release(struct fixup_use *u);

enum fixup_fit {
	FIXUP_GOES_ON,
	FIXUP_IS_THERE,
	FIXUP_FITS_NOT,
};

/* Start with FIXUP_TRIAL_INIT. */
struct fixup_trial {
	enum fixup_fit fit;
	/* the tree with the fixup, and without what it has of it: claims are about that one */
	struct snapshot with, without;
	char *why;		/* it fits not; owned */
};

#define FIXUP_TRIAL_INIT \
	{ FIXUP_FITS_NOT, SNAPSHOT_INIT, SNAPSHOT_INIT, NULL }

void fixup_trial_release(struct fixup_trial *t);

#define _cleanup_fixup_trial_ _cleanup_(fixup_trial_release)

/* 0, or <0: failed, or it would write where patches may not. */
int fixup_use_try(struct fixup_trial *out, const struct fixup_use *u, struct repo *r,
		  const git_oid *tree, struct err *err);
/* Whether all it claims holds in a tree: 1 (also without any claim), 0, <0. */
int fixup_use_holds(const struct fixup_use *u, struct cworld *w, const struct snapshot *tree,
		    struct err *err);
/* The same of those claims only that are about what its rules are for. */
int fixup_use_rules_hold(const struct fixup_use *u, struct cworld *w, const struct snapshot *tree,
			 struct err *err);
/* Whether both are one use of one thing, wherever its line is. */
bool fixup_same_finding(const struct check_finding *a, const struct check_finding *b);
/* Whether such a one is among those of @r. */
bool fixup_has_finding(const struct flow_check_result *r, const struct check_finding *f);
/* The silent findings of a merge of the two whose result is @tree. 0, <0. */
int fixup_use_check(struct flow_check_result *out, struct ctx *ctx, const struct rev *sides[2],
		    const git_oid *tree, const struct flow_check_opts *opts, struct err *err);
/* Whether a tree has every file that it changes: 1, 0, <0. */
int fixup_use_has_files(const struct fixup_use *u, struct repo *r, const git_oid *tree,
			struct err *err);

/* What a Caused-by line has of a commit behind its patch-id: "DATE NAME <MAIL> SUBJECT". */
const char *fixup_cause_of(struct arena *a, const struct commit_info *c);

/* Commits that are in, by what they do; empty is zeroed. */
struct fixup_causes {
	/*
	 * "DATE NAME <MAIL> SUBJECT" → who brought it first, 0: taken back; and what is in
	 * front of the subject → who, or 0 when several commits have that.
	 */
	struct map commits, authors;
	struct arena arena;
};

void fixup_causes_release(struct fixup_causes *c);

#define _cleanup_fixup_causes_ _cleanup_(fixup_causes_release)

/* What is reachable from @tip and from none of @not, brought by @who (not 0). 0, <0. */
int fixup_causes_add(struct fixup_causes *c, struct repo *r, const git_oid *tip,
		     const struct oid_vec *not, unsigned int who, struct err *err);
/* Takes back what came by @who, who may bring it again. */
void fixup_causes_undo(struct fixup_causes *c, unsigned int who);

enum fixup_met {
	FIXUP_MET_NOT,		/* not all that caused it is in */
	FIXUP_MET_BEFORE,	/* all of it came at once: it had met there */
	FIXUP_MET,
};

/*
 * Whether all that caused a fixup is in: by author, author date and subject, which may be
 * another one where no second commit has that author and date.
 */
enum fixup_met fixup_causes_met(const struct fixup_causes *c, const struct fixup_silent *f);

#endif
