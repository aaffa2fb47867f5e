/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * What check.c, which says what is looked at, check-probe.c, which runs the rules on it, and
 * check-findings.c, which makes findings of what they report, share; for those only.
 */
#ifndef CAPI_CHECK_INTERNAL_H
#define CAPI_CHECK_INTERNAL_H

#include "capi/changed.h"
#include "capi/rule.h"

/* One direction: what the provider changed, and who may have missed it. */
struct direction {
	enum check_side provider;
	const struct delta *delta, *own;
	struct changed_names *names;	/* NULL: every file is looked at */
	struct macro_memory *macros;
	uint32_t kinds;		/* what can be found so, bit (1 << kind) each */
	bool fn_typedefs, typedefs;
	bool unnamed;		/* files may meet what changed without a word of it */
};

/* One consumer file in one direction, and what came of it. */
struct job {
	const char *path;
	const struct direction *dir;
	const char *skipped;	/* why nobody looked, or NULL */
	bool both;		/* both sides changed it */
	bool elsewhere;		/* the provider did not touch it: no use of new names */
	problem_vec found;
	struct arena arena;
};

struct engine {
	struct sweep sw;		/* what all of them look at; finds nothing */
	/* by row of the table: the order of what is found does not hang on threads */
	struct sweep swept[CHECK_N_KINDS];
	size_t at_once[CHECK_N_KINDS];	/* rows that run now */
	size_t n_at_once;
	VEC(struct job) jobs;
	VEC(const char *) files;	/* of all jobs */
};

/* One job; its problems are in it then. */
int check_job(struct engine *g, size_t i, unsigned int worker, struct err *err);
/* Moves what jobs and sweeps found to @out, sorted, one finding a use. */
void findings_collect(struct check_result *out, const struct engine *g);

#endif
