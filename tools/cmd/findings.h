/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * What a check or a matrix found, in one form for the formats that other programs read
 * conflicts from: one entry a place.
 */
#ifndef CMD_FINDINGS_H
#define CMD_FINDINGS_H

#include "base/arena.h"
#include "base/map.h"
#include "base/vec.h"
#include "cmd/check-print.h"
#include "cmd/matrix-print.h"

/* Borrowed from the result, or in the arena. */
struct finding {
	const char *rule;		/* a kind, or "textual" */
	const char *id;			/* the same in another run */
	const char *symbol;		/* or NULL */
	const char *path;		/* or NULL */
	uint32_t line;			/* 0: none */
	const char *message;
	enum check_confidence confidence;
	const char *trees[2];		/* who changed it, who relies on it; ours and theirs */
	const struct flow_commits *commits[2];
	const struct delta_place *change;	/* where the provider's is, or NULL */
	const char *fixup;			/* or NULL */
	const struct suppress *suppressed;	/* or NULL */
	const char *suggest;		/* a diff, or NULL */
	bool is_new;			/* always true where nothing is known */
};

struct findings {
	VEC(struct finding) items;
	const char *title;		/* "hmm + amdgpu" */
	bool since;			/* is_new means something */
	const char **trees;		/* that were looked at */
	size_t n_trees;
	const struct check_skipped *skipped;
	size_t n_skipped, hidden;
	struct map ids;			/* how many of each id */
	struct arena arena;
};

#define FINDINGS_INIT { .items = VEC_INIT, .ids = MAP_INIT, .arena = ARENA_INIT }

void findings_release(struct findings *f);

#define _cleanup_findings_ _cleanup_(findings_release)

void findings_of_check(struct findings *out, const struct flow_check_result *r);
void findings_of_matrix(struct findings *out, const struct matrix_view *v);

static inline bool finding_counts(const struct finding *f)
{
	return !f->fixup && !f->suppressed && f->is_new;
}

/* As markdown, SARIF or JUnit. */
void findings_print(struct out *out, const struct findings *f, enum check_format format);
/* SARIF 2.1.0: a rule a kind, a result a finding. */
void findings_print_sarif(struct out *out, const struct findings *f);
/* The xml that continuous integration reads: a test case a tree, what counts fails it. */
void findings_print_junit(struct out *out, const struct findings *f);
/* For a merge request, or a mail. */
void findings_print_markdown(struct out *out, const struct findings *f);

#endif
