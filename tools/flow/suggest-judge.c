// SPDX-License-Identifier: GPL-2.0-only
/*
 * What the checks for merges do not ask, since no side changed it: whether each name in a
 * function that a suggestion touched is declared, each call has what its function takes, each
 * member is there, each value fits where it goes.
 */
#include <string.h>

#include "capi/scope.h"
#include "flow/suggest-internal.h"

struct judging {
	struct arena *a;
	suggest_troubles *out;
	const struct scope_file *s;
	struct walker w;
};

static void add(struct judging *j, const char *func, const char *text)
{
	struct suggest_trouble t = { arena_strdup(j->a, func), text, NULL };

	VEC_PUSH(j->out, t);
}

/* The function that the walk is in, when it is one to look into; else NULL. */
static const struct scope_func *current(const struct judging *j)
{
	if (!j->w.decl || j->w.macro || j->w.expanded)
		return NULL;
	for (size_t i = 0; i < j->s->funcs.n; i++)
		if (j->s->funcs.items[i].fact == j->w.decl)
			return j->s->funcs.items[i].wanted ? &j->s->funcs.items[i] : NULL;
	return NULL;
}

static void say(struct judging *j, const char *text)
{
	const struct scope_func *f = current(j);

	if (f)
		add(j, f->name, text);
}

/* ------------------------------------------------------------------------ types */

static bool refuses(struct walker *w, struct expr *value, const char *to)
{
	const char *from = value && to ? infer_type(w, value) : NULL;
	enum compat c = from ? infer_compat(w, from, to) : COMPAT_UNSURE;

	return c == COMPAT_NO || (c == COMPAT_QUALIFIER && value->kind != EX_STR);
}

/* Why a function or macro does not take a call; NULL: it does. */
static const char *misfit(struct judging *j, const struct expr *call, const struct cref *r)
{
	const struct fact *f = r->fact;
	const char *name = cref_str(r, f->name);
	struct arena *a = j->a;

	if (f->flags & FACT_COND_ARITY)
		return NULL;
	if (f->flags & FACT_VARIADIC ? call->n_args < f->n_subs : call->n_args != f->n_subs) {
		if (f->kind == FACT_MACRO && f->n_subs == 1 && !call->n_args)
			return NULL;
		return arena_printf(a, "%s() is called with %u arguments and takes %u", name,
				    call->n_args, f->n_subs);
	}
	for (uint32_t i = 0; f->kind == FACT_FUNC && i < f->n_subs; i++) {
		const char *type = cref_str(r, r->facts->subs[f->first_sub + i].type);

		if (refuses(&j->w, call->args[i], type))
			return arena_printf(a, "argument %u of %s() is not a %s", i + 1, name,
					    infer_show(&j->w, type));
	}
	return NULL;
}

static void on_call(struct walker *w, struct expr *call, const struct walk_use *use)
{
	struct judging *j = w->payload;
	cref_vec refs = VEC_INIT;
	const char *why = NULL;
	bool fits = false, is_void = false;

	if (!current(j) || !call->a || call->a->kind != EX_IDENT || walk_local(w, call->a->name))
		return;
	infer_visible(w, call->a->name, &refs);
	for (size_t i = 0; i < refs.n; i++) {
		const struct fact *f = refs.items[i].fact;
		const char *one = NULL;

		if ((f->kind == FACT_FUNC || f->kind == FACT_MACRO) && !(f->flags & FACT_UNDEF))
			one = misfit(j, call, &refs.items[i]);
		fits |= !one;
		why = one ? one : why;
		is_void |= f->kind == FACT_FUNC &&
			   strcmp(cref_str(&refs.items[i], f->type), "void") == 0;
	}
	if (!fits && why)
		say(j, why);
	if (is_void && use->used && refs.n == 1)
		say(j, arena_printf(j->a, "%s() returns nothing", call->a->name));
	VEC_RELEASE(&refs);
}

/* `p->m` of what is no structure, or none of that kind. */
static const char *no_structure(struct walker *w, const struct expr *e, const char *type)
{
	struct ctype t;

	ctype_parse(&t, infer_resolve(w, type));
	if (t.func)
		return NULL;
	if (ctype_is_number(&t) || (t.ptr && t.base_len == 4 && memcmp(t.base, "void", 4) == 0))
		return "has no members";
	if (ctype_is_aggregate(&t) && (e->arrow ? t.ptr != 1 : t.ptr != 0))
		return e->arrow ? "is no pointer to a structure" : "is no structure";
	return NULL;
}

/* Whether the file sees what is in a structure, and not only that there is one. */
static bool is_defined(struct walker *w, const char *type)
{
	const char *tag = ctype_tag(&w->tmp, infer_resolve(w, type));
	const char *name = tag ? strchr(tag, ' ') : NULL;
	cref_vec refs = VEC_INIT;
	bool defined = !name || strchr(tag, ':');

	if (!defined)
		infer_visible(w, name + 1, &refs);
	for (size_t i = 0; i < refs.n && !defined; i++) {
		const struct fact *f = refs.items[i].fact;

		defined = (f->kind == FACT_STRUCT || f->kind == FACT_UNION) &&
			  f->flags & FACT_DEFINED;
	}
	VEC_RELEASE(&refs);
	return defined;
}

static void on_member(struct walker *w, struct expr *e, const struct walk_use *use)
{
	struct judging *j = w->payload;
	const char *type = current(j) ? infer_type(w, e->a) : NULL;
	const char *why = type ? no_structure(w, e, type) : NULL;

	(void)use;
	if (!type)
		return;
	if (why)
		say(j, arena_printf(j->a, "%s %s", infer_show(w, type), why));
	else if (!is_defined(w, type))
		say(j, arena_printf(j->a, "%s is not defined there", infer_show(w, type)));
	else if (infer_member(w, type, e->name).state == MEMBER_ABSENT)
		say(j, arena_printf(j->a, "%s has no member %s", infer_show(w, type),
				    e->name));
}

/* What stands in an initialiser, of a function's local or of the file's. */
static void on_element(struct walker *w, const char *agg, const char *name, uint32_t pos,
		       struct expr *value, uint32_t tok)
{
	struct judging *j = w->payload;
	struct member_info m = name ? infer_member(w, agg, name) : infer_member_at(w, agg, pos);
	const struct scope_func *f = current(j);
	const char *in = f ? f->name : "";

	(void)tok;
	if (w->macro || w->expanded || (!f && w->decl && w->decl->kind == FACT_FUNC))
		return;
	if (name && m.state == MEMBER_ABSENT)
		add(j, in, arena_printf(j->a, "%s has no member %s", infer_show(w, agg),
					name));
	else if (m.state == MEMBER_FOUND && m.type && value && value->kind != EX_INIT &&
		 refuses(w, value, m.type))
		add(j, in, arena_printf(j->a, "the value of %s is not a %s", m.name,
					infer_show(w, m.type)));
}

static void on_convert(struct walker *w, struct expr *value, const struct walk_use *use)
{
	struct judging *j = w->payload;
	const char *to = use->target;

	if (!current(j))
		return;
	if (!to && use->target_of)
		to = infer_type(w, use->target_of);
	if (to && refuses(w, value, to))
		say(j, arena_printf(j->a, "a value is not a %s", infer_show(w, to)));
}

/* `p & 1` of a pointer, `if (s)` of a structure. */
static void on_operand(struct walker *w, struct expr *e, enum walk_need need)
{
	struct judging *j = w->payload;
	const char *type = current(j) ? infer_type(w, e) : NULL;
	bool bad = false;
	struct ctype t;

	if (!type || strcmp(type, TYPE_NULL) == 0)
		return;
	ctype_parse(&t, infer_resolve(w, type));
	switch (need) {
	case NEED_INTEGER:
		bad = t.ptr || t.func || ctype_is_aggregate(&t);
		break;
	case NEED_POINTER:
	case NEED_ARRAY:
		bad = !t.ptr && !t.func && (ctype_is_number(&t) || ctype_is_aggregate(&t));
		break;
	case NEED_STEP:
		bad = t.array;
		/* fall through */
	case NEED_SCALAR:
		bad |= !t.ptr && !t.func && ctype_is_aggregate(&t);
		break;
	}
	if (bad)
		say(j, arena_printf(j->a, "%s is no operand there", infer_show(w, type)));
}

static void on_assign(struct walker *w, struct expr *assign)
{
	struct judging *j = w->payload;
	const char *type = current(j) && assign->a ? infer_type(w, assign->a) : NULL;
	struct ctype t;

	if (!type)
		return;
	ctype_parse(&t, type);
	if (t.array)
		say(j, arena_printf(j->a, "%s cannot be assigned to", infer_show(w, type)));
}

static int judge_types(struct judging *j, struct ctree *tree, const char *path, struct err *err)
{
	static const struct walk_ops ops = { .call = on_call, .member = on_member,
					     .convert = on_convert, .element = on_element,
					     .operand = on_operand, .assign = on_assign };
	int rc;

	j->w = (struct walker){ .tree = tree, .path = path, .cf = &j->s->cf, .ops = &ops,
				.payload = j };
	rc = walk_file(&j->w, err);
	walker_release(&j->w);
	return rc;
}

/* ------------------------------------------------------------------------ names */

static int judge_names(struct judging *j, struct ctree *tree, const char *path,
		       const struct scope_func *f, struct err *err)
{
	struct arena *a = j->a;
	int rc = 0;

	for (size_t i = 0; rc >= 0 && i < f->free.n; i++) {
		cref_vec refs = VEC_INIT;

		/* a macro may declare what it is given */
		if (f->free.items[i].argument)
			continue;
		rc = ctree_visible(&refs, tree, path, f->free.items[i].name, err);
		if (rc >= 0 && !refs.n) {
			add(j, f->name, arena_printf(a, "%s is not declared there",
						     f->free.items[i].name));
			j->out->items[j->out->n - 1].undeclared =
				arena_strdup(a, f->free.items[i].name);
		}
		VEC_RELEASE(&refs);
	}
	if (strcmp(f->result, "void") == 0 ? f->values.n : f->bare.n && *f->result)
		add(j, f->name, "what it returns is not of its type");
	for (size_t i = 0; i < f->misfits.n; i++)
		add(j, f->name, arena_printf(a, "%s: %s", f->misfits.items[i].name,
					     f->misfits.items[i].detail));
	return rc < 0 ? rc : 0;
}

/* ------------------------------------------------------------------------- all */

static bool want(struct scope_file *s, const char *other, size_t len)
{
	struct scope_file before;
	bool any = false;

	scope_read(&before, other, len);
	for (size_t i = 0; i < s->funcs.n; i++) {
		struct scope_func *f = &s->funcs.items[i];
		const struct scope_func *was = scope_find(&before, f->name, f->nth);

		f->wanted = !was || was->hash != f->hash;
		any |= f->wanted;
	}
	scope_release(&before);
	return any;
}

static int judge(suggest_troubles *out, struct arena *a, struct ctree *tree,
		 const char *path, const char *text, size_t len, const char *other,
		 size_t other_len, struct err *err)
{
	struct scope_file s;
	struct judging j = { .a = a, .out = out, .s = &s };
	int rc = 0;

	scope_read(&s, text, len);
	if (want(&s, other, other_len))
		rc = scope_walk(&s, tree, path, err);
	for (size_t i = 0; rc >= 0 && i < s.funcs.n; i++)
		if (s.funcs.items[i].wanted)
			rc = judge_names(&j, tree, path, &s.funcs.items[i], err);
	if (rc >= 0)
		rc = judge_types(&j, tree, path, err);
	scope_release(&s);
	return rc < 0 ? rc : 0;
}

/* Whether the same function had not the same trouble before. */
static bool is_new(const suggest_troubles *before, const struct suggest_trouble *t)
{
	for (size_t i = 0; i < before->n; i++)
		if (strcmp(before->items[i].func, t->func) == 0 &&
		    strcmp(before->items[i].text, t->text) == 0)
			return false;
	return true;
}

int suggest_judge_new(suggest_troubles *out, struct arena *a, const struct suggest_version *was,
		      const struct suggest_version *is, const char *path, struct err *err)
{
	suggest_troubles before = VEC_INIT;
	size_t first = out->n, n = out->n;
	int rc = judge(out, a, is->tree, path, is->text, is->len, was->text, was->len, err);

	if (rc >= 0 && out->n > first && was->len)
		rc = judge(&before, a, was->tree, path, was->text, was->len, is->text,
				   is->len, err);
	for (size_t i = first; rc >= 0 && i < out->n; i++)
		if (is_new(&before, &out->items[i]))
			out->items[n++] = out->items[i];
	out->n = n;
	VEC_RELEASE(&before);
	return rc < 0 ? rc : 0;
}
