// SPDX-License-Identifier: GPL-2.0-only
/* What declarations say: callbacks' prototypes, values of constants. */
#include <string.h>

#include "base/char.h"
#include "base/mem.h"
#include "capi/lex.h"
#include "flow/suggest-internal.h"

struct span {
	const char *s;
	size_t len;
};

/* From two prototypes as the delta has them; NULL: these are none. */
struct adapt *suggest_new_adapt(struct arena *a, const char *before, const char *after)
{
	struct proto_form old, new;
	struct adapt *d;

	if (!proto_form_read(&old, a, before) || !proto_form_read(&new, a, after))
		return NULL;
	d = mem_zalloc(sizeof(*d));
	d->old = old;
	d->new = new;
	adapt_init(d);
	return d;
}

/* Parameter @n of "int f(int (*)(void *) fn, long n)", from 0, in @a; NULL: there is none. */
static const char *param_text(struct arena *a, const char *text, size_t n)
{
	const char *s = text ? strchr(text, '(') : NULL, *from = s ? s + 1 : NULL;
	size_t depth = 0, at = 0;

	for (; s && *s; s++) {
		depth += *s == '(';
		if (*s == ')' && !--depth)
			return at == n ? arena_strndup(a, from, (size_t)(s - from)) : NULL;
		if (*s != ',' || depth != 1)
			continue;
		if (at++ == n)
			return arena_strndup(a, from, (size_t)(s - from));
		from = s + 1 + strspn(s + 1, " ");
	}
	return NULL;
}

/* The one parameter that a function has otherwise, if that is a pointer to a function: which. */
struct adapt *suggest_param_adapt(size_t *which, struct arena *a, const struct check_finding *f)
{
	const char *old, *new, *was = NULL, *is = NULL;

	if (f->kind != CHECK_SIGNATURE || (f->before.text && strstr(f->before.text, "typedef ")))
		return NULL;
	for (size_t i = 0; (old = param_text(a, f->before.text, i)) != NULL; i++) {
		new = param_text(a, f->after.text, i);
		if (!new || (strcmp(old, new) != 0 && was))
			return NULL;
		if (strcmp(old, new) == 0)
			continue;
		was = old;
		is = new;
		*which = i;
	}
	return was && is ? suggest_new_adapt(a, was, is) : NULL;
}

size_t suggest_unconst(struct arena *a, const char *before, const char *after)
{
	const char *old, *new;
	size_t which = 0;

	for (size_t i = 0; (old = param_text(a, before, i)) != NULL; i++) {
		new = param_text(a, after, i);
		if (!new)
			return 0;
		if (strcmp(old, new) == 0)
			continue;
		if (which || strncmp(old, "const ", 6) != 0 || strcmp(old + 6, new) != 0)
			return 0;
		which = i + 1;
	}
	return which;
}

/* What stands behind a constant's name where it is defined; of no length: nothing does. */
static struct span value_of(const char *text, size_t len, const char *name)
{
	size_t n = strlen(name);

	for (const char *at = text; at + n < text + len; at++) {
		const char *end = text + len, *s, *word;

		at = memmem(at, (size_t)(end - at), name, n);
		if (!at)
			break;
		s = at + n;
		word = at;
		if ((word > text && lex_is_word(word[-1])) || s >= end || lex_is_word(*s))
			continue;
		while (s < end && char_is_blank(*s))
			s++;
		/* `NAME = value,` and `#define NAME value` */
		if (s < end && *s == '=')
			s++;
		else if (word - text < 8 || memcmp(word - 8, "#define ", 8) != 0)
			continue;
		while (s < end && char_is_blank(*s))
			s++;
		for (word = s; word < end && !strchr(",\n/}", *word); word++)
			;
		while (word > s && char_is_blank(word[-1]))
			word--;
		return (struct span){ s, (size_t)(word - s) };
	}
	return (struct span){ NULL, 0 };
}

/* Constants of two values are two things, whatever they are called. */
bool suggest_same_value(const char *name, const struct blob *old, const char *successor,
		       const struct blob *new)
{
	struct span a = value_of(old->data, old->len, name);
	struct span b = value_of(new->data, new->len, successor);

	return !a.len || !b.len || (a.len == b.len && memcmp(a.s, b.s, a.len) == 0);
}

/* Lines @first to @last of a text. */
static const char *lines(struct arena *a, const struct suggest_file *f, uint32_t first,
			 uint32_t last)
{
	const char *at = f->text, *end = f->text + f->len, *from = NULL;

	for (uint32_t n = 1; at < end && n <= last; n++) {
		const char *nl = memchr(at, '\n', (size_t)(end - at));

		if (n == first)
			from = at;
		at = nl ? nl + 1 : end;
	}
	return from ? arena_strndup(a, from, (size_t)(at - from)) : NULL;
}

int suggest_definition(const char **out, struct suggest *g, const char *name, struct err *err)
{
	const struct cref *one = NULL;
	cref_vec refs = VEC_INIT;
	struct suggest_file f;
	size_t n = 0;
	int rc = ctree_find(&refs, g->tree, name, err);

	*out = NULL;
	for (size_t i = 0; rc >= 0 && i < refs.n; i++) {
		const struct cref *r = &refs.items[i];

		/* stubs are no more than that */
		if (r->fact->kind != FACT_FUNC || !(r->fact->flags & FACT_DEFINED) ||
		    r->fact->flags & FACT_INLINE)
			continue;
		one = r;
		n++;
	}
	if (rc >= 0 && n == 1)
		rc = suggest_read(&f, g, cworld_path(g->world, one->file), err);
	if (rc == 0 && n == 1)
		*out = lines(&g->arena, &f, one->fact->line, one->fact->end_line);
	VEC_RELEASE(&refs);
	return rc < 0 ? rc : 0;
}

int suggest_member_of(const char **out, struct suggest *g, const char *before,
		      const char *after, struct err *err)
{
	size_t len = strlen(after), n = 0;
	cref_vec refs = VEC_INIT;
	const char *tag;
	int rc = 0;

	*out = NULL;
	while (len && (after[len - 1] == '*' || after[len - 1] == ' '))
		len--;
	tag = arena_strndup(&g->arena, after, len);
	tag = strrchr(tag, ' ') ? strrchr(tag, ' ') + 1 : tag;
	if (strchr(before, '*') && strchr(after, '*'))
		rc = ctree_find(&refs, g->tree, tag, err);
	for (size_t i = 0; rc >= 0 && i < refs.n; i++) {
		const struct cref *r = &refs.items[i];

		for (uint32_t k = 0; r->fact->kind == FACT_STRUCT && k < r->fact->n_subs; k++) {
			const struct fact_sub *sub = &r->facts->subs[r->fact->first_sub + k];

			if (strcmp(cref_str(r, sub->type), before) != 0)
				continue;
			*out = cref_str(r, sub->name);
			n++;
		}
	}
	*out = n == 1 ? arena_strdup(&g->arena, *out) : NULL;
	VEC_RELEASE(&refs);
	return rc < 0 ? rc : 0;
}

/* ------------------------------------------------------------------------- lessons */

/* "int m(struct a *, int)" of a callback called m; NULL: it is none. */
static const char *as_function(struct arena *a, const char *text, const char *name)
{
	_cleanup_strbuf_ struct strbuf b = STRBUF_INIT;
	struct proto_form p;

	if (!proto_form_read(&p, a, text))
		return NULL;
	strbuf_addf(&b, "%s %s(", p.result, name);
	for (size_t i = 0; i < p.n; i++)
		strbuf_addf(&b, "%s%s", i ? ", " : "", p.types[i]);
	strbuf_addch(&b, ')');
	return arena_strndup(a, b.buf, b.len);
}

/* "struct foo * m" and "struct foo m": which is the pointer to the other. */
static int is_indirect(const char *before, const char *after)
{
	_cleanup_strbuf_ struct strbuf a = STRBUF_INIT, b = STRBUF_INIT;

	for (const char *p = before; *p; p++)
		if (*p != '*' && *p != ' ')
			strbuf_addch(&a, *p);
	for (const char *p = after; *p; p++)
		if (*p != '*' && *p != ' ')
			strbuf_addch(&b, *p);
	if (strcmp(a.buf, b.buf) != 0 || strchr(before, '[') || strchr(after, '['))
		return 0;
	return strchr(after, '*') && !strchr(before, '*') ? 1 :
	       strchr(before, '*') && !strchr(after, '*') ? -1 : 0;
}

/* A variable or constant that is not there any more, or a member. */
static void learn_gone(struct convert *c, const struct check_finding *f)
{
	enum fact_kind was = f->before.path ? f->before.kind : 0;
	bool gone = f->kind == CHECK_SYMBOL_GONE && c->symbol.form == CONVERT_NAME;

	if ((!gone && f->kind != CHECK_FIELD))
		return;
	if (f->kind == CHECK_FIELD && f->after.text)
		return;
	convert_gone(c, gone, gone && (was == FACT_ENUMERATOR || was == FACT_CONST));
}

/* "struct foo *" of "static struct foo *f(int x)". */
static const char *result_of(struct arena *a, const char *text, const char *name)
{
	static const char *const storage[] = { "static ", "extern ", "inline " };
	const char *end = strstr(text, name);
	size_t n;

	for (size_t i = 0; i < 3; i++)
		if (strncmp(text, storage[i], strlen(storage[i])) == 0)
			text += strlen(storage[i]);
	n = end && end > text ? (size_t)(end - text) : 0;
	while (n && text[n - 1] == ' ')
		n--;
	return arena_strndup(a, text, n);
}

/* A function that returns a pointer to another structure than it did. */
static int learn_result(struct suggest *g, struct convert *c, const char *before,
			const char *after, struct err *err)
{
	const char *old = result_of(&g->arena, before, c->symbol.name);
	const char *new = result_of(&g->arena, after, c->symbol.name), *member = NULL;
	int rc = 0;

	if (strcmp(old, new) != 0)
		rc = suggest_member_of(&member, g, old, new, err);
	if (member)
		convert_result(c, convert_params(c, after), member);
	return rc;
}

static int learn_call(struct suggest *g, struct suggest_lesson *l, const char *before,
		      const char *after, struct err *err)
{
	struct convert *c = &l->convert;
	const char *body = NULL;
	int rc = 0;

	l->unconst = c->symbol.form == CONVERT_CALL && !c->rules.n ?
			 suggest_unconst(&g->arena, before, after) : 0;
	if (l->unconst)
		return 0;
	if (c->symbol.form == CONVERT_CALL)
		rc = suggest_definition(&body, g, c->symbol.name, err);
	if (rc >= 0)
		convert_prototype(c, before, after, body);
	return rc < 0 || c->symbol.form != CONVERT_CALL ? rc :
		learn_result(g, c, before, after, err);
}

int suggest_learn_declared(struct suggest *g, struct suggest_lesson *l,
			   const struct check_finding *f, const char *successor,
			   struct err *err)
{
	struct convert *c = &l->convert;
	const char *before = f->before.text, *after = f->after.text;
	int how, rc = 0;

	if (!c->rules.n && successor)
		convert_rename(c, successor);
	if (c->symbol.form == CONVERT_METHOD) {
		before = as_function(&c->arena, before, c->symbol.name);
		after = as_function(&c->arena, after, c->symbol.name);
	}
	if (before && after && (c->symbol.form == CONVERT_CALL || c->symbol.form == CONVERT_METHOD))
		rc = learn_call(g, l, before, after, err);
	how = before && after && c->symbol.form == CONVERT_MEMBER ? is_indirect(before, after) : 0;
	if (how)
		convert_indirect(c, how > 0);
	if (!successor)
		learn_gone(c, f);
	convert_rank(c);
	return rc;
}
