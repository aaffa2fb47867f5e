// SPDX-License-Identifier: GPL-2.0-only
/* What the declarations of two versions of a file look like, as hashes, side by side. */
#include "capi/delta-internal.h"

#include <string.h>

#include "base/hash.h"

bool delta_is_tag(const struct fact *f)
{
	return f->kind == FACT_STRUCT || f->kind == FACT_UNION ||
	       f->kind == FACT_ENUM;
}

bool delta_is_compared(const struct fact *f)
{
	return f->kind != FACT_EXPORT && f->kind != FACT_INVOKE &&
	       f->kind != FACT_LISTED && f->name &&
	       !(f->flags & FACT_UNDEF);
}

static uint64_t add_text(uint64_t h, const struct facts *facts, uint32_t off)
{
	const char *s = facts_str(facts, off);

	return off ? hash_bytes(s, strlen(s), h) : hash_mix(h, 1);
}

uint64_t delta_form_hash(const struct facts *facts, const struct fact *f)
{
	uint64_t h = hash_mix((uint64_t)f->kind << 32 | f->flags, f->n_subs);

	h = add_text(h, facts, f->type);
	h = add_text(h, facts, f->guard);
	h = f->flex ? hash_mix(h, f->flex) : h;
	for (uint32_t i = 0; i < f->n_subs; i++) {
		const struct fact_sub *s = &facts->subs[f->first_sub + i];

		h = add_text(h, facts, s->name);
		h = add_text(h, facts, s->type);
		if (s->guard && delta_has_inner_guards(f))
			h = add_text(h, facts, s->guard);
	}
	return h;
}

uint64_t delta_name_hash(const struct facts *facts, const struct fact *f)
{
	const char *s = facts_str(facts, f->name);

	/* 0 is for free places in the set */
	return hash_bytes(s, strlen(s), delta_is_tag(f)) | 1;
}

static int by_name(const void *a, const void *b)
{
	const struct form *x = a, *y = b;

	if (x->name != y->name)
		return x->name < y->name ? -1 : 1;
	return x->form < y->form ? -1 : x->form > y->form;
}

void delta_list_forms(form_vec *out, const struct facts *facts)
{
	out->n = 0;
	for (uint32_t i = 0; i < facts->n_facts; i++) {
		const struct fact *f = &facts->facts[i];

		if (delta_is_compared(f))
			VEC_PUSH(out, (struct form){ delta_name_hash(facts, f),
						     delta_form_hash(facts, f) });
	}
	VEC_SORT(out, by_name);
}

static size_t end_of_name(struct form_span v, size_t i)
{
	size_t end = i;

	while (end < v.n && v.items[end].name == v.items[i].name)
		end++;
	return end;
}

/* The smallest name that is next in one of them. */
static uint64_t next_name(const struct form_span v[2], const size_t at[2])
{
	if (at[DELTA_NEW] == v[DELTA_NEW].n)
		return v[DELTA_OLD].items[at[DELTA_OLD]].name;
	if (at[DELTA_OLD] == v[DELTA_OLD].n)
		return v[DELTA_NEW].items[at[DELTA_NEW]].name;
	return v[DELTA_OLD].items[at[DELTA_OLD]].name < v[DELTA_NEW].items[at[DELTA_NEW]].name ?
		       v[DELTA_OLD].items[at[DELTA_OLD]].name :
		       v[DELTA_NEW].items[at[DELTA_NEW]].name;
}

static size_t past_name(struct form_span v, size_t at, uint64_t name)
{
	return at < v.n && v.items[at].name == name ? end_of_name(v, at) : at;
}

void delta_compare_forms(name_vec *differ, name_vec *all, const struct form_span v[2])
{
	size_t at[2] = { 0, 0 };

	while (at[0] < v[0].n || at[1] < v[1].n) {
		uint64_t name = next_name(v, at);
		size_t end[2] = { past_name(v[0], at[0], name), past_name(v[1], at[1], name) };

		if (all)
			VEC_PUSH(all, name);
		if (end[0] - at[0] != end[1] - at[1] ||
		    memcmp(v[0].items + at[0], v[1].items + at[1],
			   (end[0] - at[0]) * sizeof(*v[0].items)) != 0)
			VEC_PUSH(differ, name);
		memcpy(at, end, sizeof(at));
	}
}
