// SPDX-License-Identifier: GPL-2.0-only
/*
 * Macros that a source defines for the headers behind, `#define WANT_OLD_NAMES`, and that the
 * other side took out of it: what the headers declare under them is not declared then.
 */
#include "capi/gone-word.h"

#include <string.h>

#include "capi/guard-term.h"
#include "capi/guard-use.h"

struct define_list {
	VEC(const char *) names;
};

/* The plain macros that the consumer's own version defines, and the file does not see now. */
static int list_lost(struct define_list *out, struct probe *pr, struct err *err)
{
	const struct facts *own;
	int rc = ctree_facts(&own, pr->before, pr->path, err);

	if (rc)
		return rc < 0 ? rc : 0;
	for (uint32_t i = 0; rc >= 0 && i < own->n_facts; i++) {
		const struct fact *f = &own->facts[i];
		const char *name = facts_str(own, f->name);
		bool set = true;

		if (!facts_is_switch(own, f) || facts_switch_on(&pr->cf->facts, name))
			continue;
		rc = guard_is_set(&set, pr, name, err);
		if (!set)
			VEC_PUSH(&out->names, arena_strdup(pr->arena, name));
	}
	return rc < 0 ? rc : 0;
}

/* The lost macro without which none of the declarations is there; NULL: there is none. */
static const char *hidden_by(const struct define_list *lost, const cref_vec *refs)
{
	for (size_t k = 0; refs->n && k < lost->names.n; k++) {
		const char *macro = lost->names.items[k];
		size_t i = 0;

		while (i < refs->n && guard_has_term(cref_str(&refs->items[i],
							      refs->items[i].fact->guard),
						     macro, false))
			i++;
		if (i == refs->n)
			return macro;
	}
	return NULL;
}

static int one_word(struct probe *pr, const struct span *spans, size_t n_spans, uint32_t i,
		    enum name_space ns, struct err *err)
{
	const char *name = parse_text(&pr->w.p, i), *macro = NULL;
	const char *own;
	cref_vec refs = VEC_INIT;
	struct problem *p;
	int rc = 0;

	if (!probe_is_use(pr, spans, n_spans, i, ns))
		return 0;
	rc = ctree_visible(&refs, pr->tree, pr->path, name, err);
	if (rc >= 0)
		macro = hidden_by(pr->undone, &refs);
	own = macro ? guard_around(&pr->w, i) : NULL;
	if (macro && !(own && guard_has_term(own, macro, false))) {
		p = probe_report(pr, CHECK_SYMBOL_GONE, CHECK_LIKELY, i, name);
		p->as = refs.items[0].fact->kind;
		p->row = arena_cat(pr->arena, "#define ", macro);
		probe_message(pr, p, "%s%s is only declared under %s, which the file does not "
			      "define any more", name, p->as == FACT_FUNC ? "()" : "", macro);
	}
	VEC_RELEASE(&refs);
	return rc < 0 ? rc : 0;
}

int gone_behind_defines(struct probe *pr, struct err *err)
{
	struct define_list lost = { VEC_INIT };
	int rc = 0;

	if (pr->both && pr->before && !cpath_is_header(pr->path))
		rc = list_lost(&lost, pr, err);
	pr->undone = &lost;
	if (rc >= 0 && lost.names.n)
		rc = probe_words(pr, one_word, err);
	pr->undone = NULL;
	VEC_RELEASE(&lost.names);
	return rc;
}
