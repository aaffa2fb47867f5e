// SPDX-License-Identifier: GPL-2.0-only
/* Operands of a type that the provider changed, where an operator takes none of it. */
#include "capi/rule-uses.h"

/* What a value that changed, or whose typedef did, is put down to. */
struct cause {
	struct expr *src;
	const struct delta_change *td;
	const char *type;
	struct ctype t;		/* of @type without its typedefs */
};

static bool find_cause(struct cause *c, struct walker *w, struct expr *e)
{
	c->src = uses_culprit(w, e);
	c->td = NULL;
	if (!c->src && !uses_probe(w)->typedefs)
		return false;
	c->type = infer_type(w, e);
	if (!c->type || strcmp(c->type, TYPE_NULL) == 0)
		return false;
	c->td = c->src ? NULL : uses_changed_typedef(w, c->type);
	ctype_parse(&c->t, infer_resolve(w, c->type));
	return c->src || c->td;
}

static void report(struct walker *w, const struct cause *c, uint32_t tok, const char *what)
{
	if (c->td)
		uses_report_typedef(w, tok, c->td,
				    arena_printf(&w->tmp, "%s is now %s, %s", c->td->name,
						 uses_show(w, infer_resolve(w, c->type)), what));
	else
		uses_report_source(w, c->src, c->src->tok,
				   arena_printf(&w->tmp, "%s is now %s, %s",
						uses_source_name(c->src),
						uses_show(w, c->type), what));
}

static bool is_structure(const struct ctype *t)
{
	return !t->ptr && !t->func && ctype_is_aggregate(t);
}

static bool is_number(const struct ctype *t)
{
	return !t->ptr && !t->func && ctype_is_number(t);
}

/* A function, or what points to one. */
static bool is_function(const struct ctype *t)
{
	return t->func && t->func_ptr <= 1 && !t->array;
}

void uses_operand(struct walker *w, struct expr *e, enum walk_need need)
{
	const char *what = NULL;
	struct cause c;

	if (!find_cause(&c, w, e))
		return;
	switch (need) {
	case NEED_SCALAR:
		what = is_structure(&c.t) ? "no operand" : NULL;
		break;
	case NEED_INTEGER:
		what = is_structure(&c.t) || c.t.ptr ? "no operand" : NULL;
		break;
	case NEED_POINTER:
		what = is_structure(&c.t) || is_number(&c.t) ? "no pointer" : NULL;
		break;
	case NEED_ARRAY:
		what = is_structure(&c.t) || is_number(&c.t) ? "no pointer" :
		       is_function(&c.t) ? "nothing to index" : NULL;
		break;
	case NEED_STEP:
		what = is_structure(&c.t) || c.t.array ? "not to be counted up or down" : NULL;
		break;
	}
	if (what)
		report(w, &c, e->tok, what);
}

/* A pointer, and a number that is not 0. */
static bool never_equal(struct walker *w, const struct ctype *t, struct expr *other)
{
	const char *type = infer_type(w, other);
	struct ctype o;

	if (!type)
		return false;
	if (strcmp(type, TYPE_NULL) == 0)
		return is_number(t) && other->kind == EX_IDENT;
	ctype_parse(&o, infer_resolve(w, type));
	return (t->ptr && is_number(&o)) || (is_number(t) && o.ptr && !o.func);
}

void uses_compared(struct walker *w, struct expr *e)
{
	struct expr *sides[2] = { e->a, e->b };

	for (int i = 0; i < 2; i++) {
		struct cause c;

		if (!sides[i] || !sides[1 - i] || !find_cause(&c, w, sides[i]) ||
		    !never_equal(w, &c.t, sides[1 - i]))
			continue;
		report(w, &c, sides[i]->tok,
		       c.t.ptr ? "compared with a number" : "compared with a pointer");
		return;
	}
}

/* `.m[0] = x`, `.m.id = x` */
void uses_into(struct walker *w, const char *agg, const struct expr *member, const char *type)
{
	const char *tag = agg ? probe_tag(uses_probe(w), agg) : NULL;
	struct ctype t;

	if (!tag || !type || !uses_changed_member(uses_probe(w), member->name))
		return;
	ctype_parse(&t, infer_resolve(w, type));
	if (t.array || is_structure(&t) || (!t.ptr && !t.func && !is_number(&t)))
		return;
	uses_report_field(w, member->tok, tag, member->name, CHECK_LIKELY,
			  arena_printf(&w->tmp, "%s is now %s, with nothing in it to set",
				       member->name, uses_show(w, type)));
}
