// SPDX-License-Identifier: GPL-2.0-only
#include "capi/format-type.h"

#define MAX_STEPS 12	/* typedefs in a row */

static const struct {
	const char *name;
	enum format_class class;
} words[] = {
	{ "int", FORMAT_INT }, { "unsigned int", FORMAT_INT },
	{ "short", FORMAT_INT }, { "unsigned short", FORMAT_INT },
	{ "char", FORMAT_INT }, { "unsigned char", FORMAT_INT },
	{ "signed char", FORMAT_INT }, { "bool", FORMAT_INT },
	{ "long", FORMAT_LONG }, { "unsigned long", FORMAT_LONG },
	{ "long long", FORMAT_LLONG }, { "unsigned long long", FORMAT_LLONG },
	{ "size_t", FORMAT_SIZE }, { "ssize_t", FORMAT_SIZE },
	{ "ptrdiff_t", FORMAT_SIZE },
};

/* The same in all of the kernel, though user space has some of them otherwise. */
static const char *const sixty_four[] = { "u64", "s64", "__u64", "__s64", "__le64",
					  "__be64" };

static bool is_base(const struct ctype *t, const char *name)
{
	return strlen(name) == t->base_len && memcmp(name, t->base, t->base_len) == 0;
}

static enum format_class class_by_words(const struct ctype *t)
{
	if (t->ptr || t->func)
		return FORMAT_PTR;
	if (ctype_is_aggregate(t))
		return FORMAT_AGGREGATE;
	if (t->base_len > 5 && memcmp(t->base, "enum ", 5) == 0)
		return FORMAT_INT;
	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
		if (is_base(t, words[i].name))
			return words[i].class;
	return FORMAT_UNKNOWN;
}

enum format_class format_class_by_name(const char *type)
{
	struct ctype t;

	ctype_parse(&t, type);
	return class_by_words(&t);
}

static enum format_class class_of_type(struct walker *w, const char *type, int step);

/* All typedefs of that name have to agree. */
static enum format_class class_of_typedef(struct walker *w, const struct ctype *t,
					  int step)
{
	const char *name = arena_strndup(&w->tmp, t->base, t->base_len);
	enum format_class class = FORMAT_UNKNOWN;
	cref_vec refs = VEC_INIT;
	bool any = false;

	infer_visible(w, name, &refs);
	for (size_t i = 0; i < refs.n; i++) {
		enum format_class one;

		if (refs.items[i].fact->kind != FACT_TYPEDEF)
			continue;
		one = class_of_type(w, cref_str(&refs.items[i], refs.items[i].fact->type),
				    step + 1);
		class = any && one != class ? FORMAT_UNKNOWN : one;
		any = true;
		if (class == FORMAT_UNKNOWN)
			break;
	}
	VEC_RELEASE(&refs);
	for (size_t i = 0; any && i < sizeof(sixty_four) / sizeof(sixty_four[0]); i++)
		if (is_base(t, sixty_four[i]))
			return FORMAT_LLONG;
	return class;
}

static enum format_class class_of_type(struct walker *w, const char *type, int step)
{
	enum format_class class;
	struct ctype t;

	if (!type || !*type || *type == '?' || *type == '<' || step > MAX_STEPS)
		return FORMAT_UNKNOWN;
	ctype_parse(&t, type);
	class = class_by_words(&t);
	return class == FORMAT_UNKNOWN && t.base_len ? class_of_typedef(w, &t, step) : class;
}

/* A name that is declared: what its declarations agree on. */
static enum format_class class_of_refs(struct walker *w, const char *name, bool called)
{
	enum format_class class = FORMAT_UNKNOWN;
	cref_vec refs = VEC_INIT;
	bool known = true;
	size_t n = 0;

	infer_visible(w, name, &refs);
	for (size_t i = 0; i < refs.n && known; i++) {
		const struct cref *r = &refs.items[i];
		enum format_class one = FORMAT_UNKNOWN;

		if (r->fact->kind == FACT_FUNC)
			one = called ? class_of_type(w, cref_str(r, r->fact->type), 0) :
				       FORMAT_PTR;
		else if (r->fact->kind == FACT_VAR && !called)
			one = class_of_type(w, cref_str(r, r->fact->type), 0);
		else if (r->fact->kind == FACT_ENUMERATOR && !called)
			one = FORMAT_INT;
		else if (r->fact->kind == FACT_STRUCT || r->fact->kind == FACT_UNION ||
			 r->fact->kind == FACT_ENUM)
			continue;
		known = one != FORMAT_UNKNOWN && (!n || one == class);
		class = one;
		n++;
	}
	VEC_RELEASE(&refs);
	return known && n ? class : FORMAT_UNKNOWN;
}

/* Every definition of the structure, and every line of it, has to agree. */
static enum format_class class_of_member(struct walker *w, struct expr *e)
{
	const char *tag = ctype_tag(&w->tmp, infer_resolve(w, infer_type(w, e->a)));
	enum format_class class = FORMAT_UNKNOWN;
	cref_vec refs = VEC_INIT;
	bool known = true, any = false;

	if (!tag || strstr(tag, "::") ||
	    infer_member(w, infer_type(w, e->a), e->name).bit_field)
		return FORMAT_UNKNOWN;
	infer_visible(w, strchr(tag, ' ') + 1, &refs);
	for (size_t i = 0; i < refs.n && known; i++) {
		const struct cref *r = &refs.items[i];

		if ((r->fact->kind != FACT_STRUCT && r->fact->kind != FACT_UNION) ||
		    !(r->fact->flags & FACT_DEFINED))
			continue;
		for (uint32_t k = 0; k < r->fact->n_subs && known; k++) {
			const struct fact_sub *s =
				&r->facts->subs[r->fact->first_sub + k];
			enum format_class one;

			if (strcmp(cref_str(r, s->name), e->name) != 0)
				continue;
			one = class_of_type(w, cref_str(r, s->type), 0);
			known = one != FORMAT_UNKNOWN && (!any || one == class);
			class = one;
			any = true;
		}
	}
	VEC_RELEASE(&refs);
	return known && any ? class : FORMAT_UNKNOWN;
}

/* 12, 0x10u, 3UL; a number that an int may not hold is not known. */
static enum format_class class_of_number(const struct walker *w, const struct expr *e)
{
	const struct tok *t = parse_tok(&w->p, e->tok);
	const char *s = w->p.lx->src + t->off;
	unsigned int longs = 0;
	size_t n = t->len;

	for (; n && strchr("uUlL", s[n - 1]); n--)
		longs += s[n - 1] == 'l' || s[n - 1] == 'L';
	if (longs)
		return longs > 1 ? FORMAT_LLONG : FORMAT_LONG;
	if (memchr(s, '.', n))
		return FORMAT_UNKNOWN;
	return n > 2 && (s[1] == 'x' || s[1] == 'X') ?
		       (n <= 10 ? FORMAT_INT : FORMAT_UNKNOWN) :
		       (n <= 9 ? FORMAT_INT : FORMAT_UNKNOWN);
}

static enum format_class arithmetic(enum format_class a, enum format_class b)
{
	if (a == FORMAT_UNKNOWN || b == FORMAT_UNKNOWN || a > FORMAT_LLONG ||
	    b > FORMAT_LLONG)
		return FORMAT_UNKNOWN;
	return a > b ? a : b;
}

static enum format_class class_of_binary(struct walker *w, struct expr *e)
{
	enum format_class a, b;

	switch (e->op) {
	case '<':
	case '>':
	case OP_REL:
	case OP_EQ:
	case OP_ANDAND:
	case OP_OROR:
		return FORMAT_INT;
	default:
		break;
	}
	a = format_class_of(w, e->a);
	b = e->b ? format_class_of(w, e->b) : FORMAT_UNKNOWN;
	if (e->op == OP_SHIFT)
		return a <= FORMAT_LLONG ? a : FORMAT_UNKNOWN;
	if ((e->op == '+' || e->op == '-') && a == FORMAT_PTR && b && b <= FORMAT_LLONG)
		return FORMAT_PTR;
	return arithmetic(a, b);
}

static enum format_class class_of_cond(struct walker *w, struct expr *e)
{
	enum format_class b = format_class_of(w, e->b ? e->b : e->a);
	enum format_class c = e->c ? format_class_of(w, e->c) : FORMAT_UNKNOWN;

	return b == c ? b : arithmetic(b, c);
}

static enum format_class class_of_unary(struct walker *w, struct expr *e)
{
	if (e->op == '!')
		return FORMAT_INT;
	if (e->op == '&')
		return FORMAT_PTR;
	if (!e->a)
		return FORMAT_UNKNOWN;
	return e->op == '*' ? class_of_type(w, infer_type(w, e), 0) :
			      format_class_of(w, e->a);
}

static enum format_class class_of_ident(struct walker *w, const struct expr *e)
{
	const struct local *l = walk_local(w, e->name);

	if (l)
		return class_of_type(w, l->type, 0);
	if (strcmp(e->name, "__func__") == 0 || strcmp(e->name, "__FILE__") == 0)
		return FORMAT_PTR;
	if (strcmp(e->name, "__LINE__") == 0)
		return FORMAT_INT;
	return class_of_refs(w, e->name, false);
}

static enum format_class class_of_call(struct walker *w, struct expr *e)
{
	if (e->a->kind != EX_IDENT)
		return FORMAT_UNKNOWN;
	if (walk_local(w, e->a->name))
		return FORMAT_UNKNOWN;
	return class_of_refs(w, e->a->name, true);
}

static enum format_class class_of(struct walker *w, struct expr *e)
{
	switch ((enum ex_kind)e->kind) {
	case EX_NUM:
		return class_of_number(w, e);
	case EX_CHAR:
		return FORMAT_INT;
	case EX_STR:
		return FORMAT_PTR;
	case EX_SIZEOF:
		return FORMAT_SIZE;
	case EX_IDENT:
		return class_of_ident(w, e);
	case EX_CALL:
		return class_of_call(w, e);
	case EX_MEMBER:
		return class_of_member(w, e);
	case EX_INDEX:
		return class_of_type(w, infer_type(w, e), 0);
	case EX_UNARY:
		return class_of_unary(w, e);
	case EX_BINARY:
		return class_of_binary(w, e);
	case EX_COND:
		return class_of_cond(w, e);
	case EX_CAST:
		return class_of_type(w, e->type, 0);
	case EX_ASSIGN:
		return format_class_of(w, e->a);
	case EX_COMMA:
		return e->b ? format_class_of(w, e->b) : FORMAT_UNKNOWN;
	default:
		return FORMAT_UNKNOWN;
	}
}

enum format_class format_class_of(struct walker *w, struct expr *e)
{
	enum format_class class = FORMAT_UNKNOWN;

	if (!e || w->nesting > 380)
		return class;
	w->nesting++;
	class = class_of(w, e);
	w->nesting--;
	return class;
}

bool format_no_string(struct walker *w, struct expr *e)
{
	const char *type = infer_type(w, e), *pointee;
	struct ctype t;

	if (!type || format_class_of(w, e) != FORMAT_PTR)
		return false;
	ctype_parse(&t, infer_resolve(w, type));
	if (t.func || t.ptr > 1)
		return t.func && t.func_ptr;
	pointee = arena_strndup(&w->tmp, t.base, t.base_len);
	switch (class_of_type(w, pointee, 0)) {
	case FORMAT_AGGREGATE:
	case FORMAT_LONG:
	case FORMAT_LLONG:
		return true;
	default:
		return false;
	}
}
