// SPDX-License-Identifier: GPL-2.0-only
#include <stdlib.h>
#include <string.h>

#include "base/bytes.h"
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

const char *matrix_changed_name(uint32_t bit)
{
	return bit == CHANGED_USES ? "uses" :
	       bit == CHANGED_HUNKS ? "hunks" :
				      "declaration";
}

static int by_text(const void *a, const void *b)
{
	const struct matrix_known_use *x = a, *y = b;
	int d = strcmp(x->path, y->path);

	if (!d)
		d = strcmp(x->decl, y->decl);
	return d ? d : strcmp(x->message, y->message);
}

static bool same_uses(const struct matrix_cause *c, const struct matrix_known *k)
{
	_cleanup_free_ struct matrix_known_use *now = NULL;
	bool same = c->n_uses == k->n_uses;

	if (!same || !c->n_uses)
		return same;
	now = mem_array(NULL, c->n_uses, sizeof(*now));
	for (size_t i = 0; i < c->n_uses; i++)
		now[i] = (struct matrix_known_use){ c->uses[i].path, c->uses[i].decl,
						    c->uses[i].message };
	qsort(now, c->n_uses, sizeof(*now), by_text);
	qsort(k->uses, k->n_uses, sizeof(*k->uses), by_text);
	for (size_t i = 0; i < c->n_uses && same; i++)
		same = !by_text(&now[i], &k->uses[i]);
	return same;
}

static uint32_t what_changed(const struct matrix_cause *c, const struct matrix_known *k)
{
	uint32_t changed = 0;

	if (c->textual)
		return c->hunks != k->hunks ? CHANGED_HUNKS : 0;
	if (!same_uses(c, k))
		changed |= CHANGED_USES;
	if (!string_same(c->before.text, k->before) || !string_same(c->after.text, k->after))
		changed |= CHANGED_DECLARATION;
	return changed;
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
		/* of some of its pairs it would look like less */
		if (k->compared && k->state != KNOWN_UNJUDGED && !opts->n_shards)
			c->changed = what_changed(c, k);
		k->state = KNOWN_HERE;
		if (k->first_seen)
			c->first_seen = arena_strdup(&r->arena, k->first_seen);
	}
	matrix_count_new(r);
	return r->n_new[0] + r->n_new[1] > 0;
}
