// SPDX-License-Identifier: GPL-2.0-only
/* Prototypes, and functions that somebody adapted to a new one. */
#include "capi/adapt.h"

#include <string.h>

#include "capi/adapt-internal.h"
#include "capi/ctype.h"

#define PARAM "@"	/* how a parameter is called in the rules about its uses */

/* ------------------------------------------------------------------- prototypes */

static const char *trimmed(struct arena *a, const char *s, size_t n)
{
	while (n && *s == ' ') {
		s++;
		n--;
	}
	while (n && s[n - 1] == ' ')
		n--;
	return arena_strndup(a, s, n);
}

static const char *matching(const char *open)
{
	int depth = 0;

	for (const char *p = open; *p; p++) {
		depth += (*p == '(') - (*p == ')');
		if (!depth)
			return p;
	}
	return NULL;
}

static bool read_types(struct proto_form *out, struct arena *a, const char *from, const char *to)
{
	int depth = 0;
	const char *start = from;

	for (const char *p = from; p <= to; p++) {
		if (p < to) {
			depth += (*p == '(') - (*p == ')');
			if (depth || *p != ',')
				continue;
		}
		if (out->n == ADAPT_MAX_PARAMS)
			return false;
		out->types[out->n++] = trimmed(a, start, (size_t)(p - start));
		start = p + 1;
	}
	if (out->n == 1 && (strcmp(out->types[0], "void") == 0 || !*out->types[0]))
		out->n = 0;
	for (size_t i = 0; i < out->n; i++)
		if (strcmp(out->types[i], "...") == 0 || !*out->types[i])
			return false;
	return true;
}

bool proto_form_read(struct proto_form *out, struct arena *a, const char *text)
{
	const char *star = text ? strstr(text, "(*") : NULL, *close, *end;

	*out = (struct proto_form){ .n = 0 };
	if (!star)
		return false;
	if (strncmp(text, "typedef ", 8) == 0)
		text += 8;
	close = matching(star);
	if (!close || close[1] != '(')
		return false;
	end = matching(close + 1);
	out->result = trimmed(a, text, (size_t)(star - text));
	return end && read_types(out, a, close + 2, end);
}

/* --------------------------------------------------------- which is which, by types */

/* Pairs of the same type, as many as can be, in order. */
static void pair_types(struct adapt *d)
{
	size_t best[ADAPT_MAX_PARAMS + 1][ADAPT_MAX_PARAMS + 1] = { { 0 } };
	size_t n = d->old.n, m = d->new.n, i, k;

	for (i = n; i-- > 0;)
		for (k = m; k-- > 0;) {
			size_t down = best[i + 1][k], right = best[i][k + 1];

			best[i][k] = down > right ? down : right;
			if (strcmp(d->old.types[i], d->new.types[k]) == 0 &&
			    best[i + 1][k + 1] + 1 > best[i][k])
				best[i][k] = best[i + 1][k + 1] + 1;
		}
	for (i = k = 0; i < n && k < m;) {
		if (strcmp(d->old.types[i], d->new.types[k]) == 0 &&
		    best[i][k] == best[i + 1][k + 1] + 1) {
			d->fate[i] = ADAPT_KEPT;
			d->to[i] = k;
			d->from[k++] = i++;
		} else if (best[i + 1][k] >= best[i][k + 1]) {
			i++;
		} else {
			k++;
		}
	}
}

static bool is_plain(const char *type)
{
	struct ctype t;

	ctype_parse(&t, type);
	return !t.ptr && !t.func;
}

/* One that went where one came is that one with another type, if both are of a kind. */
static void pair_rest(struct adapt *d)
{
	for (size_t i = 0, k = 0; i < d->old.n; i++) {
		if (d->fate[i] == ADAPT_KEPT) {
			k = d->to[i] + 1;
			continue;
		}
		if (k < d->new.n && d->from[k] == SIZE_MAX &&
		    is_plain(d->old.types[i]) == is_plain(d->new.types[k])) {
			d->fate[i] = ADAPT_RETYPED;
			d->to[i] = k;
			d->from[k++] = i;
		}
	}
}

void adapt_init(struct adapt *d)
{
	for (size_t i = 0; i < ADAPT_MAX_PARAMS; i++) {
		d->fate[i] = ADAPT_GONE;
		d->from[i] = SIZE_MAX;
		d->uses[i] = (struct convert)CONVERT_INIT;
		d->uses[i].param = PARAM;
	}
	d->returns = (struct convert)CONVERT_INIT;
	d->returns.symbol = (struct convert_symbol){ CONVERT_NAME, "return" };
	pair_types(d);
	pair_rest(d);
}

void adapt_release(struct adapt *d)
{
	for (size_t i = 0; i < ADAPT_MAX_PARAMS; i++)
		convert_release(&d->uses[i]);
	convert_release(&d->returns);
	arena_release(&d->arena);
}

/* --------------------------------------------------------------- a pair of functions */

static bool has_form(const struct cfile *cf, const struct fact *f, const struct proto_form *p)
{
	if (f->n_subs != p->n || f->flags & FACT_VARIADIC ||
	    !ctype_same_text(facts_str(&cf->facts, f->type), p->result))
		return false;
	for (uint32_t i = 0; i < f->n_subs; i++)
		if (!ctype_same_text(facts_str(&cf->facts, cf->facts.subs[f->first_sub + i].type),
				     p->types[i]))
			return false;
	return true;
}

size_t afunction_line(const struct cfile *cf, size_t at)
{
	while (at && cf->lx.src[at - 1] != '\n')
		at--;
	return at;
}

/* Each parameter as it is written. */
static void read_params(struct afunction *fn, struct arena *a, const struct cfile *cf,
			const struct fact *f)
{
	struct ctext t;
	struct cuse u = { .name = 0 };

	ctext_read(&t, cf->lx.src + fn->open, fn->close + 1 - fn->open);
	if (cuse_args(&u, &t, 0))
		for (uint32_t i = 0; i < u.n_args && i < ADAPT_MAX_PARAMS; i++) {
			_cleanup_strbuf_ struct strbuf text = STRBUF_INIT;

			ctext_add(&text, &t, u.args[i], u.args_end[i]);
			fn->texts[i] = arena_strndup(a, text.buf, text.len);
		}
	for (uint32_t i = 0; i < f->n_subs && i < ADAPT_MAX_PARAMS; i++)
		fn->names[i] = arena_strdup(a, facts_str(&cf->facts,
							 cf->facts.subs[f->first_sub + i].name));
	ctext_release(&t);
}

static bool read_function(struct afunction *fn, struct arena *a, const struct cfile *cf,
			  const struct cbody *b)
{
	const struct fact *f = &cf->facts.facts[b->fact];
	uint32_t depth = 0, close = b->params;

	*fn = (struct afunction){ .name = arena_strdup(a, facts_str(&cf->facts, f->name)) };
	if (!b->params || f->kind != FACT_FUNC)
		return false;
	for (; close < b->first; close++) {
		depth += lex_is_op(&cf->lx, close, '(') ? 1 : 0;
		if (lex_is_op(&cf->lx, close, ')') && !--depth)
			break;
	}
	if (close >= b->first)
		return false;
	fn->open = lex_tok(&cf->lx, b->params)->off;
	fn->close = lex_tok(&cf->lx, close)->off;
	fn->end = (size_t)lex_tok(&cf->lx, b->last - 1)->off + 1;
	fn->start = afunction_line(cf, fn->open);
	fn->line = lex_tok(&cf->lx, b->params)->line;
	read_params(fn, a, cf, f);
	return true;
}

/* The function of a file that is called @name; of that form, or (NULL) of any. */
bool afunction_find(struct afunction *fn, struct arena *a, const struct cfile *cf,
			  const char *name, const struct proto_form *form)
{
	for (size_t i = 0; i < cf->bodies.n; i++) {
		const struct fact *f = &cf->facts.facts[cf->bodies.items[i].fact];

		if (f->kind == FACT_FUNC && strcmp(facts_str(&cf->facts, f->name), name) == 0 &&
		    (!form || has_form(cf, f, form)) &&
		    read_function(fn, a, cf, &cf->bodies.items[i]))
			return true;
	}
	return false;
}

static bool has_name(const struct cfile *cf, const char *name)
{
	for (size_t i = 0; i < cf->bodies.n; i++)
		if (strcmp(facts_str(&cf->facts, cf->facts.facts[cf->bodies.items[i].fact].name),
			   name) == 0)
			return true;
	return false;
}

/* It may have got another name: the one function of the new form that the old text has not. */
static bool find_renamed(struct afunction *fn, struct arena *a, const struct cfile *old,
			 const struct cfile *new, const struct proto_form *form)
{
	size_t n = 0;

	for (size_t i = 0; i < new->bodies.n; i++) {
		const struct fact *f = &new->facts.facts[new->bodies.items[i].fact];

		if (f->kind != FACT_FUNC || has_name(old, facts_str(&new->facts, f->name)) ||
		    !has_form(new, f, form) || !read_function(fn, a, new, &new->bodies.items[i]))
			continue;
		n++;
	}
	return n == 1;
}

/* --------------------------------------------------------------------- learning */

static int learn_pair(struct adapt *d, const char *path, const struct cfile *old,
		      const struct afunction *o, const struct cfile *new,
		      const struct afunction *n, struct err *err)
{
	int rc = 0;

	d->n_seen++;
	if (!d->path) {
		d->path = arena_strdup(&d->arena, path);
		d->line = n->line;
	}
	for (size_t k = 0; k < d->new.n; k++) {
		size_t i = d->from[k];
		bool same = i != SIZE_MAX && strcmp(o->names[i], n->names[k]) == 0;

		if (!d->texts[k] && n->texts[k] && *n->names[k])
			d->texts[k] = n->texts[k];
		if (i != SIZE_MAX)
			d->same_name[i] |= same;
	}
	for (size_t i = 0; rc >= 0 && i < d->old.n; i++) {
		if (d->fate[i] == ADAPT_KEPT || !*o->names[i])
			continue;
		d->uses[i].symbol = (struct convert_symbol){ CONVERT_NAME, o->names[i] };
		rc = convert_learn(&d->uses[i], path, old->lx.src + o->start, o->end - o->start,
				   new->lx.src + n->start, n->end - n->start, err);
	}
	if (rc >= 0 && strcmp(d->old.result, d->new.result) != 0)
		rc = convert_learn(&d->returns, path, old->lx.src + o->start, o->end - o->start,
				   new->lx.src + n->start, n->end - n->start, err);
	return rc;
}

static int learn_files(struct adapt *d, const char *path, const struct cfile *old,
		       const struct cfile *new, struct err *err)
{
	int rc = 0;

	for (size_t i = 0; rc >= 0 && i < old->bodies.n; i++) {
		const struct fact *f = &old->facts.facts[old->bodies.items[i].fact];
		const char *name = facts_str(&old->facts, f->name);
		struct afunction o, n;

		if (f->kind != FACT_FUNC || !has_form(old, f, &d->old) ||
		    !read_function(&o, &d->arena, old, &old->bodies.items[i]))
			continue;
		if (afunction_find(&n, &d->arena, new, name, &d->new) ||
		    (!has_name(new, name) && find_renamed(&n, &d->arena, old, new, &d->new)))
			rc = learn_pair(d, path, old, &o, new, &n, err);
	}
	return rc;
}

int adapt_learn(struct adapt *d, const char *path, const char *old, size_t old_len,
		const char *new, size_t new_len, struct err *err)
{
	struct cfile before, after;
	int rc;

	cfile_parse(&before, old, old_len, LEX_FULL);
	cfile_parse(&after, new, new_len, LEX_FULL);
	rc = learn_files(d, path, &before, &after, err);
	cfile_release(&before);
	cfile_release(&after);
	return rc < 0 ? rc : 0;
}

void adapt_rank(struct adapt *d)
{
	for (size_t i = 0; i < d->old.n; i++)
		convert_rank(&d->uses[i]);
	convert_rank(&d->returns);
}

