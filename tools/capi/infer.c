// SPDX-License-Identifier: GPL-2.0-only
#include "capi/infer.h"

#include "base/char.h"

#define MAX_STEPS 16	/* typedefs, aliases and macros followed in a row */

void infer_visible(struct walker *w, const char *name, cref_vec *out)
{
	walk_visible(w, name, out);
	if (w->rc >= 0 && !out->n && ctree_find(out, w->tree, name, w->err) < 0)
		w->rc = -1;
}

static bool is_word(const char *s)
{
	size_t n = 0;

	while (s[n] && lex_is_word(s[n]))
		n++;
	return n && !s[n] && !char_is_digit(s[0]);
}

/* `#define old_tag new_tag`: "struct new_tag"; NULL: the tag is no macro. */
static const char *tag_alias(struct walker *w, const struct ctype *t)
{
	const char *base = arena_strndup(&w->tmp, t->base, t->base_len);
	const char *name = strchr(base, ' '), *to = NULL;
	cref_vec refs = VEC_INIT;

	if (name)
		walk_visible(w, name + 1, &refs);
	for (size_t i = 0; i < refs.n && !to; i++) {
		const char *body = cref_str(&refs.items[i], refs.items[i].fact->type);

		if (refs.items[i].fact->kind == FACT_CONST &&
		    !(refs.items[i].fact->flags & FACT_UNDEF) && is_word(body) &&
		    strcmp(body, name + 1) != 0)
			to = arena_printf(&w->tmp, "%.*s %s", (int)(name - base), base, body);
	}
	VEC_RELEASE(&refs);
	return to;
}

/* @type with another base. */
static const char *with_base(struct walker *w, const char *type, const struct ctype *t,
			     const char *base)
{
	const char *after = t->base + t->base_len;

	return arena_printf(&w->tmp, "%.*s%s%s", (int)(t->base - type), type, base, after);
}

/*
 * @t with what its base is a typedef of in the base's place; NULL where nothing can be
 * written so. *@function: it is, or points to, a function.
 */
static const char *with_typedef(struct walker *w, const struct ctype *t, const char *is,
				bool *function)
{
	const char *next = arena_strdup(&w->tmp, is), *open = strstr(next, " ()(");

	*function = open;
	/* a function type: `cb_t *x` points to it */
	if (open)
		return arena_printf(&w->tmp, "%.*s (%.*s)%s", (int)(open - next), next,
				    (int)(t->ptr > 8 ? 8 : t->ptr), "********", open + 3);
	for (unsigned int k = 0; k < t->ptr && next; k++)
		next = ctype_addr(&w->tmp, next);
	/* of a pointer to a function the pointer is const */
	if (next && t->is_const && strncmp(next, "const ", 6) != 0 && !strstr(next, " (*"))
		next = arena_printf(&w->tmp, "const %s", next);
	return next;
}

const char *infer_resolve(struct walker *w, const char *type)
{
	bool function;

	for (int step = 0; type && step < MAX_STEPS; step++) {
		_cleanup_free_ char *name = NULL;
		const char *next = NULL;
		cref_vec refs = VEC_INIT;
		struct ctype t;

		ctype_parse(&t, type);
		if (!t.func && ctype_is_aggregate(&t))
			next = tag_alias(w, &t);
		if (next) {
			type = with_base(w, type, &t, next);
			continue;
		}
		if (t.func || ctype_is_aggregate(&t) || ctype_is_number(&t) ||
		    !t.base_len || t.base[0] == '?' || t.base[0] == '<')
			return type;
		name = mem_strndup(t.base, t.base_len);
		infer_visible(w, name, &refs);
		for (size_t i = 0; i < refs.n && !next; i++)
			if (refs.items[i].fact->kind == FACT_TYPEDEF)
				next = cref_str(&refs.items[i],
						refs.items[i].fact->type);
		VEC_RELEASE(&refs);
		if (!next || !*next || strcmp(next, type) == 0)
			return type;
		next = with_typedef(w, &t, next, &function);
		if (!next || function)
			return next ? next : type;	/* NULL: a pointer to an array */
		type = next;
	}
	return type;
}

static void add_variant(struct type_variants *out, const char *type)
{
	for (size_t i = 0; i < out->n; i++)
		if (strcmp(out->items[i].type, type) == 0)
			return;
	if (out->n < sizeof(out->items) / sizeof(out->items[0]))
		out->items[out->n++].type = type;
}

void infer_variants(struct walker *w, const char *type, struct type_variants *out)
{
	uint32_t file = UINT32_MAX;
	cref_vec refs = VEC_INIT;
	struct ctype t;
	bool function;

	out->n = 0;
	ctype_parse(&t, type);
	if (t.func || ctype_is_aggregate(&t) || ctype_is_number(&t) || !t.base_len)
		return;
	infer_visible(w, arena_strndup(&w->tmp, t.base, t.base_len), &refs);
	for (size_t i = 0; i < refs.n; i++) {
		const struct cref *r = &refs.items[i];
		size_t n = out->n;

		if (r->fact->kind != FACT_TYPEDEF)
			continue;
		/* those of other architectures are nothing to one */
		if (file != UINT32_MAX && r->file != file) {
			out->n = 0;
			break;
		}
		file = r->file;
		type = with_typedef(w, &t, cref_str(r, r->fact->type), &function);
		if (type && !function)
			add_variant(out, type);
		if (out->n > n)
			out->items[n].guard = arena_strdup(&w->tmp, cref_str(r, r->fact->guard));
	}
	VEC_RELEASE(&refs);
}

static struct member_info member_of(struct walker *w, const struct cref *agg,
				    const char *name, uint32_t pos)
{
	struct member_info m = { .state = MEMBER_ABSENT, .agg = *agg };
	const struct fact *f = agg->fact;

	for (uint32_t k = 0; k < f->n_subs; k++) {
		const struct fact_sub *s = &agg->facts->subs[f->first_sub + k];
		const char *type = facts_str(agg->facts, s->type);

		if (name ? strcmp(facts_str(agg->facts, s->name), name) != 0 :
			   k != pos)
			continue;
		m.state = MEMBER_FOUND;
		m.line = s->line;
		m.name = facts_str(agg->facts, s->name);
		m.flexible = f->flex == k + 1;
		m.bit_field = strlen(type) > 2 &&
			      strcmp(type + strlen(type) - 2, " :") == 0;
		m.type = strcmp(type, "?") == 0 ? NULL :
						  arena_strndup(&w->tmp, type,
								strlen(type) -
									(m.bit_field ? 2 : 0));
		return m;
	}
	if (f->flags & FACT_OPEN)
		m.state = MEMBER_UNKNOWN;
	return m;
}

static struct member_info find_member(struct walker *w, const char *type,
				      const char *name, uint32_t pos)
{
	struct member_info m = { .state = MEMBER_UNKNOWN };
	cref_vec refs = VEC_INIT;
	const char *tag, *bare;
	bool found = false, is_union;

	type = infer_resolve(w, type);
	tag = ctype_tag(&w->tmp, type);
	if (!tag)
		return m;
	is_union = strncmp(tag, "union ", 6) == 0;
	bare = tag + (is_union ? 6 : 7);
	infer_visible(w, bare, &refs);
	for (size_t i = 0; i < refs.n; i++) {
		const struct cref *r = &refs.items[i];
		struct member_info one;

		if (r->fact->kind != (is_union ? FACT_UNION : FACT_STRUCT) ||
		    !(r->fact->flags & FACT_DEFINED))
			continue;
		one = member_of(w, r, name, pos);
		/* of several definitions one that has it is enough */
		if (!found || one.state == MEMBER_FOUND ||
		    (m.state == MEMBER_ABSENT && one.state == MEMBER_UNKNOWN))
			m = one;
		found = true;
		if (m.state == MEMBER_FOUND)
			break;
	}
	VEC_RELEASE(&refs);
	return m;
}

struct member_info infer_member(struct walker *w, const char *type,
				const char *name)
{
	struct member_info none = { .state = MEMBER_UNKNOWN };

	return type ? find_member(w, type, name, 0) : none;
}

struct member_info infer_member_at(struct walker *w, const char *type,
				   uint32_t pos)
{
	struct member_info none = { .state = MEMBER_UNKNOWN };

	return type ? find_member(w, type, NULL, pos) : none;
}

/* Calls whose type is that of an argument, or names a type itself. */
struct known_call {
	const char *name;
	int arg;
	enum { SAME, POINTER_TO, CHAR_PTR, VOID_PTR, LONG } what;
};

static const struct known_call known_calls[] = {
	{ "container_of", 1, POINTER_TO },
	{ "container_of_const", 1, POINTER_TO },
	{ "container_of_safe", 1, POINTER_TO },
	{ "list_entry", 1, POINTER_TO },
	{ "list_first_entry", 1, POINTER_TO },
	{ "list_last_entry", 1, POINTER_TO },
	{ "list_first_entry_or_null", 1, POINTER_TO },
	{ "list_last_entry_or_null", 1, POINTER_TO },
	{ "list_entry_rcu", 1, POINTER_TO },
	{ "list_first_or_null_rcu", 1, POINTER_TO },
	{ "hlist_entry", 1, POINTER_TO },
	{ "hlist_entry_safe", 1, POINTER_TO },
	{ "rb_entry", 1, POINTER_TO },
	{ "rb_entry_safe", 1, POINTER_TO },
	{ "llist_entry", 1, POINTER_TO },
	{ "list_next_entry", 0, SAME },
	{ "list_prev_entry", 0, SAME },
	{ "READ_ONCE", 0, SAME },
	{ "WRITE_ONCE", 0, SAME },
	{ "ACCESS_ONCE", 0, SAME },
	{ "rcu_dereference", 0, SAME },
	{ "rcu_dereference_raw", 0, SAME },
	{ "rcu_dereference_check", 0, SAME },
	{ "rcu_dereference_protected", 0, SAME },
	{ "rcu_dereference_bh", 0, SAME },
	{ "rcu_dereference_sched", 0, SAME },
	{ "rtnl_dereference", 0, SAME },
	{ "rcu_access_pointer", 0, SAME },
	{ "srcu_dereference", 0, SAME },
	{ "smp_load_acquire", 0, SAME },
	{ "per_cpu_ptr", 0, SAME },
	{ "this_cpu_ptr", 0, SAME },
	{ "raw_cpu_ptr", 0, SAME },
	{ "per_cpu", 0, SAME },
	{ "no_free_ptr", 0, SAME },
	{ "likely", -1, LONG },
	{ "unlikely", -1, LONG },
	{ "ERR_PTR", -1, VOID_PTR },
	{ "ERR_CAST", -1, VOID_PTR },
	{ "PTR_ERR", -1, LONG },
};

struct expr *infer_same_as(const struct expr *call)
{
	if (call->kind != EX_CALL || call->a->kind != EX_IDENT || !call->n_args)
		return NULL;
	for (size_t i = 0; i < sizeof(known_calls) / sizeof(known_calls[0]); i++)
		if (known_calls[i].what == SAME && known_calls[i].arg == 0 &&
		    strcmp(known_calls[i].name, call->a->name) == 0)
			return call->args[0];
	return NULL;
}

/* Whether what is pointed to is const. */
static bool of_constant(struct walker *w, struct expr *e)
{
	const char *type = infer_type(w, e);
	struct ctype t;

	if (!type)
		return false;
	ctype_parse(&t, infer_resolve(w, type));
	return t.is_const && t.ptr == 1 && !t.func;
}

static const char *known_call(struct walker *w, const struct expr *e, bool *known)
{
	for (size_t i = 0; i < sizeof(known_calls) / sizeof(known_calls[0]); i++) {
		const struct known_call *k = &known_calls[i];
		struct expr *a;

		if (strcmp(k->name, e->a->name) != 0)
			continue;
		*known = true;
		if (k->what == VOID_PTR)
			return "void *";
		if (k->what == LONG)
			return "long";
		a = (uint32_t)k->arg < e->n_args ? e->args[k->arg] : NULL;
		if (!a)
			return NULL;
		if (k->what == SAME)
			return infer_type(w, a);
		if (a->kind == EX_TYPE && strcmp(k->name, "container_of_const") == 0 &&
		    of_constant(w, e->args[0]))
			return arena_printf(&w->tmp, "const %s *", a->type);
		if (a->kind == EX_TYPE)
			return ctype_addr(&w->tmp, a->type);
		/* typeof(*x), or a typedef's name */
		if (a->kind == EX_IDENT)
			return arena_printf(&w->tmp, "%s *", a->name);
		return NULL;
	}
	return NULL;
}

const char *infer_func_type(struct walker *w, const struct cref *r)
{
	_cleanup_strbuf_ struct strbuf sb = STRBUF_INIT;
	const struct fact *f = r->fact;

	for (uint32_t k = 0; k < f->n_subs; k++)
		strbuf_addf(&sb, "%s%s", k ? ", " : "",
			    facts_str(r->facts,
				      r->facts->subs[f->first_sub + k].type));
	if (f->flags & FACT_VARIADIC)
		strbuf_addstr(&sb, sb.len ? ", ..." : "...");
	if (f->flags & FACT_COND_ARITY)
		strbuf_addstr(&sb, sb.len ? ", ?" : "?");
	if (!sb.len)
		strbuf_addstr(&sb, "void");
	return ctype_func_ptr(&w->tmp, cref_str(r, f->type), sb.buf);
}

/* A macro's body as an expression, with its parameters as locals. */
static const char *macro_type(struct walker *w, const struct cref *r,
			      const struct expr *call)
{
	const char *body = cref_str(r, r->fact->type), *type = NULL;
	_cleanup_lexed_ struct lexed lx = { 0 };
	const struct lexed *old = w->p.lx;
	size_t n_locals = w->locals.n;
	const char *arg[16];
	uint32_t next, n = 0;
	struct expr *e;

	if (!*body || w->nesting > 300)
		return NULL;
	if (call) {
		n = r->fact->n_subs < 16 ? r->fact->n_subs : 16;
		for (uint32_t k = 0; k < n; k++)
			arg[k] = k < call->n_args && call->args[k] ?
					 infer_type(w, call->args[k]) :
					 NULL;
	}
	lex(&lx, body, strlen(body), LEX_FULL);
	w->nesting += 40;
	w->depth++;
	for (uint32_t k = 0; k < n; k++) {
		struct local *l = VEC_ADD(&w->locals);

		l->name = facts_str(r->facts,
				    r->facts->subs[r->fact->first_sub + k].name);
		l->type = arg[k];
		l->depth = w->depth;
	}
	w->p.lx = &lx;
	e = expr_parse(&w->p, 0, (uint32_t)lx.toks.n - 1, false, &next);
	if (e && next == lx.toks.n - 1)
		type = infer_type(w, e);
	w->p.lx = old;
	w->locals.n = n_locals;
	w->depth--;
	w->nesting -= 40;
	return type;
}

/* The macro at file level that made a fact; NULL: none is known. */
static const char *maker_of(const struct cref *r)
{
	const struct facts *f = r->facts;

	for (uint32_t i = 0; i < f->n_facts; i++)
		if (f->facts[i].kind == FACT_INVOKE && f->facts[i].line == r->fact->line &&
		    f->facts[i].n_subs &&
		    strcmp(facts_str(f, f->subs[f->facts[i].first_sub].name),
			   cref_str(r, r->fact->name)) == 0)
			return facts_str(f, f->facts[i].name);
	return NULL;
}

/*
 * `DEFINE_X(name, …)` of a macro that the file's facts do not know: what the tree's
 * own definition declares the name as.
 */
static const char *made_type(struct walker *w, const struct cref *r)
{
	_cleanup_(cfile_release) struct cfile made = { .facts = FACTS_INIT };
	_cleanup_strbuf_ struct strbuf text = STRBUF_INIT;
	const char *name = cref_str(r, r->fact->name), *maker = maker_of(r), *type = NULL;
	const char *args[EXPAND_MAX_ARGS];
	struct expand_macro m;

	if (!maker || !walk_find_macro(w, maker, strlen(maker), &m) || !m.n_params)
		return NULL;
	for (unsigned int i = 0; i < m.n_params; i++)
		args[i] = i ? "0" : name;
	if (!expand_call(&text, walk_find_macro, w, maker, strlen(maker), args, m.n_params))
		return NULL;
	strbuf_addch(&text, ';');
	cfile_parse(&made, text.buf, text.len, LEX_DECLS);
	for (uint32_t k = 0; k < made.facts.n_facts && !type; k++)
		if (made.facts.facts[k].kind == FACT_VAR &&
		    strcmp(facts_str(&made.facts, made.facts.facts[k].name), name) == 0)
			type = arena_strdup(&w->tmp,
					    facts_str(&made.facts, made.facts.facts[k].type));
	return type;
}

/* What a macro makes in another .c file: that it is static there is not known. */
static bool is_elsewhere(const struct walker *w, const struct cref *r)
{
	const char *path = cworld_path(ctree_world(w->tree), r->file);

	return r->fact->flags & FACT_MADE && !cpath_is_header(path) &&
	       strcmp(path, w->path) != 0;
}

static const char *ident_type(struct walker *w, const char *name)
{
	const struct local *l = walk_local(w, name);
	cref_vec refs = VEC_INIT;
	const char *type = NULL;

	if (l)
		return l->type;
	if (strcmp(name, "NULL") == 0)
		return TYPE_NULL;
	if (strcmp(name, "true") == 0 || strcmp(name, "false") == 0)
		return "bool";
	if (strcmp(name, "__func__") == 0 || strcmp(name, "__FUNCTION__") == 0 ||
	    strcmp(name, "__FILE__") == 0)
		return "const char *";
	infer_visible(w, name, &refs);
	/* a function goes before the macro that stands in for it elsewhere */
	for (size_t i = 0; i < refs.n && !type; i++)
		if (refs.items[i].fact->kind == FACT_FUNC)
			type = infer_func_type(w, &refs.items[i]);
	for (size_t i = 0; i < refs.n && !type; i++) {
		const struct cref *r = &refs.items[i];

		switch (r->fact->kind) {
		case FACT_VAR:
			if (is_elsewhere(w, r))
				break;
			type = cref_str(r, r->fact->type);
			if (strcmp(type, "?") == 0 && r->fact->flags & FACT_MADE)
				type = made_type(w, r);
			break;
		case FACT_ENUMERATOR:
			type = "int";
			break;
		case FACT_CONST:
			type = macro_type(w, r, NULL);
			break;
		default:
			break;
		}
	}
	VEC_RELEASE(&refs);
	return type && *type && strcmp(type, "?") != 0 ? type : NULL;
}

static const char *call_type(struct walker *w, const struct expr *e)
{
	cref_vec refs = VEC_INIT;
	const char *type = NULL;
	bool known = false;

	if (e->a->kind != EX_IDENT)
		return ctype_result(&w->tmp,
				    infer_resolve(w, infer_type(w, e->a)));
	if (walk_local(w, e->a->name))
		return ctype_result(&w->tmp,
				    infer_resolve(w, walk_local(w, e->a->name)->type));
	type = known_call(w, e, &known);
	if (known)
		return type;
	infer_visible(w, e->a->name, &refs);
	for (size_t i = 0; i < refs.n && !type; i++) {
		const struct cref *r = &refs.items[i];

		if (r->fact->kind == FACT_FUNC)
			type = cref_str(r, r->fact->type);
	}
	for (size_t i = 0; i < refs.n && !type; i++) {
		const struct cref *r = &refs.items[i];

		if (r->fact->kind == FACT_MACRO)
			type = macro_type(w, r, e);
		else if (r->fact->kind == FACT_VAR)
			type = ctype_result(&w->tmp,
					    infer_resolve(w, cref_str(r, r->fact->type)));
	}
	VEC_RELEASE(&refs);
	return type;
}

static bool is_number(struct walker *w, const char *type)
{
	struct ctype t;

	if (!type)
		return false;
	ctype_parse(&t, infer_resolve(w, type));
	return !t.func && !t.ptr && ctype_is_number(&t);
}

static const char *binary_type(struct walker *w, struct expr *e)
{
	const char *a, *b;
	struct ctype t;

	switch (e->op) {
	case '<':
	case '>':
	case OP_REL:
	case OP_EQ:
	case OP_ANDAND:
	case OP_OROR:
		return "int";
	default:
		break;
	}
	a = infer_type(w, e->a);
	b = e->b ? infer_type(w, e->b) : NULL;
	if (!a || !b)
		return NULL;
	ctype_parse(&t, a);
	if (t.ptr) {
		struct ctype u;

		ctype_parse(&u, b);
		return u.ptr ? "long" : a;
	}
	if (is_number(w, a) && is_number(w, b))
		return a;
	ctype_parse(&t, b);
	return t.ptr && e->op == '+' ? b : NULL;
}

static bool literal_zero(const struct walker *w, const struct expr *e)
{
	const struct tok *t = parse_tok(&w->p, e->tok);

	return t->len == 1 && w->p.lx->src[t->off] == '0';
}

static const char *infer(struct walker *w, struct expr *e)
{
	const char *a;

	switch ((enum ex_kind)e->kind) {
	case EX_IDENT:
		return ident_type(w, e->name);
	case EX_NUM:
		return literal_zero(w, e) ? TYPE_NULL : "int";
	case EX_CHAR:
		return "int";
	case EX_STR:
		return "char *";
	case EX_SIZEOF:
		return "unsigned long";
	case EX_CALL:
		return call_type(w, e);
	case EX_MEMBER:
		return infer_member(w, infer_type(w, e->a), e->name).type;
	case EX_INDEX:
		return ctype_deref(&w->tmp, infer_resolve(w, infer_type(w, e->a)));
	case EX_UNARY:
		if (e->op == '!')
			return "int";
		a = e->a ? infer_type(w, e->a) : NULL;
		if (e->op == '*')
			return ctype_deref(&w->tmp, infer_resolve(w, a));
		if (e->op == '&')
			return ctype_addr(&w->tmp, a);
		return a;
	case EX_BINARY:
		return binary_type(w, e);
	case EX_ASSIGN:
		return infer_type(w, e->a);
	case EX_COND:
		a = e->b ? infer_type(w, e->b) : NULL;
		if ((!a || strcmp(a, TYPE_NULL) == 0) && e->c)
			a = infer_type(w, e->c);
		return a;
	case EX_CAST:
	case EX_COMPOUND:
		return e->type;
	case EX_COMMA:
		return e->b ? infer_type(w, e->b) : NULL;
	case EX_UNKNOWN:
	case EX_INIT:
	case EX_DESIG:
	case EX_TYPE:
	case EX_STMT:
		break;
	}
	return NULL;
}

const char *infer_type(struct walker *w, struct expr *e)
{
	if (e->inferred_done)
		return e->inferred;
	if (w->nesting > 380)
		return NULL;
	w->nesting++;
	e->inferred = infer(w, e);
	w->nesting--;
	e->inferred_done = true;
	return e->inferred;
}

const char *infer_show(struct walker *w, const char *type)
{
	const char *p = strstr(type, "::");

	if (strcmp(type, TYPE_NULL) == 0)
		return "0";
	if (!p)
		return type;
	/* "struct outer::" is an anonymous one that is called outer */
	if (!p[2] || p[2] == ' ' || p[2] == '*')
		return arena_printf(&w->tmp, "%.*s%s", (int)(p - type), type, p + 2);
	return type;
}
