// SPDX-License-Identifier: GPL-2.0-only
#include <string.h>

#include "base/strbuf.h"
#include "flow/report-internal.h"

void report_result_release(struct report_result *r)
{
	json_decref(r->doc);
	*r = (struct report_result){ .doc = NULL };
}

static void report_release(struct report *r)
{
	map_release(&r->subjects);
	map_release(&r->trees);
	VEC_RELEASE(&r->pairs);
	arena_release(&r->arena);
}

const char *report_text(const json_t *o, const char *key)
{
	return json_string_value(json_object_get(o, key));
}

int report_text_cmp(const json_t *a, const json_t *b, const char *key)
{
	const char *x = report_text(a, key), *y = report_text(b, key);

	if (!x || !y)
		return (x != NULL) - (y != NULL);
	return strcmp(x, y);
}

bool report_counts(const json_t *o)
{
	return !json_is_object(json_object_get(o, "suppressed")) &&
	       !json_is_string(json_object_get(o, "fixup"));
}

const json_t *report_list(const struct report_part *p, const char *key)
{
	return json_object_get(p->doc, key);
}

/* ------------------------------------------------------------- of one run */

static int compare_parts(const void *a, const void *b)
{
	const struct report_part *x = a, *y = b;

	return (x->part > y->part) - (x->part < y->part);
}

/* "1, 4-6" */
static void missing_words(struct strbuf *out, const struct report *r)
{
	size_t of = r->parts[0].of, at = 0;

	for (size_t k = 1; k <= of; k++) {
		size_t first = k;

		if (at < r->n_parts && r->parts[at].part == k) {
			at++;
			continue;
		}
		while (k < of && (at == r->n_parts || r->parts[at].part != k + 1))
			k++;
		strbuf_addf(out, "%s%zu", out->len ? ", " : "", first);
		if (k > first)
			strbuf_addf(out, "-%zu", k);
	}
}

static int check_parts(const struct report *r, struct err *err)
{
	const struct report_part *p = r->parts;
	_cleanup_strbuf_ struct strbuf gaps = STRBUF_INIT;

	for (size_t i = 1; i < r->n_parts; i++)
		if (p[i].of != p[0].of)
			return err_set(err, "'%s' is one of %zu shards, '%s' one of %zu",
				       p[i].name, p[i].of, p[0].name, p[0].of);
	for (size_t i = 1; i < r->n_parts; i++)
		if (p[i].part == p[i - 1].part)
			return err_set(err, "'%s' and '%s' are both shard %zu of %zu",
				       p[i - 1].name, p[i].name, p[i].part, p[i].of);
	if (r->n_parts == p[0].of || r->partial)
		return 0;
	missing_words(&gaps, r);
	return err_set(err, "of %zu shards, %zu are missing: %s (--partial does without)",
		       p[0].of, p[0].of - r->n_parts, gaps.buf);
}

/* What must not differ in a tree; a part may see that it has nothing to compare. */
static json_t *bare_tree(const json_t *tree)
{
	json_t *o = json_copy((json_t *)(uintptr_t)tree);

	json_object_del(o, "why");
	json_object_del(o, "stale");
	if (strcmp(report_text(tree, "status"), "error") != 0)
		json_object_del(o, "status");
	return o;
}

static bool same_tree(const json_t *a, const json_t *b)
{
	json_auto_t *x = bare_tree(a), *y = bare_tree(b);

	return json_equal(x, y);
}

static int differs(const struct report *r, const struct report_part *p,
		   const char *what, const char *name, struct err *err)
{
	return err_set(err, "'%s' and '%s' are not of one run: %s '%s' differs",
		       r->parts[0].name, p->name, what, name);
}

static int check_trees(const struct report *r, const struct report_part *p,
		       struct err *err)
{
	const json_t *a = report_list(&r->parts[0], "trees"), *b = report_list(p, "trees");
	const json_t *x = report_list(&r->parts[0], "subjects"), *y = report_list(p, "subjects");

	if (json_array_size(a) != json_array_size(b) ||
	    json_array_size(x) != json_array_size(y))
		return err_set(err, "'%s' and '%s' are not of one run: %zu and %zu trees",
			       r->parts[0].name, p->name,
			       json_array_size(a) + json_array_size(x),
			       json_array_size(b) + json_array_size(y));
	for (size_t i = 0; i < json_array_size(a); i++)
		if (!same_tree(json_array_get(a, i), json_array_get(b, i)))
			return differs(r, p, "tree",
				       report_text(json_array_get(a, i), "name"), err);
	for (size_t i = 0; i < json_array_size(x); i++)
		if (!json_equal(json_array_get(x, i), json_array_get(y, i)))
			return differs(r, p, "subject",
				       report_text(json_array_get(x, i), "name"), err);
	return 0;
}

/* ------------------------------------------------------------------ the rows */

bool report_is_status(const json_t *tree, const char *status)
{
	return !strcmp(report_text(tree, "status"), status);
}

/* The first part that left tree @i out has the last word. */
static json_t *tree_of(const struct report *r, size_t i)
{
	json_t *first = json_array_get(report_list(&r->parts[0], "trees"), i);

	for (size_t k = 0; k < r->n_parts; k++) {
		json_t *o = json_array_get(report_list(&r->parts[k], "trees"), i);

		if (report_is_status(o, "left out"))
			return o;
	}
	return first;
}

static int add_row(struct report *r, json_t *o, struct map *names, struct err *err)
{
	struct report_row *row = &r->rows[r->n_rows++];
	bool added;
	struct map_entry *e;

	row->o = o;
	row->name = report_text(o, "name");
	e = map_put(names, row->name, strlen(row->name), &added);
	if (!added)
		return err_set(err, "'%s': '%s' is there twice", r->parts[0].name,
			       row->name);
	e->value = r->n_rows;
	return 0;
}

static size_t depth_of(const struct report *r, const struct report_row *row)
{
	const char *up = report_text(row->o, "upstream");
	size_t depth = 0;

	if (!up)
		return SIZE_MAX;
	for (; up && depth < r->n_rows; depth++) {
		const struct map_entry *e = map_find(&r->trees, up, strlen(up));

		if (!e)
			return depth + 1;
		up = report_text(r->rows[e->value - 1].o, "upstream");
	}
	return depth;
}

static int make_rows(struct report *r, struct err *err)
{
	const json_t *trees = report_list(&r->parts[0], "trees");
	const json_t *subjects = report_list(&r->parts[0], "subjects");
	size_t n_trees = json_array_size(trees);
	int rc = 0;

	r->n_subjects = json_array_size(subjects);
	r->rows = arena_alloc(&r->arena,
			      (n_trees + r->n_subjects + 1) * sizeof(*r->rows));
	for (size_t i = 0; rc == 0 && i < r->n_subjects; i++) {
		rc = add_row(r, json_array_get(subjects, i), &r->subjects, err);
		r->rows[i].depth = n_trees + 1;
		r->rows[i].compared = !report_text(r->rows[i].o, "why");
	}
	for (size_t i = 0; rc == 0 && i < n_trees; i++) {
		json_t *o = tree_of(r, i);

		rc = add_row(r, o, &r->trees, err);
		r->rows[r->n_subjects + i].compared = report_is_status(o, "compared");
		r->rows[r->n_subjects + i].error = report_is_status(o, "error");
	}
	for (size_t i = r->n_subjects; rc == 0 && i < r->n_rows; i++)
		r->rows[i].depth = depth_of(r, &r->rows[i]);
	return rc;
}

/* ----------------------------------------------------------------- the pairs */

bool report_find_row(size_t *out, const struct map *names, const char *name)
{
	const struct map_entry *e = map_find(names, name, strlen(name));

	if (e)
		*out = (size_t)e->value - 1;
	return e != NULL;
}

/* Ours is a subject where there are any, theirs comes after it. */
static bool find_rows(size_t rows[2], const struct report *r, const char *ours,
		      const char *theirs)
{
	if (!report_find_row(&rows[0], r->n_subjects ? &r->subjects : &r->trees, ours))
		return false;
	if (r->n_subjects && report_find_row(&rows[1], &r->subjects, theirs) &&
	    rows[1] > rows[0])
		return true;
	return report_find_row(&rows[1], &r->trees, theirs) && rows[1] > rows[0];
}

static int compare_pairs(const void *a, const void *b)
{
	const struct report_pair *x = a, *y = b;

	if (x->ours != y->ours)
		return x->ours < y->ours ? -1 : 1;
	return (x->theirs > y->theirs) - (x->theirs < y->theirs);
}

size_t report_find_pair(const struct report *r, const json_t *names)
{
	struct report_pair key;
	const struct report_pair *p;
	size_t rows[2];

	if (!r->pairs.n ||
	    !find_rows(rows, r, json_string_value(json_array_get(names, 0)),
		       json_string_value(json_array_get(names, 1))))
		return NO_PAIR;
	key.ours = rows[0];
	key.theirs = rows[1];
	p = bsearch(&key, r->pairs.items, r->pairs.n, sizeof(*p), compare_pairs);
	return p ? (size_t)(p - r->pairs.items) : NO_PAIR;
}

static int bad_pair(const struct report_pair *p, const char *what, struct err *err)
{
	return err_set(err, "'%s': the pair '%s' + '%s' %s", p->part->name,
		       report_text(p->o, "ours"), report_text(p->o, "theirs"), what);
}

static int add_pairs(struct report *r, const struct report_part *part, struct err *err)
{
	const json_t *list = report_list(part, "pairs");

	for (size_t i = 0; i < json_array_size(list); i++) {
		struct report_pair p = { .o = json_array_get(list, i), .part = part };
		size_t rows[2];

		if (!find_rows(rows, r, report_text(p.o, "ours"),
			       report_text(p.o, "theirs")))
			return bad_pair(&p, "is not of its trees, in their order", err);
		p.ours = rows[0];
		p.theirs = rows[1];
		if (!r->rows[p.ours].compared || !r->rows[p.theirs].compared)
			return bad_pair(&p, "has a tree that is not compared", err);
		VEC_PUSH(&r->pairs, p);
	}
	return 0;
}

static int check_doubled(const struct report *r, struct err *err)
{
	for (size_t i = 1; i < r->pairs.n; i++) {
		const struct report_pair *p = &r->pairs.items[i];

		if (!compare_pairs(p - 1, p))
			return err_set(err, "the pair '%s' + '%s' is in '%s' and in '%s'",
				       r->rows[p->ours].name, r->rows[p->theirs].name,
				       p[-1].part->name, p->part->name);
	}
	return 0;
}

/* Every pair of rows that are compared is there; both lists go the same way. */
static int check_whole(const struct report *r, struct err *err)
{
	size_t first = r->n_subjects ? r->n_subjects : r->n_rows, at = 0;

	for (size_t i = 0; i < first; i++) {
		for (size_t k = i + 1; r->rows[i].compared && k < r->n_rows; k++) {
			const struct report_pair want = { .ours = i, .theirs = k };

			if (!r->rows[k].compared)
				continue;
			if (at == r->pairs.n ||
			    compare_pairs(&want, &r->pairs.items[at]) != 0)
				return err_set(err, "no file has the pair '%s' + '%s'",
					       r->rows[i].name, r->rows[k].name);
			at++;
		}
	}
	return 0;
}

static int make_pairs(struct report *r, struct err *err)
{
	int rc = 0;

	for (size_t i = 0; rc == 0 && i < r->n_parts; i++)
		rc = add_pairs(r, &r->parts[i], err);
	if (rc < 0)
		return rc;
	VEC_SORT(&r->pairs, compare_pairs);
	rc = check_doubled(r, err);
	if (rc < 0 || r->n_parts < r->parts[0].of)
		return rc;
	return check_whole(r, err);
}

int report_merge(struct report_result *out, struct report_part *parts, size_t n,
		 const struct report_opts *opts, struct err *err)
{
	_cleanup_(report_release) struct report r = {
		.parts = parts, .n_parts = n, .partial = opts->partial,
	};
	_cleanup_report_ struct report_result res = { .doc = NULL };
	int rc;

	if (!n)
		return err_set(err, "there is nothing to merge");
	qsort(parts, n, sizeof(*parts), compare_parts);
	rc = check_parts(&r, err);
	for (size_t i = 1; rc == 0 && i < n; i++)
		rc = check_trees(&r, &parts[i], err);
	if (rc == 0)
		rc = make_rows(&r, err);
	if (rc == 0)
		rc = make_pairs(&r, err);
	if (rc == 0)
		rc = report_fill(&res, &r, err);
	if (rc < 0)
		return rc;
	*out = res;
	res = (struct report_result){ .doc = NULL };
	return 0;
}
