// SPDX-License-Identifier: GPL-2.0-only
/* Whether declarations of a name are the same to callers, and what became of them. */
#include <stdlib.h>
#include <string.h>

#include "capi/ctype.h"
#include "capi/delta-internal.h"
#include "capi/lex.h"

static bool same_subs(const struct cref *a, const struct cref *b, bool names)
{
	if (a->fact->n_subs != b->fact->n_subs)
		return false;
	for (uint32_t k = 0; k < a->fact->n_subs; k++) {
		const struct fact_sub *x = &a->facts->subs[a->fact->first_sub + k];
		const struct fact_sub *y = &b->facts->subs[b->fact->first_sub + k];

		if (names && strcmp(cref_str(a, x->name), cref_str(b, y->name)) != 0)
			return false;
		if (!ctype_same_text(cref_str(a, x->type), cref_str(b, y->type)))
			return false;
	}
	return true;
}

bool delta_same_form(const struct cref *a, const struct cref *b)
{
	const struct fact *f = a->fact, *g = b->fact;
	const uint16_t mask = FACT_VARIADIC | FACT_COND_ARITY | FACT_MUST_CHECK;

	if (f->kind != g->kind || (f->flags & mask) != (g->flags & mask))
		return false;
	if (delta_is_tag(f))
		return (f->flex == g->flex && same_subs(a, b, true)) ||
		       !((f->flags | g->flags) & FACT_DEFINED);
	if (f->kind == FACT_MACRO)
		return f->n_subs == g->n_subs &&
		       strcmp(cref_str(a, f->type), cref_str(b, g->type)) == 0;
	if (f->kind == FACT_CONST || f->kind == FACT_ENUMERATOR)
		return strcmp(cref_str(a, f->type), cref_str(b, g->type)) == 0;
	return ctype_same_text(cref_str(a, f->type), cref_str(b, g->type)) &&
	       same_subs(a, b, false);
}

static bool has_form(const cref_vec *v, const struct cref *r)
{
	for (size_t i = 0; i < v->n; i++)
		if (delta_same_form(&v->items[i], r))
			return true;
	return false;
}

static bool file_static(struct cworld *w, const struct cref *r)
{
	return r->fact->flags & FACT_STATIC && !(r->fact->kind == FACT_MACRO) &&
	       !cpath_is_header(cworld_path(w, r->file));
}

/* So few comparisons are made faster than hashes. */
#define COMPARE_MAX 64

static int by_hash(const void *a, const void *b)
{
	const struct delta_hash *x = a, *y = b;

	return x->hash < y->hash ? -1 : x->hash > y->hash;
}

static void hash_forms(delta_hash_vec *out, const cref_vec *refs)
{
	out->n = 0;
	for (size_t i = 0; i < refs->n; i++)
		VEC_PUSH(out, (struct delta_hash){
				delta_form_hash(refs->items[i].facts,
						refs->items[i].fact), i });
	VEC_SORT(out, by_hash);
}

/* One of each: hundreds of files have a macro of the same text. */
static void drop_repeated(delta_hash_vec *v)
{
	size_t n = 0;

	for (size_t i = 0; i < v->n; i++)
		if (!n || v->items[n - 1].hash != v->items[i].hash)
			v->items[n++] = v->items[i];
	v->n = n;
}

static bool has_like(const delta_hash_vec *v, const cref_vec *refs,
		     const struct delta_hash *h, const struct cref *r)
{
	if (v->n && bsearch(h, v->items, v->n, sizeof(*h), by_hash))
		return true;
	for (size_t i = 0; i < v->n; i++)
		if (delta_same_form(&refs->items[v->items[i].i], r))
			return true;
	return false;
}

static void find_differing(delta_flags *out, struct delta_compare *c,
			   const cref_vec *refs, const cref_vec *not)
{
	bool last = false;

	VEC_RESERVE(out, refs->n);
	out->n = refs->n;
	if (refs->n * not->n <= COMPARE_MAX) {
		for (size_t i = 0; i < refs->n; i++)
			out->items[i] = !has_form(not, &refs->items[i]);
		return;
	}
	hash_forms(&c->mine, refs);
	hash_forms(&c->others, not);
	drop_repeated(&c->others);
	for (size_t i = 0; i < c->mine.n; i++) {
		const struct delta_hash *h = &c->mine.items[i];

		if (!i || h[-1].hash != h->hash)
			last = !has_like(&c->others, not, h, &refs->items[h->i]);
		out->items[h->i] = last;
	}
}

static bool value_only(const struct delta_forms *f)
{
	for (size_t i = 0; i < f->old.n; i++)
		if (f->old.items[i].fact->kind != FACT_CONST &&
		    f->old.items[i].fact->kind != FACT_ENUMERATOR)
			return false;
	for (size_t i = 0; i < f->new.n; i++)
		if (f->new.items[i].fact->kind != FACT_CONST &&
		    f->new.items[i].fact->kind != FACT_ENUMERATOR)
			return false;
	return true;
}

/* Macros with the same parameters whose body changed. */
static bool body_only(const struct delta_forms *f)
{
	uint32_t n = UINT32_MAX;

	for (size_t i = 0; i < f->old.n + f->new.n; i++) {
		const struct fact *x = i < f->old.n ?
					       f->old.items[i].fact :
					       f->new.items[i - f->old.n].fact;

		if (x->kind != FACT_MACRO)
			return false;
		if (n != UINT32_MAX && n != x->n_subs)
			return false;
		n = x->n_subs;
	}
	return true;
}

bool delta_covers(const struct cref *refs, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		const char *g = cref_str(&refs[i], refs[i].fact->guard);

		if (!*g)
			return true;
		for (size_t k = 0; k < i; k++)
			if (lex_opposite(g, cref_str(&refs[k], refs[k].fact->guard)))
				return true;
		/* more than one condition: not for this to say */
		if (strchr(g, ' '))
			return true;
	}
	return false;
}

/*
 * What other files see: the declarations of headers where both versions have some, without
 * the definition behind them, which may be built under the condition as a whole.
 */
static void list_seen(cref_vec *out, struct cworld *w, const cref_vec *refs)
{
	for (size_t i = 0; i < refs->n; i++)
		if (cpath_is_header(cworld_path(w, refs->items[i].file)))
			VEC_PUSH(out, refs->items[i]);
}

/* Whether it was there in every configuration, and is not any more. */
static bool is_guarded(struct cworld *w, const struct delta_forms *f)
{
	cref_vec old = VEC_INIT, new = VEC_INIT;
	bool guarded;

	list_seen(&old, w, &f->old);
	list_seen(&new, w, &f->new);
	guarded = old.n && new.n ?
			  delta_covers(old.items, old.n) && !delta_covers(new.items, new.n) :
			  delta_covers(f->old.items, f->old.n) &&
				  !delta_covers(f->new.items, f->new.n);
	VEC_RELEASE(&old);
	VEC_RELEASE(&new);
	return guarded;
}

bool delta_has_header_body(struct cworld *w, const struct cref *refs, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (refs[i].fact->kind == FACT_FUNC &&
		    refs[i].fact->flags & FACT_DEFINED &&
		    cpath_is_header(cworld_path(w, refs[i].file)))
			return true;
	return false;
}

bool delta_classify(enum delta_what *what, struct delta_compare *c, const struct delta_forms *f)
{
	bool differs = false, was_visible = false, is_visible = false;

	find_differing(&c->old_differs, c, &f->old, &f->new);
	find_differing(&c->new_differs, c, &f->new, &f->old);
	if (!f->new.n || !f->old.n) {
		*what = f->old.n ? DELTA_REMOVED : DELTA_ADDED;
		return true;
	}
	for (size_t i = 0; i < f->old.n; i++) {
		differs |= c->old_differs.items[i];
		was_visible |= !file_static(c->w, &f->old.items[i]);
	}
	for (size_t i = 0; i < f->new.n; i++) {
		differs |= c->new_differs.items[i];
		is_visible |= !file_static(c->w, &f->new.items[i]);
	}
	if (was_visible && !is_visible) {
		*what = DELTA_STATIC;
		return true;
	}
	if (!differs && is_guarded(c->w, f)) {
		*what = DELTA_GUARDED;
		return true;
	}
	if (!differs) {
		for (size_t i = 0; i < f->old.n; i++) {
			bool stays = false;

			for (size_t k = 0; k < f->new.n; k++)
				stays |= f->new.items[k].file == f->old.items[i].file;
			if (!stays) {
				*what = DELTA_MOVED;
				return true;
			}
		}
		if (f->tag && delta_guards_some(&f->old, &f->new)) {
			*what = DELTA_MEMBERS;
			return true;
		}
		*what = DELTA_VALUE;
		return delta_has_header_body(c->w, f->new.items, f->new.n) &&
		       !delta_has_header_body(c->w, f->old.items, f->old.n);
	}
	*what = f->tag ? DELTA_MEMBERS :
		value_only(f) || body_only(f) ? DELTA_VALUE :
					       DELTA_SIGNATURE;
	return true;
}

void delta_compare_release(struct delta_compare *c)
{
	VEC_RELEASE(&c->old_differs);
	VEC_RELEASE(&c->new_differs);
	VEC_RELEASE(&c->mine);
	VEC_RELEASE(&c->others);
}
