/* SPDX-License-Identifier: GPL-2.0-only */
/* The trees of a matrix that clash with any other, and their pairs as a square. */
#ifndef CMD_MATRIX_GRID_H
#define CMD_MATRIX_GRID_H

#include "flow/matrix.h"

struct matrix_grid {
	size_t *rows;		/* of the result, in its order */
	size_t n;
	uint32_t *pairs;	/* n × n: index + 1; 0: not part of this run */
};

void matrix_grid_make(struct matrix_grid *out, const struct matrix_result *r);
void matrix_grid_release(struct matrix_grid *g);
/* Of two of the rows, by their places in the grid; NULL: there is none. */
const struct matrix_pair *matrix_grid_at(const struct matrix_grid *g,
					 const struct matrix_result *r, size_t a, size_t b);

#define _cleanup_matrix_grid_ _cleanup_(matrix_grid_release)

#endif
