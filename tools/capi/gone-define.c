// SPDX-License-Identifier: GPL-2.0-only
/*
 * Macros that a source defines for the headers behind, `#define WANT_OLD_NAMES`, and that the
 * other side took out of it: what the headers declare under them is not declared then.
 */
#include "capi/gone-word.h"

#include <stdlib.h>
#include <string.h>

#include "capi/guard-term.h"
#include "capi/guard-use.h"
#include "capi/incdirs.h"

#define MAX_LOST 16	/* a file asks for few */

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
	for (uint32_t i = 0, n = 0; rc >= 0 && i < own->n_facts && n < MAX_LOST; i++) {
		const struct fact *f = &own->facts[i];
		const char *name = facts_str(own, f->name);
		bool set = true;

		if (!facts_is_switch(own, f) || facts_switch_on(&pr->cf->facts, name))
			continue;
		n++;
		rc = guard_is_set(&set, pr, name, err);
		/* by a Makefile */
		if (rc >= 0 && !set)
			rc = incdirs_give(&set, pr->tree, pr->snap, pr->repo, pr->path, name, err);
		if (!set)
			VEC_PUSH(&out->names, arena_strdup(pr->arena, name));
	}
	return rc < 0 ? rc : 0;
}

/* The lost macro without which none of the declarations is there; NULL: there is none. */
static const char *hidden_by(const struct define_list *lost, const cref_vec *refs)
{
	for (size_t i = 0; i < refs->n; i++)
		if (!refs->items[i].fact->guard)
			return NULL;
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

/* Whether the file has a local, a parameter, a member or a label of that name, anywhere. */
static bool has_own(const struct probe *pr, const char *name)
{
	struct parser p = { .lx = &pr->cf->lx };

	for (uint32_t i = 1; i + 1 < p.lx->toks.n; i++) {
		const struct tok *before = parse_tok(&p, i - 1);

		if (!parse_is(&p, i, name))
			continue;
		if (parse_op(&p, i - 1, '.') || parse_op(&p, i - 1, OP_ARROW) ||
		    parse_op(&p, i + 1, ':') ||
		    (before->kind == TOK_IDENT && !parse_is(&p, i - 1, "return") &&
		     !parse_is(&p, i - 1, "else") && !parse_is(&p, i - 1, "case")) ||
		    (i > 1 && parse_op(&p, i - 1, '*') &&
		     parse_tok(&p, i - 2)->kind == TOK_IDENT))
			return true;
	}
	return false;
}

static int one_word(struct probe *pr, const struct span *spans, size_t n_spans, uint32_t i,
		    enum name_space ns, struct err *err)
{
	const char *name = parse_text(&pr->w.p, i), *macro = NULL;
	const char *own;
	cref_vec refs = VEC_INIT;
	struct problem *p;
	bool call;
	int rc = 0;

	if (!probe_is_use(pr, spans, n_spans, i, ns))
		return 0;
	rc = ctree_visible(&refs, pr->tree, pr->path, name, err);
	if (rc >= 0)
		macro = hidden_by(pr->undone, &refs);
	/* what is under a condition may be there for it, by whatever it asks */
	own = macro ? guard_around(&pr->w, i) : NULL;
	if (macro && !own && spans && !has_own(pr, name) && !gone_may_be_dropped(pr, i) &&
	    !gone_only_text(pr, i, name)) {
		p = probe_report(pr, CHECK_SYMBOL_GONE, CHECK_LIKELY, i, name);
		p->as = refs.items[0].fact->kind;
		p->row = arena_cat(pr->arena, "#define ", macro);
		call = p->as == FACT_FUNC || p->as == FACT_MACRO;
		probe_message(pr, p, "%s%s is only declared under %s, which the file does not "
			      "define any more", name, call ? "()" : "", macro);
	}
	VEC_RELEASE(&refs);
	return rc < 0 ? rc : 0;
}

int probe_list_undone(struct probe *pr, struct err *err)
{
	file_vec up = VEC_INIT;
	int rc;

	if (!pr->both || !pr->before || cpath_is_header(pr->path) ||
	    !(pr->kinds & 1u << CHECK_SYMBOL_GONE))
		return 0;
	pr->undone = mem_zalloc(sizeof(*pr->undone));
	rc = list_lost(pr->undone, pr, err);
	/* who includes the file may define it */
	if (rc >= 0 && pr->undone->names.n)
		rc = ctree_source_includers(&up, pr->tree,
					    cworld_file(ctree_world(pr->tree), pr->path), err);
	if (rc < 0 || !pr->undone->names.n || up.n)
		probe_free_undone(pr);
	VEC_RELEASE(&up);
	return rc < 0 ? rc : 0;
}

void probe_free_undone(struct probe *pr)
{
	if (pr->undone)
		VEC_RELEASE(&pr->undone->names);
	free(pr->undone);
	pr->undone = NULL;
}

int gone_behind_defines(struct probe *pr, struct err *err)
{
	return pr->undone ? probe_words(pr, one_word, err) : 0;
}
