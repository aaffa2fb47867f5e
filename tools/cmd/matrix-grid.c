// SPDX-License-Identifier: GPL-2.0-only
#include "cmd/matrix-grid.h"

#include <stdlib.h>

#include "base/mem.h"

void matrix_grid_make(struct matrix_grid *out, const struct matrix_result *r)
{
	_cleanup_free_ size_t *place = mem_zalloc((r->n_rows + 1) * sizeof(*place));

	*out = (struct matrix_grid){ mem_array(NULL, r->n_rows + 1, sizeof(*out->rows)), 0,
				     NULL };
	for (size_t i = 0; i < r->n_pairs; i++)
		if (r->pairs[i].status != MATRIX_CLEAN)
			place[r->pairs[i].ours] = place[r->pairs[i].theirs] = 1;
	for (size_t i = 0; i < r->n_rows; i++)
		if (place[i]) {
			out->rows[out->n++] = i;
			place[i] = out->n;
		}
	out->pairs = mem_zalloc((out->n * out->n + 1) * sizeof(*out->pairs));
	for (size_t i = 0; i < r->n_pairs; i++) {
		size_t a = place[r->pairs[i].ours], b = place[r->pairs[i].theirs];

		if (!a || !b)
			continue;
		out->pairs[(a - 1) * out->n + b - 1] = (uint32_t)i + 1;
		out->pairs[(b - 1) * out->n + a - 1] = (uint32_t)i + 1;
	}
}

void matrix_grid_release(struct matrix_grid *g)
{
	free(g->rows);
	free(g->pairs);
	*g = (struct matrix_grid){ NULL, 0, NULL };
}

const struct matrix_pair *matrix_grid_at(const struct matrix_grid *g,
					 const struct matrix_result *r, size_t a, size_t b)
{
	uint32_t pair = g->pairs[a * g->n + b];

	return pair ? &r->pairs[pair - 1] : NULL;
}
