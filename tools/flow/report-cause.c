// SPDX-License-Identifier: GPL-2.0-only
/* One cause of several parts; matrix-cause.c makes them in the first place. */
#include <string.h>

#include "flow/report-internal.h"

static const char *const sides_of[2][2] = { { "ours", "theirs" },
					    { "provider", "consumer" } };

/* A cause as one part has it. */
struct found {
	json_t *o;
	size_t *pairs;		/* of report.pairs, ascending */
	size_t n_pairs;
	bool swap;		/* its sides stand the other way round */
};

/* A cause of all parts. */
struct joined {
	VEC(struct found) from;	/* by their first pairs */
	json_t *o;		/* owned */
	int best;		/* confidence in its group */
};

struct joiner {
	struct report *r;
	const char *const *sides;
	VEC(struct joined) causes;
	struct map by_id;	/* -> index + 1 */
};

static void joiner_release(struct joiner *j)
{
	for (size_t i = 0; i < j->causes.n; i++) {
		VEC_RELEASE(&j->causes.items[i].from);
		json_decref(j->causes.items[i].o);
	}
	VEC_RELEASE(&j->causes);
	map_release(&j->by_id);
}

static const json_t *side(const struct joiner *j, const json_t *cause, int k)
{
	return json_object_get(cause, j->sides[k]);
}

/* ------------------------------------------------------------- taking them in */

static int bad_cause(const struct report_part *p, const json_t *o, const char *what,
		     struct err *err)
{
	return err_set(err, "'%s': the pairs of %s '%s' %s", p->name,
		       report_text(o, "kind"), report_text(o, "id"), what);
}

static int find_pairs(struct found *f, struct report *r, const struct report_part *p,
		      struct err *err)
{
	const json_t *pairs = json_object_get(f->o, "pairs");

	f->n_pairs = json_array_size(pairs);
	f->pairs = arena_alloc(&r->arena, (f->n_pairs + 1) * sizeof(*f->pairs));
	for (size_t i = 0; i < f->n_pairs; i++) {
		size_t at = report_find_pair(r, json_array_get(pairs, i));

		if (at == NO_PAIR || r->pairs.items[at].part != p)
			return bad_cause(p, f->o, "are not all in its pairs", err);
		if (i && f->pairs[i - 1] >= at)
			return bad_cause(p, f->o, "are not in their order", err);
		f->pairs[i] = at;
	}
	return 0;
}

static int take(struct joiner *j, const struct report_part *p, json_t *o,
		struct err *err)
{
	struct found f = { .o = o };
	const char *id = report_text(o, "id");
	struct joined *c;
	struct map_entry *e;
	bool added;
	int rc = find_pairs(&f, j->r, p, err);

	if (rc < 0)
		return rc;
	e = map_put(&j->by_id, id, strlen(id), &added);
	if (added) {
		c = VEC_ADD(&j->causes);
		e->value = j->causes.n;
	}
	c = &j->causes.items[e->value - 1];
	for (size_t i = 0; i < c->from.n; i++)
		if (j->r->pairs.items[c->from.items[i].pairs[0]].part == p)
			return bad_cause(p, o, "are in two entries", err);
	VEC_PUSH(&c->from, f);
	return 0;
}

static int compare_found(const void *a, const void *b)
{
	const struct found *x = a, *y = b;

	return (x->pairs[0] > y->pairs[0]) - (x->pairs[0] < y->pairs[0]);
}

/* ------------------------------------------------------------------ the sides */

static int compare_texts(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* Whether two sides did the same, by what the commits are called. */
static bool same_change(struct arena *a, const json_t *x, const json_t *y,
			const char *key)
{
	const json_t *lists[2] = { json_object_get(x, "commits"),
				   json_object_get(y, "commits") };
	size_t n = json_array_size(lists[0]);
	const char **texts[2];

	if (json_array_size(lists[1]) != n)
		return false;
	for (int k = 0; k < 2; k++) {
		texts[k] = arena_alloc(a, (n + 1) * sizeof(*texts[k]));
		for (size_t i = 0; i < n; i++)
			texts[k][i] = report_text(json_array_get(lists[k], i), key);
		qsort(texts[k], n, sizeof(*texts[k]), compare_texts);
	}
	for (size_t i = 0; i < n; i++)
		if (strcmp(texts[0][i], texts[1][i]) != 0)
			return false;
	return n || !report_text_cmp(x, y, "tree");
}

/* Both sides the same way round, or both the other way. */
static bool match(const struct joiner *j, struct arena *a, const json_t *x,
		  const json_t *y, bool swap, const char *key)
{
	return same_change(a, side(j, x, 0), side(j, y, swap), key) &&
	       same_change(a, side(j, x, 1), side(j, y, !swap), key);
}

static bool is_swapped(const struct joiner *j, const json_t *first, const json_t *o)
{
	struct arena a = ARENA_INIT;
	bool swap = !match(j, &a, first, o, false, "id");

	if (swap && !match(j, &a, first, o, true, "id"))
		swap = !match(j, &a, first, o, false, "subject") &&
		       match(j, &a, first, o, true, "subject");
	arena_release(&a);
	return swap;
}

static void note(struct map *names, const char *name)
{
	map_put(names, name, strlen(name), NULL);
}

static bool has(const struct map *names, const char *name)
{
	return map_find(names, name, strlen(name)) != NULL;
}

/* Trees in which side @k was met. */
static void met_in(struct map *out, const json_t *part)
{
	const json_t *also = json_object_get(part, "also_in");

	note(out, report_text(part, "tree"));
	for (size_t i = 0; i < json_array_size(also); i++)
		note(out, json_string_value(json_array_get(also, i)));
}

/* A pair of the cause, and the rows that stand for its sides. */
struct carried {
	size_t pair;
	size_t row[2];
};

static int compare_carried(const void *a, const void *b)
{
	const struct carried *x = a, *y = b;

	return (x->pair > y->pair) - (x->pair < y->pair);
}

typedef VEC(struct carried) carried_list;

static void carry(carried_list *out, const struct joiner *j, const struct found *f)
{
	_cleanup_map_ struct map one = MAP_INIT, two = MAP_INIT;

	met_in(&one, side(j, f->o, f->swap));
	met_in(&two, side(j, f->o, !f->swap));
	for (size_t i = 0; i < f->n_pairs; i++) {
		const struct report_pair *p = &j->r->pairs.items[f->pairs[i]];
		const char *ours = j->r->rows[p->ours].name;
		const char *theirs = j->r->rows[p->theirs].name;
		bool cross = !(has(&one, ours) && has(&two, theirs)) &&
			     has(&one, theirs) && has(&two, ours);

		VEC_PUSH(out, (struct carried){ f->pairs[i],
						{ cross ? p->theirs : p->ours,
						  cross ? p->ours : p->theirs } });
	}
}

/* SIZE_MAX: none of the rows. */
static size_t row_named(const struct report *r, const char *name)
{
	const struct map_entry *e = map_find(&r->subjects, name, strlen(name));

	if (!e)
		e = map_find(&r->trees, name, strlen(name));
	return e ? (size_t)e->value - 1 : SIZE_MAX;
}

/* Whether one owner goes before another; as matrix-owner.c has it. */
static bool better(const struct report *r, const json_t *a, const json_t *b)
{
	size_t x = row_named(r, report_text(a, "tree"));
	size_t y = row_named(r, report_text(b, "tree"));
	json_int_t n = json_integer_value(json_object_get(a, "owned"));
	json_int_t m = json_integer_value(json_object_get(b, "owned"));

	if (!n || !m || x == SIZE_MAX || y == SIZE_MAX)
		return n && !m;
	if (r->rows[x].depth != r->rows[y].depth)
		return r->rows[x].depth < r->rows[y].depth;
	return n != m ? n < m : x < y;
}

/* Of what the parts say of a side, the one that credits who introduced it. */
static const json_t *credit(const struct joiner *j, const struct joined *c, int k)
{
	const json_t *best = NULL;

	for (size_t i = 0; i < c->from.n; i++) {
		const struct found *f = &c->from.items[i];
		const json_t *part = side(j, f->o, k ^ f->swap);

		if (!best || better(j->r, part, best))
			best = part;
	}
	return best;
}

static void join_side(const struct joiner *j, struct joined *c, int k,
		      const carried_list *carriers)
{
	_cleanup_map_ struct map seen = MAP_INIT;
	const json_t *first = side(j, c->from.items[0].o, k);
	json_t *o = json_copy((json_t *)(uintptr_t)first), *also = json_array();
	const json_t *credited = credit(j, c, k);

	note(&seen, report_text(credited, "tree"));
	for (size_t i = 0; i < carriers->n; i++) {
		const char *name = j->r->rows[carriers->items[i].row[k]].name;

		if (!has(&seen, name))
			json_array_append_new(also, json_string(name));
		note(&seen, name);
	}
	json_object_set(o, "tree", json_object_get(credited, "tree"));
	if (json_object_get(credited, "owned"))
		json_object_set(o, "owned", json_object_get(credited, "owned"));
	json_object_set_new(o, "also_in", also);
	json_object_set_new(c->o, j->sides[k], o);
}

static void join_sides(const struct joiner *j, struct joined *c)
{
	carried_list carriers = VEC_INIT;
	json_t *pairs = json_array();

	for (size_t i = 0; i < c->from.n; i++) {
		struct found *f = &c->from.items[i];

		f->swap = i && is_swapped(j, c->from.items[0].o, f->o);
		carry(&carriers, j, f);
	}
	VEC_SORT(&carriers, compare_carried);
	for (int k = 0; k < 2; k++)
		join_side(j, c, k, &carriers);
	for (size_t i = 0; i < carriers.n; i++) {
		const struct report_pair *p = &j->r->pairs.items[carriers.items[i].pair];
		json_t *names = json_array();

		json_array_append(names, json_object_get(p->o, "ours"));
		json_array_append(names, json_object_get(p->o, "theirs"));
		json_array_append_new(pairs, names);
	}
	json_object_set_new(c->o, "pairs", pairs);
	VEC_RELEASE(&carriers);
}

/* The one of the part that credits the same trees: a group has these in it. */
static void join_group(const struct joiner *j, struct joined *c)
{
	for (size_t i = 0; i < c->from.n; i++) {
		const struct found *f = &c->from.items[i];

		if (report_text_cmp(side(j, c->o, 0), side(j, f->o, f->swap), "tree") ||
		    report_text_cmp(side(j, c->o, 1), side(j, f->o, !f->swap), "tree"))
			continue;
		json_object_set(c->o, "group", json_object_get(f->o, "group"));
		return;
	}
}

/* ------------------------------------------------------------------- the uses */

static int confidence(const json_t *o)
{
	const char *word = report_text(o, "confidence");

	if (!word)
		return 0;
	return !strcmp(word, "certain") ? 2 : !strcmp(word, "likely");
}

static int compare_uses(const json_t *x, const json_t *y)
{
	int d = confidence(y) - confidence(x);
	json_int_t a = json_integer_value(json_object_get(x, "line"));
	json_int_t b = json_integer_value(json_object_get(y, "line"));

	if (!d)
		d = report_text_cmp(x, y, "path");
	if (!d)
		d = report_text_cmp(x, y, "path_bytes");
	return d ? d : (a > b) - (a < b);
}

static int compare_uses_at(const void *a, const void *b)
{
	const json_t *x = *(json_t *const *)a, *y = *(json_t *const *)b;

	return compare_uses(x, y);
}

/* Lines differ from pair to pair. */
static const char *use_key(struct arena *a, const json_t *use)
{
	const char *decl = report_text(use, "decl");
	const char *bytes = report_text(use, "path_bytes");

	return arena_printf(a, "%s\n%s\n%s\n%s", report_text(use, "path"),
			    bytes ? bytes : "", decl ? decl : "",
			    report_text(use, "message"));
}

typedef VEC(json_t *) use_list;

static void set_counts(json_t *o)
{
	json_object_set_new(o, "suppressed", json_null());
	if (json_object_get(o, "fixup"))
		json_object_set_new(o, "fixup", json_null());
}

/* A use that counts for one part counts. */
static void add_use(use_list *all, struct map *known, struct arena *a, json_t *use,
		    bool first)
{
	const char *key = use_key(a, use);
	bool added;
	struct map_entry *e = map_put(known, key, strlen(key), &added);

	if (added)
		e->value = all->n;
	if (added || first)
		VEC_PUSH(all, json_copy(use));
	else if (report_counts(use))
		set_counts(all->items[e->value]);
}

/* One that counts for one part counts. */
static bool counts(const struct joined *c)
{
	for (size_t i = 0; i < c->from.n; i++)
		if (report_counts(c->from.items[i].o))
			return true;
	return false;
}

/* Why it does not count, as note_why() of matrix-cause.c has it. */
static void join_why(struct joined *c, const char *key, json_t **uses, size_t n)
{
	json_t *why = json_null();

	for (size_t i = 0; !counts(c) && json_is_null(why) && i < n; i++)
		if (json_object_get(uses[i], key))
			why = json_object_get(uses[i], key);
	json_object_set(c->o, key, why);
}

static void join_uses(struct joined *c, struct arena *a)
{
	_cleanup_map_ struct map known = MAP_INIT;
	use_list all = VEC_INIT;
	json_t *list = json_array();
	const char *word = NULL;

	for (size_t i = 0; i < c->from.n; i++) {
		const json_t *uses = json_object_get(c->from.items[i].o, "uses");

		for (size_t k = 0; k < json_array_size(uses); k++)
			add_use(&all, &known, a, json_array_get(uses, k), !i);
	}
	VEC_SORT(&all, compare_uses_at);
	word = report_text(all.items[0], "confidence");
	json_object_set_new(c->o, "confidence", json_string(word));
	join_why(c, "suppressed", all.items, all.n);
	join_why(c, "fixup", all.items, all.n);
	for (size_t i = 0; i < all.n; i++)
		json_array_append_new(list, all.items[i]);
	VEC_RELEASE(&all);
	json_object_set_new(c->o, "uses", list);
}

/* ------------------------------------------------------------------- the whole */

static void join_seen(struct joined *c)
{
	for (size_t i = 1; i < c->from.n; i++) {
		const json_t *o = c->from.items[i].o;
		const json_t *age = json_object_get(o, "age_days");

		if (json_is_true(json_object_get(o, "new")))
			json_object_set_new(c->o, "new", json_true());
		if (report_text_cmp(o, c->o, "first_seen") >= 0)
			continue;
		json_object_set(c->o, "first_seen", json_object_get(o, "first_seen"));
		if (age)
			json_object_set(c->o, "age_days",
					json_object_get(o, "age_days"));
	}
}

static void join(const struct joiner *j, struct joined *c, bool textual)
{
	VEC_SORT(&c->from, compare_found);
	if (c->from.n == 1) {
		c->o = json_incref(c->from.items[0].o);
		return;
	}
	c->o = json_copy(c->from.items[0].o);
	join_sides(j, c);
	join_group(j, c);
	join_seen(c);
	if (!textual)
		join_uses(c, &j->r->arena);
	else if (counts(c))
		json_object_set_new(c->o, "fixup", json_null());
}

/* As compare_causes() of matrix-cause.c. */
static int compare_joined(const void *a, const void *b)
{
	const struct joined *x = a, *y = b;
	const json_t *use[2] = { json_array_get(json_object_get(x->o, "uses"), 0),
				 json_array_get(json_object_get(y->o, "uses"), 0) };
	int d = y->best - x->best;

	if (!d)
		d = report_text_cmp(x->o, y->o, "path");
	if (!d)
		d = report_text_cmp(x->o, y->o, "symbol");
	if (!d)
		d = report_text_cmp(x->o, y->o, "kind");
	if (!d)
		d = report_text_cmp(x->o, y->o, "group");
	if (!d && use[0] && use[1])
		d = compare_uses(use[0], use[1]);
	return d ? d : report_text_cmp(x->o, y->o, "id");
}

static void sort(struct joiner *j)
{
	_cleanup_map_ struct map best = MAP_INIT;

	for (size_t i = 0; i < j->causes.n; i++) {
		const char *group = report_text(j->causes.items[i].o, "group");
		uint64_t sure = (uint64_t)confidence(j->causes.items[i].o);
		struct map_entry *e = map_put(&best, group, strlen(group), NULL);

		if (e->value < sure)
			e->value = sure;
	}
	for (size_t i = 0; i < j->causes.n; i++) {
		const char *group = report_text(j->causes.items[i].o, "group");

		j->causes.items[i].best =
			(int)map_find(&best, group, strlen(group))->value;
	}
	VEC_SORT(&j->causes, compare_joined);
}

int report_causes(json_t **out, struct report *r, const char *key, struct err *err)
{
	bool textual = !strcmp(key, "textual");
	_cleanup_(joiner_release) struct joiner j = { .r = r,
						      .sides = sides_of[!textual] };
	json_t *list;
	int rc = 0;

	for (size_t i = 0; rc == 0 && i < r->n_parts; i++) {
		const json_t *from = json_object_get(r->parts[i].doc, key);

		for (size_t k = 0; rc == 0 && k < json_array_size(from); k++)
			rc = take(&j, &r->parts[i], json_array_get(from, k), err);
	}
	if (rc < 0)
		return rc;
	for (size_t i = 0; i < j.causes.n; i++)
		join(&j, &j.causes.items[i], textual);
	sort(&j);
	list = json_array();
	for (size_t i = 0; i < j.causes.n; i++)
		json_array_append(list, j.causes.items[i].o);
	*out = list;
	return 0;
}
