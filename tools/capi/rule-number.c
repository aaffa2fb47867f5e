// SPDX-License-Identifier: GPL-2.0-only
/*
 * The same number given twice: both sides took the next free one of a list, in
 * lines that git could merge.
 */
#include <stdlib.h>
#include <string.h>

#include "capi/constant.h"
#include "capi/rule-clash.h"

#define MIN_ROW 16	/* what is less may be an amount */
#define MAX_GAP 12	/* lines between two #defines of one list */

/* One name of a list, in the merged file. */
struct number {
	const char *name;
	const char *key;	/* equal keys are the same number */
	const char *guard;
	uint64_t value;
	uint32_t line;
	uint32_t list;
	bool known;		/* value is */
	bool bit, hex, placed;	/* how it is written */
	bool counted;		/* an enumerator without a value of its own */
	bool conflict;
	bool only[2];		/* of one side alone */
};

typedef VEC(struct number) number_vec;

struct lists {
	struct sweep *sw;
	const char *path;
	const struct facts *side[2];	/* NULL: not there */
	number_vec all;
	VEC(struct number_pair) pairs;	/* of one number, that no list tells */
	struct arena arena;
};

static void lists_release(struct lists *l)
{
	VEC_RELEASE(&l->all);
	VEC_RELEASE(&l->pairs);
	arena_release(&l->arena);
}

/* ------------------------------------------------------------- lists of names */

static bool has_name(const struct facts *f, const char *name)
{
	for (uint32_t i = 0; f && i < f->n_facts; i++)
		if (strcmp(facts_str(f, f->facts[i].name), name) == 0 &&
		    (f->facts[i].kind == FACT_CONST ||
		     f->facts[i].kind == FACT_ENUMERATOR))
			return true;
	return false;
}

static struct number *add(struct lists *l, const char *name, const char *guard,
			  uint32_t line, uint32_t list)
{
	bool ours = has_name(l->side[SIDE_OURS], name);
	bool theirs = has_name(l->side[SIDE_THEIRS], name);
	struct number *n = VEC_ADD(&l->all);

	*n = (struct number){ .name = name, .guard = guard, .line = line, .list = list,
			      .only = { ours && !theirs, theirs && !ours } };
	return n;
}

static void set_value(struct lists *l, struct number *n, const struct constant *c)
{
	n->known = true;
	n->value = c->value;
	n->bit = c->bit;
	n->hex = c->hex;
	n->placed = c->placed;
	n->key = arena_printf(&l->arena, "%llu", (unsigned long long)c->value);
}

static void add_enum(struct lists *l, const struct facts *f, const struct fact *e,
		     uint32_t list)
{
	struct constant next = { .value = 0 };
	bool known = true;

	for (uint32_t i = 0; i < e->n_subs; i++) {
		const struct fact_sub *s = &f->subs[e->first_sub + i];
		const char *text = facts_str(f, s->type);
		struct number *n = add(l, facts_str(f, s->name), facts_str(f, s->guard),
				       s->line, list);

		/* nobody knows what is between where some are made elsewhere */
		if (*text)
			known = constant_read(&next, text);
		else if (e->flags & FACT_OPEN)
			known = false;
		n->conflict = e->flags & FACT_CONFLICT;
		n->counted = !*text;
		if (known)
			set_value(l, n, &next);
		next = (struct constant){ .value = next.value + 1 };
	}
}

/* Words that all the names of a list begin with: "KVM_CAP_". */
static size_t common_prefix(const char *a, const char *b)
{
	size_t n = 0, cut = 0;

	for (; a[n] && a[n] == b[n]; n++)
		if (a[n] == '_' && n)
			cut = n + 1;
	return cut;
}

static void add_define(struct lists *l, const struct facts *f, const struct fact *d,
		       uint32_t list)
{
	const char *text = facts_str(f, d->type);
	struct ioctl_text io;
	struct constant c;
	struct number *n;

	if (!*text)
		return;
	n = add(l, facts_str(f, d->name), facts_str(f, d->guard), d->line, list);
	n->conflict = d->flags & FACT_CONFLICT;
	if (constant_read(&c, text)) {
		set_value(l, n, &c);
	} else if (constant_ioctl(&io, text)) {
		char *nr = arena_strndup(&l->arena, io.nr, io.nr_len);

		n->key = constant_read(&c, nr) ?
			arena_printf(&l->arena, "%.*s %llu", (int)io.type_len, io.type,
				     (unsigned long long)c.value) :
			arena_printf(&l->arena, "%.*s %s", (int)io.type_len, io.type, nr);
	}
}

static void make_lists(struct lists *l, const struct facts *f)
{
	uint32_t list = 0, last = 0;

	for (uint32_t i = 0; i < f->n_facts; i++) {
		const struct fact *d = &f->facts[i];

		if (d->kind == FACT_ENUM)
			add_enum(l, f, d, ++list);
	}
	list++;
	for (uint32_t i = 0; i < f->n_facts; i++) {
		const struct fact *d = &f->facts[i];

		if (d->kind != FACT_CONST || d->flags & FACT_UNDEF)
			continue;
		if (d->line > last + MAX_GAP || d->line < last)
			list++;
		add_define(l, f, d, list);
		last = d->line;
	}
}

/* --------------------------------------------------------------- given twice */

static bool in_list(const struct number *n, const struct number *x, size_t prefix)
{
	return n->list == x->list && n->key && n->known == x->known &&
	       strncmp(n->name, x->name, prefix) == 0;
}

static int by_key(const void *a, const void *b)
{
	const struct number *x = *(const struct number *const *)a;
	const struct number *y = *(const struct number *const *)b;

	return strcmp(x->key, y->key);
}

/* What the others in a list are, to tell numbers of names from amounts. */
struct habits {
	size_t n, bits, placed, flags, counted;
	uint64_t min, max;
	bool once;	/* each has a number of its own */
};

static void add_habit(struct habits *h, const struct number *n)
{
	h->n++;
	h->bits += n->bit;
	h->placed += n->placed;
	h->flags += n->hex && n->value && !(n->value & (n->value - 1));
	h->counted += n->counted;
	if (n->value < h->min)
		h->min = n->value;
	if (n->value > h->max)
		h->max = n->value;
}

static struct habits habits_of(const struct lists *l, const struct number *x,
			       const struct number *y, size_t prefix)
{
	VEC(const struct number *) others = VEC_INIT;
	struct habits h = { .min = UINT64_MAX, .once = true };

	for (size_t i = 0; i < l->all.n; i++) {
		const struct number *n = &l->all.items[i];

		if (n == x || n == y || !in_list(n, x, prefix))
			continue;
		VEC_PUSH(&others, n);
		add_habit(&h, n);
		h.once &= strcmp(n->key, x->key) != 0;
	}
	VEC_SORT(&others, by_key);
	for (size_t i = 1; i < others.n; i++)
		h.once &= strcmp(others.items[i - 1]->key, others.items[i]->key) != 0;
	VEC_RELEASE(&others);
	return h;
}

/*
 * Whether two numbers before it are in the list, and it is not: the next one of those
 * that are given in a row, whatever else stands between them.
 */
static bool next_in_row(const struct lists *l, const struct number *x,
			const struct number *y, size_t prefix)
{
	bool before[2] = { false, false };

	if (!x->known || x->bit || x->placed || x->hex || y->hex || x->value < MIN_ROW)
		return false;
	for (size_t i = 0; i < l->all.n; i++) {
		const struct number *n = &l->all.items[i];

		if (n == x || n == y || !in_list(n, x, prefix))
			continue;
		if (n->value == x->value)
			return false;
		for (uint64_t k = 0; k < 2; k++)
			before[k] |= n->value == x->value - 1 - k && !n->hex;
	}
	return before[0] && before[1];
}

/*
 * Whether the list that x and y are in gives every number once, apart from them,
 * and is made of bits, of ioctl numbers, or of numbers that are given in a row.
 */
static bool numbers_once(const struct lists *l, const struct number *x,
			 const struct number *y, size_t prefix)
{
	struct habits h = habits_of(l, x, y, prefix);

	if (next_in_row(l, x, y, prefix))
		return true;
	if (!h.once || h.n < 2)
		return false;
	if (!x->known)
		return true;
	if (x->bit)
		return h.bits == h.n;
	if (x->placed)
		return h.placed == h.n;
	if (h.n < 3)
		return false;
	return h.counted || (h.flags == h.n && x->hex && y->hex) ||
	       h.max - h.min < 2 * h.n;
}

static void report(struct lists *l, const struct number *x, const struct number *y)
{
	const struct number *late = x->line > y->line ? x : y;
	const struct number *first = late == x ? y : x;
	struct sweep *sw = l->sw;
	struct check_finding *f;

	f = sweep_report(sw, CHECK_NAME_CLASH,
			 x->conflict || y->conflict ? CHECK_POSSIBLE : CHECK_LIKELY,
			 first->only[SIDE_OURS] ? SIDE_OURS : SIDE_THEIRS, l->path,
			 late->line, late->name);
	f->guard = *late->guard ? arena_strdup(&sw->arena, late->guard) : NULL;
	f->after = (struct delta_place){
		.path = f->path, .line = first->line,
		.text = arena_strdup(&sw->arena, first->name),
	};
	f->message = arena_printf(&sw->arena, "%s and %s, at line %u, are the same number, %s",
				  late->name, first->name, first->line, late->key);
}

/* By the list that they are in; what is not told by that may be by a switch over both. */
static void one_pair(struct lists *l, const struct number *x, const struct number *y)
{
	size_t prefix = common_prefix(x->name, y->name);

	if (prefix < 3)
		return;
	if (x->list == y->list && x->bit == y->bit && x->placed == y->placed &&
	    numbers_once(l, x, y, prefix))
		report(l, x, y);
	else if (x->known && y->known)
		/* of an ioctl the key is but a part of what a case compares */
		VEC_PUSH(&l->pairs, (struct number_pair){ .names = { x->name, y->name } });
}

static void find_twice(struct lists *l)
{
	for (size_t i = 0; i < l->all.n; i++) {
		const struct number *x = &l->all.items[i];

		for (size_t k = 0; x->only[SIDE_OURS] && x->key && k < l->all.n; k++) {
			const struct number *y = &l->all.items[k];

			if (y->only[SIDE_THEIRS] && y->key && strcmp(x->key, y->key) == 0 &&
			    !clash_exclusive(x->guard, y->guard))
				one_pair(l, x, y);
		}
	}
}

static int one_file(struct sweep *sw, const char *path, struct err *err)
{
	_cleanup_(lists_release) struct lists l = { .sw = sw, .path = path };
	const struct facts *merged;
	int rc = ctree_facts(&merged, sw->merged, path, err);

	for (int s = 0; rc == 0 && s < 2; s++)
		rc = ctree_facts(&l.side[s], sw->side[s], path, err);
	if (rc)
		return rc < 0 ? rc : 0;
	make_lists(&l, merged);
	find_twice(&l);
	return numbers_in_switch(sw, l.pairs.items, l.pairs.n, err);
}

int sweep_number(struct sweep *sw, struct err *err)
{
	const struct tree_changes *ours = sw->in->changes[SIDE_OURS][0];
	int rc = 0;

	for (size_t i = 0; rc >= 0 && i < ours->n; i++) {
		const char *path = ours->items[i].path;

		if (cpath_in_kernel(path) && cpath_is_c(path) &&
		    sweep_changed(sw, SIDE_OURS, path, true) &&
		    sweep_changed(sw, SIDE_THEIRS, path, true))
			rc = one_file(sw, path, err);
	}
	return rc < 0 ? rc : sweep_syscall(sw, err);
}
