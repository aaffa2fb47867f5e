// SPDX-License-Identifier: GPL-2.0-only
#include <string.h>

#include "flow/matrix-internal.h"

/* A pair by the names of its trees, in either order. */
static const struct matrix_pair *find_pair(const struct matrix_result *r,
					   const char *const names[2])
{
	for (size_t i = 0; i < r->n_pairs; i++) {
		const char *a = r->rows[r->pairs[i].ours].name;
		const char *b = r->rows[r->pairs[i].theirs].name;

		if ((!strcmp(a, names[0]) && !strcmp(b, names[1])) ||
		    (!strcmp(a, names[1]) && !strcmp(b, names[0])))
			return &r->pairs[i];
	}
	return NULL;
}

/* r->n_rows: there is no such tree now. */
static size_t row_named(const struct matrix_result *r, const char *name)
{
	size_t i = 0;

	while (i < r->n_rows && strcmp(r->rows[i].name, name) != 0)
		i++;
	return i;
}

/* Whether this run says nothing about a pair of the earlier one. */
static bool unjudged(const struct matrix_result *r, const struct matrix_opts *opts,
		     const char *const names[2])
{
	const struct matrix_pair *p = find_pair(r, names);
	size_t a = row_named(r, names[0]), b = row_named(r, names[1]);

	if (p)
		return p->status == MATRIX_ERROR;
	if ((a < r->n_rows && r->rows[a].error) ||
	    (b < r->n_rows && r->rows[b].error))
		return true;
	if (opts->n_subjects && a >= opts->n_subjects && b >= opts->n_subjects)
		return true;
	/* As this run orders the two. */
	return !matrix_in_shard(opts, names[a > b], names[a <= b]);
}

static enum matrix_known_state state_of(const struct matrix_result *r,
					const struct matrix_opts *opts,
					const struct matrix_known *k)
{
	for (size_t i = 0; i < k->n_pairs; i++)
		if (unjudged(r, opts, k->pairs[i]))
			return KNOWN_UNJUDGED;
	return KNOWN_GONE;
}

int matrix_since(struct matrix_result *r, const struct matrix_opts *opts,
		 struct matrix_known *known, size_t n)
{
	_cleanup_map_ struct map by_id = MAP_INIT;

	for (size_t i = 0; i < n; i++) {
		map_set_ptr(&by_id, known[i].id, &known[i]);
		known[i].state = state_of(r, opts, &known[i]);
	}
	for (size_t i = 0; i < r->n_causes; i++) {
		struct matrix_cause *c = &r->causes[i];
		struct matrix_known *k = map_get_ptr(&by_id, c->id);

		c->is_new = !k || (k->uncounted && c->n_counted);
		if (!k)
			continue;
		k->state = KNOWN_HERE;
		if (k->first_seen)
			c->first_seen = arena_strdup(&r->arena, k->first_seen);
	}
	matrix_count_new(r);
	return r->n_new[0] + r->n_new[1] > 0;
}
