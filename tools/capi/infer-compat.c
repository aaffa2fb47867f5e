// SPDX-License-Identifier: GPL-2.0-only
/* Whether a value of one type can go where another is expected. */
#include "capi/infer.h"

static enum compat compat_func(struct walker *w, const struct ctype *from,
			       const struct ctype *to);

static bool is_void(const struct ctype *t)
{
	return t->base_len == 4 && memcmp(t->base, "void", 4) == 0;
}

static bool is_char(const struct ctype *t)
{
	static const char *const chars[] = { "char", "u8", "s8", "__u8", "__s8",
					     "uint8_t", "int8_t", "unsigned char",
					     "signed char" };

	for (size_t i = 0; i < sizeof(chars) / sizeof(chars[0]); i++)
		if (strlen(chars[i]) == t->base_len &&
		    memcmp(chars[i], t->base, t->base_len) == 0)
			return true;
	return false;
}

/* The same but for signedness, which the kernel does not warn about. */
static bool same_number(const char *a, const char *b)
{
	static const char *const pairs[][2] = {
		{ "s8", "u8" }, { "s16", "u16" }, { "s32", "u32" },
		{ "s64", "u64" }, { "long", "unsigned long" },
		{ "int", "u32" }, { "size_t", "unsigned long" },
		{ "ssize_t", "long" }, { "size_t", "u64" },
		{ "loff_t", "s64" }, { "size_t", "long" },
	};

	if (ctype_same_text(a, b))
		return true;
	for (size_t i = 0; i < sizeof(pairs) / sizeof(pairs[0]); i++)
		if ((ctype_same_text(a, pairs[i][0]) &&
		     ctype_same_text(b, pairs[i][1])) ||
		    (ctype_same_text(b, pairs[i][0]) &&
		     ctype_same_text(a, pairs[i][1])))
			return true;
	return false;
}

/*
 * Number types by the tree's own typedefs, all of them: dma_addr_t is u64 in one
 * configuration and u32 in the other, and agreeing in one is enough.
 */
static enum compat same_through_typedefs(struct walker *w, const char *a,
					 const char *b, int depth)
{
	enum compat best = COMPAT_NO;
	bool any = false;

	if (ctype_same_text(a, b))
		return COMPAT_YES;
	if (depth > 8)
		return COMPAT_UNSURE;
	for (int side = 0; side < 2; side++) {
		const char *name = side ? b : a, *last = NULL;
		cref_vec refs = VEC_INIT;

		infer_visible(w, name, &refs);
		for (size_t i = 0; i < refs.n; i++) {
			const char *next = cref_str(&refs.items[i],
						    refs.items[i].fact->type);
			enum compat c;

			if (refs.items[i].fact->kind != FACT_TYPEDEF)
				continue;
			any = true;
			if (last && strcmp(last, next) == 0)
				continue;
			last = next;
			c = same_through_typedefs(w, side ? a : next,
						  side ? next : b, depth + 1);
			if (c == COMPAT_YES) {
				VEC_RELEASE(&refs);
				return c;
			}
			if (c == COMPAT_UNSURE && best == COMPAT_NO)
				best = c;
		}
		VEC_RELEASE(&refs);
		if (any)
			return best;
	}
	return COMPAT_NO;
}

/* What a name of a number stands for in every configuration, step by step. */
static const char *settled(struct walker *w, const char *name)
{
	for (int depth = 0; depth < 8; depth++) {
		const char *next = NULL;
		cref_vec refs = VEC_INIT;
		bool same = true;

		infer_visible(w, name, &refs);
		for (size_t i = 0; i < refs.n; i++) {
			const char *type = cref_str(&refs.items[i], refs.items[i].fact->type);

			if (refs.items[i].fact->kind != FACT_TYPEDEF)
				continue;
			same &= !next || strcmp(next, type) == 0;
			next = type;
		}
		VEC_RELEASE(&refs);
		if (!next || !same)
			break;
		name = next;
	}
	return name;
}

/* Enumerations and numbers convert freely; only pointers to them matter. */
static enum compat compat_pointee(struct walker *w, const struct ctype *f,
				  const struct ctype *t)
{
	const char *a = arena_strndup(&w->tmp, f->base, f->base_len);
	const char *b = arena_strndup(&w->tmp, t->base, t->base_len);
	bool fa = ctype_is_aggregate(f), ta = ctype_is_aggregate(t);
	bool fn = ctype_is_number(f), tn = ctype_is_number(t);

	if (strcmp(a, b) == 0)
		return COMPAT_YES;
	if (is_void(f) || is_void(t))
		return f->ptr == 1 || t->ptr == 1 ? COMPAT_YES : COMPAT_NO;
	if (fa && ta)
		return COMPAT_NO;
	if (is_char(f) && is_char(t))
		return COMPAT_YES;
	if (fn && tn)
		return same_number(a, b) || same_number(settled(w, a), settled(w, b)) ?
			       COMPAT_YES : COMPAT_NO;
	if ((fa && tn) || (fn && ta))
		return COMPAT_NO;
	/* a typedef that is not known here */
	return COMPAT_UNSURE;
}

enum compat infer_compat(struct walker *w, const char *from, const char *to)
{
	struct ctype f, t;
	enum compat c;

	if (!from || !to || *from == '?' || *to == '?' || !*from || !*to)
		return COMPAT_UNSURE;
	if (strcmp(from, to) == 0)
		return COMPAT_YES;
	from = infer_resolve(w, from);
	to = infer_resolve(w, to);
	ctype_parse(&t, to);
	if (strcmp(from, TYPE_NULL) == 0) {
		/* only an aggregate by value refuses it */
		return !t.ptr && !t.func && ctype_is_aggregate(&t) ? COMPAT_NO :
								     COMPAT_YES;
	}
	ctype_parse(&f, from);
	if (f.func || t.func) {
		if (f.func && t.func)
			return compat_func(w, &f, &t);
		if ((f.func ? t.ptr == 1 && is_void(&t) :
			      f.ptr == 1 && is_void(&f)))
			return COMPAT_YES;
		if (f.func ? t.ptr || ctype_is_aggregate(&t) :
			     f.ptr || ctype_is_aggregate(&f))
			return COMPAT_NO;
		return COMPAT_UNSURE;
	}
	if (!f.ptr && !t.ptr) {
		bool fa = ctype_is_aggregate(&f), ta = ctype_is_aggregate(&t);

		if (fa && ta)
			return f.base_len == t.base_len &&
					       memcmp(f.base, t.base, f.base_len) == 0 ?
				       COMPAT_YES :
				       COMPAT_NO;
		if ((fa && ctype_is_number(&t)) || (ta && ctype_is_number(&f)))
			return COMPAT_NO;
		if (is_void(&f) && !is_void(&t))
			return COMPAT_NO;
		return ctype_is_number(&f) && ctype_is_number(&t) ? COMPAT_YES :
								    COMPAT_UNSURE;
	}
	if (!f.ptr || !t.ptr) {
		const struct ctype *value = f.ptr ? &t : &f;

		/* a union may be transparent: what fits one of its members fits it */
		if (ctype_is_aggregate(value))
			return strncmp(value->base, "union", 5) == 0 && value == &t ?
				       COMPAT_UNSURE :
				       COMPAT_NO;
		/* bool takes any pointer */
		if (f.ptr && t.base_len == 4 && memcmp(t.base, "bool", 4) == 0)
			return COMPAT_YES;
		if (ctype_is_number(value))
			return COMPAT_NO;
		return COMPAT_UNSURE;
	}
	if (f.ptr != t.ptr) {
		if ((is_void(&f) && f.ptr == 1) || (is_void(&t) && t.ptr == 1))
			c = COMPAT_YES;
		else if ((ctype_is_aggregate(&f) || ctype_is_number(&f) || is_void(&f)) &&
			 (ctype_is_aggregate(&t) || ctype_is_number(&t) || is_void(&t)))
			return COMPAT_NO;
		else
			return COMPAT_UNSURE;
	} else {
		c = compat_pointee(w, &f, &t);
	}
	if (c == COMPAT_YES && f.is_const && !t.is_const && f.ptr == 1)
		return COMPAT_QUALIFIER;
	/* pointers to pointers to const are pointers to something else */
	if (c == COMPAT_YES && f.is_const != t.is_const && f.ptr > 1 && f.ptr == t.ptr)
		return COMPAT_NO;
	return c;
}

/* Whether an enumeration has no negative value: it is as unsigned int, then. */
static bool is_unsigned_enum(struct walker *w, const char *type)
{
	cref_vec refs = VEC_INIT;
	bool all = true, any = false;

	infer_visible(w, type + strlen("enum "), &refs);
	for (size_t i = 0; i < refs.n; i++) {
		const struct cref *r = &refs.items[i];
		const struct fact *f = r->fact;

		if (f->kind != FACT_ENUM)
			continue;
		any = true;
		all &= (f->flags & FACT_DEFINED) && !(f->flags & (FACT_OPEN | FACT_CUT));
		for (uint32_t k = 0; k < f->n_subs; k++) {
			const char *value = cref_str(r, r->facts->subs[f->first_sub + k].type);

			all &= !value[strspn(value, "0123456789abcdefABCDEFxXuU<|() ")];
		}
	}
	VEC_RELEASE(&refs);
	return any && all;
}

/* An enumeration next to a number: int is another type where none of it is negative. */
static enum compat enum_and_number(struct walker *w, const char *type, const char *number)
{
	bool is_int = ctype_same_text(number, "int");

	if (!is_int && !ctype_same_text(number, "unsigned int"))
		return COMPAT_UNSURE;
	if (strstr(type, "::") || !is_unsigned_enum(w, type))
		return COMPAT_UNSURE;
	return is_int ? COMPAT_NO : COMPAT_YES;
}

enum compat infer_compat_exact(struct walker *w, const char *from, const char *to)
{
	struct ctype f, t;
	enum compat c;

	if (!from || !to)
		return COMPAT_UNSURE;
	if (ctype_same_text(from, to))
		return COMPAT_YES;
	from = infer_resolve(w, from);
	to = infer_resolve(w, to);
	if (ctype_same_text(from, to))
		return COMPAT_YES;
	ctype_parse(&f, from);
	ctype_parse(&t, to);
	if (!f.ptr && !t.ptr && !f.func && !t.func) {
		bool fn = ctype_is_number(&f), tn = ctype_is_number(&t);

		if (is_void(&f) != is_void(&t) && (fn || tn || is_void(&f) || is_void(&t)))
			return fn || tn || ctype_is_aggregate(&f) ||
					       ctype_is_aggregate(&t) ?
				       COMPAT_NO :
				       COMPAT_UNSURE;
		/* enum and int agree, and widths are not known everywhere */
		if (fn && tn) {
			const char *a = arena_strndup(&w->tmp, f.base, f.base_len);
			const char *b = arena_strndup(&w->tmp, t.base, t.base_len);

			bool ea = strncmp(a, "enum ", 5) == 0, eb = strncmp(b, "enum ", 5) == 0;

			if (ea && eb && !strstr(a, "::") && !strstr(b, "::"))
				return COMPAT_NO;
			if (ea != eb)
				return enum_and_number(w, ea ? a : b, ea ? b : a);
			if (ea)
				return COMPAT_UNSURE;
			return same_through_typedefs(w, a, b, 0);
		}
	}
	c = infer_compat(w, from, to);
	if (c == COMPAT_YES && f.ptr && t.ptr && !f.func && !t.func &&
	    (is_void(&f) != is_void(&t) || f.is_const != t.is_const))
		return COMPAT_NO;
	return c == COMPAT_QUALIFIER ? COMPAT_NO : c;
}

static enum compat compat_func(struct walker *w, const struct ctype *from,
			       const struct ctype *to)
{
	bool vf, vt, uf, ut;
	unsigned int nf = ctype_n_params(from, &vf, &uf);
	unsigned int nt = ctype_n_params(to, &vt, &ut);
	enum compat all = COMPAT_YES;

	if (uf || ut)
		return COMPAT_UNSURE;
	/* `()` takes anything */
	if (!from->params_len || !to->params_len)
		return COMPAT_UNSURE;
	if (nf != nt || vf != vt)
		return COMPAT_NO;
	for (unsigned int i = 0; i <= nf; i++) {
		const char *a = i < nf ? ctype_param(&w->tmp, from, i) :
					 arena_strndup(&w->tmp, from->ret, from->ret_len);
		const char *b = i < nf ? ctype_param(&w->tmp, to, i) :
					 arena_strndup(&w->tmp, to->ret, to->ret_len);
		enum compat c;

		/* const of a parameter itself says nothing to the caller */
		c = infer_compat_exact(w, a, b);
		if (c == COMPAT_NO)
			return COMPAT_NO;
		if (c == COMPAT_UNSURE)
			all = COMPAT_UNSURE;
	}
	return all;
}
