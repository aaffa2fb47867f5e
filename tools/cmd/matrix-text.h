/* SPDX-License-Identifier: GPL-2.0-only */
/* What the parts of a matrix for people share; for matrix-print.c, -trees.c and -summary.c only. */
#ifndef CMD_MATRIX_TEXT_H
#define CMD_MATRIX_TEXT_H

#include "matrix-print.h"

#define MATRIX_INDENT "         "	/* below the word that opens a block */
#define MATRIX_MAX_NAME 24	/* columns that names are lined up in */

/* What becomes of a conflict, in the order in which they are shown. */
enum fate { COUNTED, RESOLVED, FIXED, SUPPRESSED, N_FATES };

/* The word that opens a block. */
void matrix_label(struct out *out, enum out_color color, const char *word);
/* "3 pairs" */
void matrix_count(struct out *out, size_t n, const char *what);
void matrix_place(struct out *out, const char *path, uint32_t line);

void matrix_pad(struct out *out, size_t n);
/* Columns that a name takes once it is escaped. */
size_t matrix_width(const char *s);
void matrix_padded(struct out *out, const char *s, size_t width);
/* The grid, or the list of pairs; and what failed, and why (matrix-trees.c). */
void matrix_trees(struct out *out, const struct matrix_view *v);

/* A line for each that was known and is not as it was, none of which counts: how many. */
size_t matrix_changed_lines(struct out *out, const struct matrix_view *v);
void matrix_gone_lines(struct out *out, const struct matrix_view *v);
void matrix_summary(struct out *out, const struct matrix_view *v,
		    const size_t blocks[N_FATES], size_t changed);

#endif
