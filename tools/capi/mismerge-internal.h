/* SPDX-License-Identifier: GPL-2.0-only */
/* What the files of the rule about merged functions share; for those only. */
#ifndef CAPI_MISMERGE_INTERNAL_H
#define CAPI_MISMERGE_INTERNAL_H

#include "capi/rule.h"
#include "capi/scope.h"

/* One file in the trees that count. */
struct mismerge_text {
	struct snap_file f;
	struct scope_file scope;
	bool there;
};

struct mismerge_job {
	const char *path;
	const char *side_path[2];	/* one of them has another name, perhaps */
	struct mismerge_text merged, side[2];
	VEC(struct check_finding) found;
	struct arena arena;
};

/*
 * A function in the merged tree and in the sides; NULL: not there. In a side that has
 * none of its name it is the one that most of its lines are in.
 */
struct mismerge_trio {
	struct scope_func *m, *side[2];
};

typedef VEC(struct mismerge_trio) mismerge_trios;

/* A finding about @n; the first one of its name in a function is kept. */
void mismerge_report(struct mismerge_job *job, const struct mismerge_trio *t,
		     const struct scope_name *n, enum check_confidence confidence,
		     enum check_side provider, const char *message);
const char *mismerge_side(enum check_side s);
/* The first of that name, or NULL. */
const struct scope_name *mismerge_in(const scope_vec *v, const char *name);
/* Whether a side of a conflict in the text has the word: what comes of it is not known. */
bool mismerge_in_conflict(const struct mismerge_text *text, const char *name);
/* Whether the word means something to the file outside of a function: 1, 0, <0. */
int mismerge_means(struct ctree *tree, const char *path, const char *name,
		   struct err *err);

/* The rules. @tree is the merged one. */
int mismerge_names(struct mismerge_job *job, const struct mismerge_trio *t,
		   struct ctree *tree, struct err *err);
/* Macros that want a local of their caller; a part of mismerge_names(). */
int mismerge_callers(struct mismerge_job *job, const struct mismerge_trio *t,
		     struct ctree *tree, struct err *err);
void mismerge_types(struct mismerge_job *job, const struct mismerge_trio *t);
/* What nothing uses any more: locals, and what a file has static (mismerge-unused.c). */
void mismerge_unused(struct mismerge_job *job, const struct mismerge_trio *t);
void mismerge_unused_statics(struct mismerge_job *job);
int mismerge_macros(struct mismerge_job *job, struct ctree *tree, struct err *err);
/* Whether the merged text can be read: what is not in balance cannot. */
bool mismerge_balanced(struct mismerge_job *job);

#endif
