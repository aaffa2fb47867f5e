/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * A matrix as text, porcelain (crosstree.matrix 1), html and json
 * (crosstree.matrix/1), and the reading of the latter for --since.
 */
#ifndef CMD_MATRIX_PRINT_H
#define CMD_MATRIX_PRINT_H

#include <jansson.h>
#include <stdbool.h>

#include "base/arena.h"
#include "flow/matrix-details.h"
#include "flow/matrix.h"
#include "ui/out.h"

/* An earlier result, as --since names it. */
struct matrix_state {
	json_t *doc;
	struct matrix_known *known;	/* by entries[] */
	json_t **entries;		/* borrowed from doc */
	size_t n;
	struct arena arena;
};

#define MATRIX_STATE_INIT { NULL, NULL, NULL, 0, ARENA_INIT }

extern const char matrix_schema[];

int matrix_state_read(struct matrix_state *s, const char *path, struct err *err);
void matrix_state_release(struct matrix_state *s);

/*
 * Whole days from a time as first_seen has it to @now, 0 when that lies ahead; -1: it
 * is no time.
 */
int64_t matrix_age(const char *first_seen, int64_t now);

struct matrix_view {
	const struct matrix_result *r;
	const struct matrix_opts *opts;
	const struct matrix_state *since;	/* NULL: not asked for */
	const struct matrix_details *details;	/* or NULL */
	int64_t now;
	bool nul;				/* porcelain */
};

void matrix_print_text(struct out *out, const struct matrix_view *v);
void matrix_print_porcelain(struct out *out, const struct matrix_view *v);
/* One page, which needs nothing else; without the details, without text of files. */
void matrix_print_html(struct out *out, const struct matrix_view *v);
void matrix_print_json(struct out *out, const struct matrix_view *v);

#endif
