// SPDX-License-Identifier: GPL-2.0-only
/*
 * Members against their structs, and values whose type a change of something
 * else changed.
 */
#include <string.h>

#include "capi/rule-uses.h"

bool uses_changed_member(const struct probe *pr, const char *name)
{
	return name && map_find(&pr->delta->by_member, name, strlen(name));
}

const char *uses_member_symbol(struct walker *w, const char *tag,
			       const char *name)
{
	return arena_printf(&w->tmp, "%s.%s", tag, name);
}

void uses_report_field(struct walker *w, uint32_t tok, const char *tag,
		       const char *name, enum check_confidence confidence,
		       const char *why)
{
	struct probe *pr = uses_probe(w);
	const struct delta_member *m = NULL;
	struct problem *p = probe_report(pr, CHECK_FIELD, confidence, tok,
					 uses_member_symbol(w, tag, name));

	p->change = probe_member(pr, tag, name, &m);
	p->member = arena_strdup(pr->arena, name);
	probe_message(pr, p, "%s", why);
}

bool uses_is_macro(struct walker *w, const char *name)
{
	cref_vec refs = VEC_INIT;
	bool macro = false;

	walk_visible(w, name, &refs);
	for (size_t i = 0; i < refs.n; i++)
		macro |= (refs.items[i].fact->kind == FACT_CONST ||
			  refs.items[i].fact->kind == FACT_MACRO) &&
			 !(refs.items[i].fact->flags & FACT_UNDEF);
	VEC_RELEASE(&refs);
	return macro;
}

/* Whether the word is one of those that underscores divide the name into, or some of them. */
static bool has_part(const char *name, const char *word, size_t len)
{
	const char *end = name + strlen(name), *at = name;

	for (; (at = memmem(at, (size_t)(end - at), word, len)) != NULL; at++)
		if ((at == name || at[-1] == '_') && (!at[len] || at[len] == '_'))
			return true;
	return false;
}

/* Whether a macro among the members may make one of that name: DECLARE(int, x), x ## _lock. */
static bool made_by_macro(const struct cref *agg, const char *name)
{
	const char *words = cref_str(agg, agg->fact->type);

	if (*words == '*')
		return true;
	while (*words++) {
		size_t len = strcspn(words, " ");

		if (len && has_part(name, words, len))
			return true;
		words += len;
	}
	return false;
}

bool uses_lacks_member(struct walker *w, const char *type, const char *name,
		       const struct member_info *m)
{
	struct probe *pr = uses_probe(w);
	const char *tag = type ? probe_tag(pr, type) : NULL;
	const struct delta_member *was = NULL;
	const struct delta_change *ch;

	if (m->state != MEMBER_UNKNOWN)
		return m->state == MEMBER_ABSENT;
	ch = tag ? probe_member(pr, tag, name, &was) : NULL;
	return ch && was && was->what == MEMBER_REMOVED && ch->n_old == 1 &&
	       ch->n_new == 1 && ch->before.flags & ch->after.flags & FACT_OPEN &&
	       m->agg.fact && !made_by_macro(&m->agg, name);
}

void uses_absent_member(struct walker *w, const char *type, const char *name,
			uint32_t tok, const struct member_info *m)
{
	struct probe *pr = uses_probe(w);
	const char *tag = probe_tag(pr, type);
	bool sure = m->state == MEMBER_ABSENT &&
		    !(m->agg.fact && m->agg.fact->flags & FACT_CUT);

	if (!tag || uses_is_macro(w, name))
		return;
	uses_report_field(w, tok, tag, name,
			  w->macro || !sure ? CHECK_LIKELY : CHECK_CERTAIN,
			  arena_printf(&w->tmp, "%s has no member %s any more",
				       infer_show(w, tag), name));
}

/* Whether one value is one member: an array takes as many as there are, without braces. */
static bool all_scalar(struct walker *w, const struct cref *agg)
{
	for (uint32_t i = 0; i < agg->fact->n_subs; i++) {
		const struct fact_sub *s = &agg->facts->subs[agg->fact->first_sub + i];
		const char *type = infer_resolve(w, facts_str(agg->facts, s->type));
		struct ctype t;

		if (!type || !s->name)
			return false;
		ctype_parse(&t, type);
		if (t.array || (!t.ptr && !t.func && !ctype_is_number(&t)))
			return false;
	}
	return agg->fact->kind == FACT_STRUCT && agg->fact->n_subs;
}

void uses_excess_element(struct walker *w, const char *type, const struct cref *agg,
			 uint32_t pos, uint32_t tok)
{
	struct probe *pr = uses_probe(w);
	const char *tag = probe_tag(pr, type), *gone = NULL, *symbol;
	const struct delta_change *ch = tag ? probe_member(pr, tag, "", NULL) : NULL;

	for (size_t i = 0; ch && i < ch->n_members; i++)
		if (ch->members[i].what == MEMBER_REMOVED)
			gone = ch->members[i].name;
	if (!gone || pos != agg->fact->n_subs || agg->fact->flags & (FACT_CUT | FACT_CONFLICT) ||
	    !all_scalar(w, agg))
		return;
	symbol = uses_member_symbol(w, tag, gone);
	/* one row of a table stands for all */
	for (size_t i = 0; i < pr->problems.n; i++)
		if (strcmp(pr->problems.items[i].symbol, symbol) == 0 &&
		    w->decl && strcmp(pr->problems.items[i].decl,
				      facts_str(&w->cf->facts, w->decl->name)) == 0)
			return;
	uses_report_field(w, tok, tag, gone, CHECK_LIKELY,
			  arena_printf(&w->tmp, "%s has %u member%s now, and one more is given "
				       "here", infer_show(w, tag), agg->fact->n_subs,
				       agg->fact->n_subs == 1 ? "" : "s"));
}

/* `#define to_x(p)` that keeps the const of its argument, which it dropped before. */
static bool keeps_const_now(const struct delta_change *ch)
{
	static const char keeper[] = "container_of_const";
	bool was = false, is = ch->n_new > 0;

	if (ch->what != DELTA_VALUE || ch->after.kind != FACT_MACRO)
		return false;
	for (size_t i = 0; i < ch->n_old; i++) {
		const char *body = cref_str(&ch->old_refs[i], ch->old_refs[i].fact->type);

		was |= lex_has_word(body, strlen(body), keeper);
	}
	for (size_t i = 0; i < ch->n_new; i++) {
		const char *body = cref_str(&ch->new_refs[i], ch->new_refs[i].fact->type);

		is &= lex_has_word(body, strlen(body), keeper);
	}
	return is && !was;
}

bool uses_const_macro(struct walker *w, const struct expr *e)
{
	const struct delta_change *ch = e->kind == EX_CALL && e->a->kind == EX_IDENT ?
		probe_change(uses_probe(w), e->a->name, false) : NULL;

	return ch && keeps_const_now(ch);
}

/* Whether a member of the name may have another type now. */
static bool changed_type(const struct probe *pr, const char *name)
{
	const struct map_entry *e = map_find(&pr->delta->by_member, name, strlen(name));

	return e && e->value & MEMBERS_OTHER;
}

bool uses_changed_source(struct walker *w, struct expr *e)
{
	struct probe *pr = uses_probe(w);
	const struct delta_change *ch = NULL;

	if (e->kind == EX_MEMBER)
		return e->name && changed_type(pr, e->name);
	if (e->kind == EX_CALL && e->a->kind == EX_IDENT)
		ch = probe_change(pr, e->a->name, false);
	else if (e->kind == EX_IDENT && !walk_local(w, e->name))
		ch = probe_change(pr, e->name, false);
	return ch && (ch->what == DELTA_SIGNATURE || uses_const_macro(w, e));
}

struct problem *uses_report_source(struct walker *w, struct expr *src, uint32_t tok,
				   const char *why)
{
	struct probe *pr = uses_probe(w);
	const char *name;
	struct problem *p;

	if (src->kind == EX_MEMBER) {
		const char *type = infer_type(w, src->a);
		const char *tag = type ? probe_tag(pr, type) : NULL;

		/* of a member in conflict that both changed nobody knows */
		if (tag && probe_find_member(pr, type, src->name).state != MEMBER_UNKNOWN)
			uses_report_field(
				w, tok, tag, src->name,
				w->macro ? CHECK_LIKELY : CHECK_CERTAIN, why);
		return NULL;
	}
	name = src->kind == EX_CALL ? src->a->name : src->name;
	p = probe_report(pr, CHECK_SIGNATURE,
			 w->macro ? CHECK_LIKELY : CHECK_CERTAIN, tok, name);
	p->change = probe_change(pr, name, false);
	probe_message(pr, p, "%s", why);
	return p;
}

const char *uses_source_name(const struct expr *src)
{
	return src->kind == EX_CALL ? src->a->name : src->name;
}

/* The typedef of a value that was another, in every configuration the same; NULL: none. */
static const struct delta_change *typedef_of(struct walker *w, struct expr *e)
{
	const struct delta_change *td = uses_probe(w)->typedefs ?
		uses_changed_typedef(w, infer_type(w, e)) : NULL;

	return td && td->n_new == 1 ? td : NULL;
}

void uses_through(struct walker *w, struct expr *e)
{
	struct expr *src = uses_culprit(w, e->a);
	const struct delta_change *td = src ? NULL : typedef_of(w, e->a);
	const char *type = src || td ? infer_type(w, e->a) : NULL, *what = NULL, *now;
	struct ctype t;

	if (!type)
		return;
	ctype_parse(&t, infer_resolve(w, type));
	if (t.func)
		return;
	if (e->arrow && !t.ptr && (ctype_is_aggregate(&t) || ctype_is_number(&t)))
		what = "no pointer to use -> on";
	else if (!e->arrow && t.ptr)
		what = "a pointer that . does not apply to";
	else if (infer_member(w, type, e->name).state == MEMBER_ABSENT &&
		 !uses_changed_member(uses_probe(w), e->name))
		what = arena_printf(&w->tmp, "which has no member %s", e->name);
	if (what && td)
		uses_report_typedef(w, e->tok, td,
				    arena_printf(&w->tmp, "%s is now %s, %s", td->name,
						 uses_show(w, infer_resolve(w, type)), what));
	if (!what || td)
		return;
	/* x->m[i].n: what is said of x->m is what is there of it */
	now = src == e->a ? type : infer_type(w, src);
	uses_report_source(w, src, src->tok,
			   arena_printf(&w->tmp, "%s is now %s, %s", uses_source_name(src),
					uses_show(w, now ? now : type), what));
}

const struct delta_change *uses_changed_typedef(struct walker *w,
						const char *type)
{
	struct probe *pr = uses_probe(w);
	const char *td = type ? uses_typedef_name(w, type) : NULL;
	const struct delta_change *ch = td ? probe_change(pr, td, false) : NULL;

	return ch && ch->what == DELTA_SIGNATURE ? ch : NULL;
}

struct expr *uses_culprit(struct walker *w, struct expr *e)
{
	struct expr *c;

	while (e) {
		switch ((enum ex_kind)e->kind) {
		case EX_CALL:
			c = infer_same_as(e);
			if (!c)
				return uses_changed_source(w, e) ? e : NULL;
			e = c;
			break;
		case EX_MEMBER:
		case EX_IDENT:
			return uses_changed_source(w, e) ? e : NULL;
		case EX_INDEX:
		case EX_ASSIGN:
			e = e->a;
			break;
		case EX_UNARY:
			if (e->op != '&' && e->op != '*')
				return NULL;
			e = e->a;
			break;
		case EX_COND:
			c = e->b ? uses_culprit(w, e->b) : NULL;
			if (c)
				return c;
			e = e->c;
			break;
		case EX_BINARY:
			if (e->op != '+' && e->op != '-')
				return NULL;
			e = e->a;
			break;
		case EX_COMMA:
			e = e->b;
			break;
		default:
			return NULL;
		}
	}
	return NULL;
}

void uses_report_typedef(struct walker *w, uint32_t tok,
			 const struct delta_change *ch, const char *why)
{
	struct problem *p = probe_report(uses_probe(w), CHECK_SIGNATURE,
					 CHECK_LIKELY, tok, ch->name);

	p->change = ch;
	probe_message(uses_probe(w), p, "%s", why);
}

/* `&x->m` of an array, which points to all of it, where its first element is wanted. */
static void address_of_array(struct walker *w, struct expr *e, const char *target)
{
	struct expr *m = e->kind == EX_UNARY && e->op == '&' ? e->a : NULL;
	const char *type;
	struct ctype t, to;

	if (!m || m->kind != EX_MEMBER || !uses_changed_source(w, m))
		return;
	type = infer_type(w, m);
	if (!type)
		return;
	ctype_parse(&t, infer_resolve(w, type));
	ctype_parse(&to, infer_resolve(w, target));
	if (t.array && to.ptr == 1 && !to.array && !to.func &&
	    (ctype_is_number(&to) || ctype_is_aggregate(&to)))
		uses_report_source(w, m, m->tok,
				   arena_printf(&w->tmp,
						"%s is now %s, its address taken as %s here",
						uses_source_name(m), uses_show(w, type),
						uses_show(w, target)));
}

void uses_converted(struct walker *w, struct expr *e, const char *target)
{
	struct expr *src = uses_culprit(w, e);
	const struct delta_change *td = NULL;
	const char *type = NULL, *tag;
	struct problem *p = NULL;
	enum compat c;

	if (!target)
		return;
	if (!src) {
		td = uses_changed_typedef(w, target);
		if (!td && e->kind != EX_NUM && e->kind != EX_STR &&
		    uses_probe(w)->typedefs) {
			type = infer_type(w, e);
			td = uses_changed_typedef(w, type);
		}
		if (!td)
			return;
	}
	type = infer_type(w, e);
	if (!type)
		address_of_array(w, e, target);
	c = infer_compat(w, type, target);
	if ((c != COMPAT_NO && c != COMPAT_QUALIFIER) ||
	    (c == COMPAT_QUALIFIER && e->kind == EX_STR))
		return;
	if (td)
		uses_report_typedef(
			w, e->tok, td,
			arena_printf(&w->tmp,
				     "%s is taken as %s, and %s changed",
				     uses_show(w, type), uses_show(w, target),
				     td->name));
	else
		p = uses_report_source(
			w, src, src->tok,
			arena_printf(&w->tmp, "%s is now %s, used as %s here",
				     uses_source_name(src), uses_show(w, type),
				     uses_show(w, target)));
	/* told with the structure, where that breaks something */
	tag = p ? uses_gone_tag(w, target) : NULL;
	if (tag)
		p->tag = arena_strdup(uses_probe(w)->arena, tag);
}
