// SPDX-License-Identifier: GPL-2.0-only
/*
 * Which names can have another form: most declarations are the same in both versions of a
 * file, and in the same order. What is left between equal ones at both ends is little.
 */
#include <string.h>

#include "capi/delta-internal.h"

static bool same_text(const struct facts *a, uint32_t x, const struct facts *b, uint32_t y)
{
	return strcmp(facts_str(a, x), facts_str(b, y)) == 0;
}

/* To the letter, as delta_form_hash() has it. */
static bool same_fact(const struct facts *a, uint32_t i, const struct facts *b, uint32_t k)
{
	const struct fact *f = &a->facts[i], *g = &b->facts[k];

	if (f->kind != g->kind || f->flags != g->flags || f->flex != g->flex ||
	    f->n_subs != g->n_subs || !same_text(a, f->name, b, g->name) ||
	    !same_text(a, f->type, b, g->type) || !same_text(a, f->guard, b, g->guard))
		return false;
	for (uint32_t n = 0; n < f->n_subs; n++) {
		const struct fact_sub *s = &a->subs[f->first_sub + n];
		const struct fact_sub *t = &b->subs[g->first_sub + n];

		if (!same_text(a, s->name, b, t->name) || !same_text(a, s->type, b, t->type) ||
		    (delta_has_inner_guards(f) && !same_text(a, s->guard, b, t->guard)))
			return false;
	}
	return true;
}

/* What lies between equal facts: from @first on, up to @end of either. */
struct middle {
	uint32_t first, end[2];
};

static struct middle middle_of(const struct facts *old, const struct facts *new)
{
	struct middle m = { 0, { old->n_facts, new->n_facts } };

	while (m.first < m.end[0] && m.first < m.end[1] &&
	       same_fact(old, m.first, new, m.first))
		m.first++;
	while (m.end[0] > m.first && m.end[1] > m.first &&
	       same_fact(old, m.end[0] - 1, new, m.end[1] - 1)) {
		m.end[0]--;
		m.end[1]--;
	}
	return m;
}

void delta_differing(struct word_filter *out, const struct delta_files *files)
{
	struct middle *all = mem_array(NULL, files->n, sizeof(*all));
	size_t n = 0;

	for (size_t i = 0; i < files->n; i++) {
		const struct facts *facts = files->items[i].facts;

		all[i] = middle_of(&facts[DELTA_OLD], &facts[DELTA_NEW]);
		n += all[i].end[0] - all[i].first + all[i].end[1] - all[i].first;
	}
	word_filter_init(out, n);
	for (size_t i = 0; i < files->n; i++)
		for (int s = 0; s < 2; s++) {
			const struct facts *facts = &files->items[i].facts[s];

			for (uint32_t k = all[i].first; k < all[i].end[s]; k++) {
				const char *name = facts_str(facts, facts->facts[k].name);

				word_filter_add(out, name, strlen(name));
			}
		}
	free(all);
}
