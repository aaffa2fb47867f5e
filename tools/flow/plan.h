/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Every way out of a conflict between two trees, tried on copies in the scratch store and
 * compared by the same figures.
 *
 * A strategy is a row of plan_strategies(): it makes the trees and commits that there would
 * be, and has them judged by what is the same for all (plan-internal.h): what the merge of
 * both then is for whoever pulls them, whether each commit that would be made builds as far
 * as the silent checks tell, when it all lands (flow/calendar.h).
 *
 * Ways are ranked by the criteria of plan_criteria(), one after the other: the first in which two
 * ways differ decides, and is the reason that is told.
 */
#ifndef FLOW_PLAN_H
#define FLOW_PLAN_H

#include "base/vec.h"
#include "flow/calendar.h"
#include "flow/check.h"
#include "flow/fixup.h"
#include "flow/trees.h"

struct plan;
struct plan_outcome;

enum plan_state {
	PLAN_WAY,		/* tried: it can be done */
	PLAN_NO_WAY,		/* tried: it cannot, see why */
	PLAN_NEEDLESS,		/* there is no conflict */
	PLAN_UNTRIED,		/* nothing can simulate it yet */
};

const char *plan_state_name(enum plan_state s);

/* What a strategy takes to be tried at all. */
enum plan_needs {
	PLAN_NEEDS_CONFLICT = 1,
	PLAN_NEEDS_ONE_BASE = 2,	/* one merge base of the two */
};

struct plan_strategy {
	const char *name;
	const char *title;	/* what is done, for people: no full stop */
	unsigned int needs;	/* enum plan_needs */
	/* Fills @out, whose state is PLAN_WAY so far. 0, <0. NULL: nothing simulates it */
	int (*simulate)(struct plan_outcome *out, struct plan *g, struct err *err);
	const char *doc;	/* one sentence */
};

/* All, in the order in which those of equal rank are told. */
const struct plan_strategy *plan_strategies(size_t *n);

/* What somebody who merges the two meets. */
struct plan_meeting {
	size_t paths, hunks;	/* in conflict, and the blocks in them */
	size_t silent;		/* findings */
	size_t lines;		/* to edit by hand beyond what git merges */
	bool at_least;		/* of lines: nobody knows yet what the rest takes */
};

/* A patch that somebody has to post. */
struct plan_patch {
	const char *subject;	/* NULL: still to be written */
	size_t files, lines;	/* lines that come or go, whichever is more */
	bool at_least;		/* of lines */
	const char *tree;	/* that is to take it */
	const char **to;	/* addresses, as get_maintainer.pl and the trees file have them */
	size_t n_to;
};

/* Something on its way to the root of all trees. */
struct plan_step {
	const char *what;
	const char *route;	/* "amdgpu, drm-next, linus" */
	const char *release;	/* in which it lands: "v5.3-rc1"; NULL: not known */
	const char *day;	/* by then, or NULL */
	unsigned int k;		/* releases from the one in the making */
	const char *held;	/* why it waits for another release, or NULL */
};

struct plan_commit {
	const char *id, *subject;
};

/* A commit that leaves a use behind; what, in words. */
struct plan_unbuilt {
	const char *id;		/* NULL: it is not there yet */
	const char *subject, *what;
};

struct plan_outcome {
	const struct plan_strategy *strategy;
	enum plan_state state;
	const char *why;		/* it is no way; or a word on one that is; or NULL */

	/* the figures, all counted by the same code */
	struct plan_meeting meets;	/* the puller */
	struct plan_meeting before;	/* a maintainer who merges something for it */
	size_t unready;			/* findings that reach the puller and nobody repairs */
	size_t rewritten;		/* public commits that get another id */
	size_t foreign;			/* commits of one tree that come with the other */
	const char *policy;		/* that it breaks: "hmm is topic-only"; or NULL */
	size_t checked, unbuilt;	/* commits that it makes; of them: do not build */
	VEC(struct plan_unbuilt) broken;	/* those, without ids */
	bool unchecked;			/* and there are more, which could not be looked at */
	unsigned int late;		/* releases that something lands later than otherwise */
	VEC(struct plan_patch) patches;

	VEC(struct plan_commit) commits;	/* that come along, or go */
	VEC(struct plan_step) steps;
	const char *doing;		/* what is to be done, sentences */
	const char *alone[2];		/* the provider, the consumer is not pulled: sentences */
	const char *command;		/* to type next, or NULL */

	size_t rank;			/* from 1; 0: it is no way */
	const char *reason;		/* why there and not elsewhere, a sentence */
};

/* One way in which ways are compared: less is better. */
struct plan_criterion {
	const char *name;
	size_t (*of)(const struct plan_outcome *o);
	void (*words)(struct strbuf *out, size_t n);	/* that number, half a sentence */
};

const struct plan_criterion *plan_criteria(size_t *n);
/* Sorts, and fills rank and reason (in @a). */
void plan_rank(struct plan_outcome *outcomes, size_t n, struct arena *a);
/* The first criterion in which they differ: < 0 @a is better; 0 there is none. */
int plan_compare(const struct plan_outcome *a, const struct plan_outcome *b,
		 const struct plan_criterion **by);

/* The commits that a tree has by itself, looked at one by one. */
struct plan_history {
	size_t commits, checked;	/* how many there are; no merges, the newest of many */
	VEC(struct plan_unbuilt) unbuilt;
};

struct flow_plan_opts {
	const char *fixup;		/* the resolution, as flow/prep.h has it; NULL: learnt */
	struct flow_fixups *store;	/* at least located */
	const struct trees *trees;	/* or NULL */
	const struct suppressions *suppress;	/* of findings that do not count, or NULL */
	const struct rev *with;		/* another tree that changes interfaces, or NULL */
	int64_t today;			/* a day; 0: find out */
};

struct flow_plan_result {
	struct flow_check_result found;	/* the consumer merged into the provider */
	struct flow_check_result back;	/* the other way round */
	const char *names[2];		/* the provider, the consumer */
	git_oid commits[2];
	const char *meet;		/* the tree in which they meet, or NULL */
	struct calendar calendar;
	int64_t today;
	const char *today_from;		/* NULL: the clock */
	const char *maintainers;	/* where addresses are from: "v5.2:scripts/…"; or NULL */
	const char *no_maintainers;	/* why not, or NULL */
	bool clean;			/* there is nothing to plan */
	struct plan_history history[2];	/* of the provider, the consumer */
	struct plan_outcome *outcomes;	/* the best first; what is no way last */
	size_t n;
	struct arena arena;
};

#define FLOW_PLAN_RESULT_INIT \
	{ .found = FLOW_CHECK_RESULT_INIT, .back = FLOW_CHECK_RESULT_INIT, .arena = ARENA_INIT }

void flow_plan_result_release(struct flow_plan_result *r);

#define _cleanup_flow_plan_ _cleanup_(flow_plan_result_release)

/* 0, or <0 failed. Changes nothing in the repository. */
int flow_plan(struct flow_plan_result *out, struct ctx *ctx, const struct rev *provider,
	      const struct rev *consumer, const struct flow_plan_opts *opts, struct err *err);

/* ------------------------------------------------------------- words (plan-words.c) */

/* The figures of all as a table, lines without indentation. */
void plan_words_table(struct strbuf *out, const struct flow_plan_result *r);
/* In what each way is behind the first. */
void plan_words_reasons(struct strbuf *out, const struct flow_plan_result *r);
/* All ways but the first as plan_words_way() has them, without the reason. */
void plan_words_others(struct strbuf *out, const struct flow_plan_result *r, bool command);
/*
 * One way as paragraphs: what to do, when it lands, what if; and the command to type next, which is
 * nobody else's. From outside: escaped.
 */
void plan_words_way(struct strbuf *out, const struct flow_plan_result *r,
		    const struct plan_outcome *o, bool command);
/* Whether the commits that are there build, as far as the checks tell. */
void plan_words_history(struct strbuf *out, const struct flow_plan_result *r);
/* The calendar in a sentence or two: what is assumed. */
void plan_words_calendar(struct strbuf *out, const struct flow_plan_result *r);

/* ---------------------------------------------------------------- mail (plan-mail.c) */

/* One mail to both lists and maintainers, with all the figures. @trees may be NULL. */
int flow_plan_mail(struct strbuf *out, const struct flow_plan_result *r, struct ctx *ctx,
		   const struct trees *trees, struct err *err);

#endif
