// SPDX-License-Identifier: GPL-2.0-only
/* What the parts say together, once their rows and pairs are known. */
#include <string.h>

#include "flow/report-internal.h"

/* ------------------------------------------------------------- an earlier run */

static const json_t *pair_either_way(const struct report *r, const json_t *names)
{
	size_t at = report_find_pair(r, names);
	json_auto_t *back = NULL;

	if (at == NO_PAIR) {
		back = json_array();
		json_array_append(back, json_array_get(names, 1));
		json_array_append(back, json_array_get(names, 0));
		at = report_find_pair(r, back);
	}
	return at == NO_PAIR ? NULL : r->pairs.items[at].o;
}

static const struct report_row *row_named(const struct report *r, const json_t *name)
{
	size_t i;

	if (report_find_row(&i, &r->subjects, json_string_value(name)) ||
	    report_find_row(&i, &r->trees, json_string_value(name)))
		return &r->rows[i];
	return NULL;
}

/* Whether no part says anything about a pair of the earlier run; see matrix_since(). */
static bool pair_is_open(const struct report *r, const json_t *names)
{
	const json_t *pair = pair_either_way(r, names);
	const struct report_row *a, *b;

	if (pair)
		return report_is_status(pair, "error");
	a = row_named(r, json_array_get(names, 0));
	b = row_named(r, json_array_get(names, 1));
	if ((a && a->error) || (b && b->error))
		return true;
	if (r->n_subjects && (!a || a >= r->rows + r->n_subjects) &&
	    (!b || b >= r->rows + r->n_subjects))
		return true;
	return r->n_parts < r->parts[0].of && a && b && a->compared && b->compared;
}

static bool is_open(const struct report *r, const json_t *entry)
{
	const json_t *pairs = json_object_get(entry, "pairs");

	for (size_t i = 0; i < json_array_size(pairs); i++)
		if (pair_is_open(r, json_array_get(pairs, i)))
			return true;
	return false;
}

static void note_ids(struct map *known, const json_t *causes)
{
	for (size_t i = 0; i < json_array_size(causes); i++) {
		const char *id = report_text(json_array_get(causes, i), "id");

		map_put(known, id, strlen(id), NULL);
	}
}

/* What one part did not find another one may have. */
static void join_earlier(json_t *doc, const struct report *r)
{
	static const char *const keys[] = { "unjudged", "gone" };
	_cleanup_map_ struct map known = MAP_INIT;
	json_t *gone = json_array(), *open = json_array();

	note_ids(&known, json_object_get(doc, "textual"));
	note_ids(&known, json_object_get(doc, "silent"));
	for (size_t i = 0; i < 2 * r->n_parts; i++) {
		const json_t *list = report_list(&r->parts[i / 2], keys[i % 2]);

		for (size_t k = 0; k < json_array_size(list); k++) {
			json_t *o = json_array_get(list, k);
			const char *id = report_text(o, "id");
			bool added;

			map_put(&known, id, strlen(id), &added);
			if (added)
				json_array_append(is_open(r, o) ? open : gone, o);
		}
	}
	json_object_set_new(doc, "gone", gone);
	json_object_set_new(doc, "unjudged", open);
}

/* --------------------------------------------------------------- the document */

static json_t *all_trees(const struct report *r)
{
	json_t *list = json_array();

	for (size_t i = r->n_subjects; i < r->n_rows; i++)
		json_array_append(list, r->rows[i].o);
	return list;
}

static json_t *all_pairs(const struct report *r)
{
	json_t *list = json_array();

	for (size_t i = 0; i < r->pairs.n; i++)
		json_array_append(list, r->pairs.items[i].o);
	return list;
}

static json_t *count_pairs(struct report_result *out, const struct report *r)
{
	static const char *const words[] = { "clean", "textual", "silent", "both",
					     "error" };
	json_t *o = json_object();

	for (size_t w = 0; w < sizeof(words) / sizeof(words[0]); w++) {
		size_t n = 0;

		for (size_t i = 0; i < r->pairs.n; i++)
			n += report_is_status(r->pairs.items[i].o, words[w]);
		json_object_set_new(o, words[w], json_integer((json_int_t)n));
		if (!strcmp(words[w], "error"))
			out->failed_pairs = n;
	}
	return o;
}

static json_t *hidden_of(const struct report *r)
{
	json_int_t n = 0;

	for (size_t i = 0; i < r->n_parts; i++)
		n += json_integer_value(report_list(&r->parts[i], "hidden"));
	return json_integer(n);
}

static int compare_skips(const void *a, const void *b)
{
	const json_t *x = *(json_t *const *)a, *y = *(json_t *const *)b;
	int d = report_text_cmp(x, y, "path");

	if (!d)
		d = report_text_cmp(x, y, "path_bytes");
	return d ? d : report_text_cmp(x, y, "why");
}

static json_t *unchecked_of(const struct report *r)
{
	VEC(json_t *) all = VEC_INIT;
	json_t *list = json_array();

	for (size_t i = 0; i < r->n_parts; i++) {
		const json_t *of = report_list(&r->parts[i], "unchecked");

		for (size_t k = 0; k < json_array_size(of); k++)
			VEC_PUSH(&all, json_array_get(of, k));
	}
	VEC_SORT(&all, compare_skips);
	for (size_t i = 0; i < all.n; i++)
		if (!i || compare_skips(&all.items[i - 1], &all.items[i]) != 0)
			json_array_append(list, all.items[i]);
	VEC_RELEASE(&all);
	return list;
}

static json_t *missing_of(struct report_result *out, const struct report *r)
{
	json_t *list = json_array();
	size_t at = 0;

	for (size_t k = 1; k <= r->parts[0].of; k++) {
		if (at < r->n_parts && r->parts[at].part == k)
			at++;
		else
			json_array_append_new(list, json_integer((json_int_t)k));
	}
	out->n_missing = json_array_size(list);
	return list;
}

/* Whether there is something new that counts. */
static bool any_new(const json_t *causes)
{
	for (size_t i = 0; i < json_array_size(causes); i++) {
		const json_t *c = json_array_get(causes, i);

		if (json_is_true(json_object_get(c, "new")) && report_counts(c))
			return true;
	}
	return false;
}

static int join_causes(json_t *doc, struct report *r, const char *key, struct err *err)
{
	json_t *list = NULL;
	int rc = report_causes(&list, r, key, err);

	if (rc == 0)
		json_object_set_new(doc, key, list);
	return rc;
}

static void conclude(struct report_result *out, const struct report *r)
{
	bool complete = !out->n_missing, conflicts;

	for (size_t i = 0; i < r->n_parts; i++)
		complete &= json_is_true(report_list(&r->parts[i], "complete"));
	json_object_set_new(out->doc, "complete", json_boolean(complete));
	conflicts = any_new(json_object_get(out->doc, "textual")) ||
		    any_new(json_object_get(out->doc, "silent"));
	json_object_set_new(out->doc, "result", json_string(conflicts ? "conflicts" : "clean"));
	out->conflicts = conflicts;
	for (size_t i = 0; i < r->n_rows; i++) {
		out->failed_trees += r->rows[i].error &&
				     !report_text(r->rows[i].o, "why");
		out->conflicts |= i < r->n_subjects && !r->rows[i].compared;
	}
	out->n_trees = r->n_rows - r->n_subjects;
	out->n_pairs = r->pairs.n;
}

/* The first part's document, so that the order of keys is the usual one. */
int report_fill(struct report_result *out, struct report *r, struct err *err)
{
	json_t *doc = json_copy(r->parts[0].doc), *missing;
	int rc;

	out->doc = doc;
	json_object_set_new(doc, "shard", json_null());
	json_object_set_new(doc, "trees", all_trees(r));
	json_object_set_new(doc, "pairs", all_pairs(r));
	json_object_set_new(doc, "counts", count_pairs(out, r));
	rc = join_causes(doc, r, "textual", err);
	if (rc == 0)
		rc = join_causes(doc, r, "silent", err);
	if (rc < 0)
		return rc;
	join_earlier(doc, r);
	json_object_set_new(doc, "hidden", hidden_of(r));
	json_object_set_new(doc, "unchecked", unchecked_of(r));
	missing = missing_of(out, r);
	if (out->n_missing)
		json_object_set(doc, "missing", missing);
	json_decref(missing);
	conclude(out, r);
	return 0;
}
