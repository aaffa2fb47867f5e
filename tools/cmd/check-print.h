/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * The result of a check of two trees, for people and for programs. All three
 * print the same findings: one for each (kind, symbol, path, line).
 */
#ifndef CMD_CHECK_PRINT_H
#define CMD_CHECK_PRINT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/vec.h"
#include "flow/check.h"
#include "repo/rev.h"
#include "ui/json.h"
#include "ui/out.h"

struct record;

enum check_form {
	CHECK_MERGE,	/* OURS THEIRS */
	CHECK_MERGED,	/* the same, and a result that was judged */
	CHECK_SELF,	/* ours is the tree, theirs its base */
};

/* In the order of the words of --format. */
enum check_format {
	CHECK_TEXT, CHECK_PORCELAIN, CHECK_JSON, CHECK_HTML, CHECK_MARKDOWN, CHECK_SARIF,
	CHECK_JUNIT, CHECK_MAIL,
};

struct check_print {
	enum check_form form;
	const struct rev *judged;	/* CHECK_MERGED; a zero commit: none */
	const char *const *bases;	/* what to call them, as in the result */
	bool textual, silent;		/* what was looked for */
	bool nul;			/* porcelain: -z */
};

void check_print_text(struct out *o, const struct flow_check_result *r,
		      const struct check_print *how);
void check_print_porcelain(struct out *o, const struct flow_check_result *r,
			   const struct check_print *how);
void check_print_json(struct out *o, const struct flow_check_result *r,
		      const struct check_print *how);

/* Parts of these, for commands that check on the way. */
json_t *check_json(const struct flow_check_result *r,
		   const struct check_print *how);
/* The findings alone. */
json_t *check_silent_json(const struct flow_check_result *r);
/* null where @same is NULL. */
json_t *check_same_json(const struct flow_same *same);
/* The record that follows the one of a finding, or none. */
void check_same_record(struct record *rec, const struct flow_same *same);
/* Without the headers and the last record. */
void check_add_records(struct record *rec, const struct flow_check_result *r);

/* Shared by the three. */

typedef VEC(const struct flow_silent *) check_list;

/*
 * The findings, each (kind, symbol, path, line) once, sorted by path, line,
 * kind and symbol.
 */
void check_list_make(check_list *out, const struct flow_check_result *r);

/*
 * Moves those that do not count out of @list: suppressed ones to the end of @suppressed,
 * others with a fixup to that of @fixed.
 */
void check_list_split(check_list *suppressed, check_list *fixed, check_list *list);

/*
 * Uses of one change: findings [first, first + n) of the sorted list. Its
 * commits are those of all uses.
 */
struct check_block {
	const struct flow_silent **uses;	/* the surest first */
	size_t n;
	struct flow_commits commits[2];		/* by side; in the arena */
};

struct check_blocks {
	struct check_block *items;		/* the worst first */
	size_t n;
	struct arena arena;
};

void check_blocks_make(struct check_blocks *out, const check_list *list);
void check_blocks_release(struct check_blocks *b);

const char *check_side_name(enum check_side side);

#endif
