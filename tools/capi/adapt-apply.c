// SPDX-License-Identifier: GPL-2.0-only
/* A function that is to be of the new form: its prototypes, its body. */
#include <string.h>

#include "capi/adapt-internal.h"
#include "capi/ctype.h"
#include "capi/lex.h"

struct adapting {
	const struct adapt *d;
	struct arena *a;
	splice_vec *out;
	struct cfile cf;
	struct ctext t;
	struct afunction fn;
	const char *names[ADAPT_MAX_PARAMS];	/* of the new parameters */
	const char *why;
};

static const char *last_name(struct arena *a, const char *text)
{
	size_t end = strlen(text), start;

	while (end && (text[end - 1] == ']' || text[end - 1] == '[' || text[end - 1] == ' '))
		end--;
	for (start = end; start && lex_is_word(text[start - 1]); start--)
		;
	return arena_strndup(a, text + start, end - start);
}

/* "struct foo *name" of a canonical type. */
static const char *declare(struct arena *a, const char *type, const char *name)
{
	size_t n = strlen(type);

	return arena_printf(a, "%s%s%s", type, n && type[n - 1] == '*' ? "" : " ", name);
}

/* For a parameter that nobody has written down: after its type. */
static const char *invent(struct arena *a, const char *type)
{
	struct ctype t;
	const char *base, *cut;

	ctype_parse(&t, type);
	base = arena_strndup(a, t.base, t.base_len);
	cut = strrchr(base, '_');
	cut = cut ? cut + 1 : strrchr(base, ' ') ? strrchr(base, ' ') + 1 : base;
	return ctype_is_aggregate(&t) && *cut ? cut : "arg";
}

static void param_list(struct strbuf *out, struct adapting *g)
{
	const struct adapt *d = g->d;

	strbuf_addch(out, '(');
	for (size_t k = 0; k < d->new.n; k++) {
		size_t i = d->from[k];
		const char *text = d->texts[k];

		strbuf_addstr(out, k ? ", " : "");
		if (i != SIZE_MAX && d->fate[i] == ADAPT_KEPT) {
			text = g->fn.texts[i];
			g->names[k] = g->fn.names[i];
		} else if (i != SIZE_MAX && (d->same_name[i] || !text)) {
			g->names[k] = g->fn.names[i];
			text = declare(g->a, d->new.types[k], g->names[k]);
		} else {
			g->names[k] = text ? last_name(g->a, text) : invent(g->a, d->new.types[k]);
			text = text ? text : declare(g->a, d->new.types[k], g->names[k]);
		}
		strbuf_addstr(out, text);
	}
	strbuf_addstr(out, d->new.n ? ")" : "void)");
}

static void edit(struct adapting *g, size_t at, size_t end, const char *text)
{
	struct splice e = { at, end - at, text };

	if (end - at != strlen(text) || memcmp(g->t.s + at, text, end - at) != 0)
		VEC_PUSH(g->out, e);
}

/* `static int name`: the words of the result in front of the name at word @i. */
static bool edit_result(struct adapting *g, uint32_t i)
{
	const struct adapt *d = g->d;
	struct ctext old;
	bool ok;
	uint32_t n;

	if (strcmp(d->old.result, d->new.result) == 0)
		return true;
	ctext_read(&old, d->old.result, strlen(d->old.result));
	n = (uint32_t)old.words.n;
	/* `static int __exit name` */
	while (i && cword_is_name(&g->t, i - 1) && !cword_same(&old, n - 1, &g->t, i - 1) &&
	       g->t.s[g->t.words.items[i - 1].off] == '_')
		i--;
	ok = n && i >= n;
	for (uint32_t k = 0; ok && k < n; k++)
		ok = cword_same(&old, k, &g->t, i - n + k);
	if (ok) {
		const struct cword *first = &g->t.words.items[i - n];
		const struct cword *last = &g->t.words.items[i - 1];
		size_t len = strlen(d->new.result);
		bool star = d->new.result[len - 1] == '*';
		size_t end = (size_t)last->off + last->len;

		/* `int f` and `void *f` */
		if (star)
			end = g->t.words.items[i].off;
		edit(g, first->off, end, arena_printf(g->a, "%s%s", d->new.result,
				!star && end == g->t.words.items[i].off ? " " : ""));
	}
	ctext_release(&old);
	return ok;
}

/* The definition, and declarations before it. */
static bool edit_prototypes(struct adapting *g)
{
	_cleanup_strbuf_ struct strbuf list = STRBUF_INIT;

	param_list(&list, g);
	for (uint32_t i = 0; i < g->t.words.n; i++) {
		_cleanup_strbuf_ struct strbuf laid = STRBUF_INIT;
		uint32_t end;
		size_t from, to;

		if (!cword_is(&g->t, i, g->fn.name) || !cword_is(&g->t, i + 1, "(") ||
		    g->t.words.items[i].depth || g->t.words.items[i].directive || !i ||
		    (!cword_is_name(&g->t, i - 1) && !cword_is(&g->t, i - 1, "*")))
			continue;
		end = cword_close(&g->t, i + 1);
		if (end == CWORD_NONE || !edit_result(g, i))
			return false;
		from = g->t.words.items[i + 1].off;
		to = g->t.words.items[end - 1].off + 1;
		convert_lay_out(&laid, g->t.s, g->t.len, from, to, list.buf);
		edit(g, from, to, arena_strndup(g->a, laid.buf, laid.len));
	}
	return true;
}

/* --------------------------------------------------------------------- the body */

/* A name of the provider's function: the new parameter of that type. */
static const char *ask_name(void *payload, const char *name, const char *type)
{
	const struct adapting *g = payload;
	const char *one = NULL;

	for (size_t k = 0; k < g->d->new.n; k++) {
		_cleanup_strbuf_ struct strbuf want = STRBUF_INIT, have = STRBUF_INIT;

		for (const char *p = type; *p; p++)
			if (*p != ' ')
				strbuf_addch(&want, *p);
		for (const char *p = g->d->new.types[k]; *p; p++)
			if (*p != ' ')
				strbuf_addch(&have, *p);
		if (strcmp(want.buf, have.buf) == 0 && (!one || strcmp(g->names[k], name) == 0))
			one = g->names[k];
	}
	return one;
}

static const char *ask_argument(void *payload, const char *callee, unsigned int arg)
{
	(void)payload;
	(void)callee;
	(void)arg;
	return NULL;
}

static bool is_use(const struct adapting *g, uint32_t i, const char *name)
{
	const struct cword *w = &g->t.words.items[i];

	return w->off > g->fn.close && w->off < g->fn.end && cword_is(&g->t, i, name) && i &&
	       !cword_is(&g->t, i - 1, "->") && !cword_is(&g->t, i - 1, ".");
}

/* A parameter may be changed for the function's own use; what stands for it may not. */
static bool is_changed(const struct ctext *t, uint32_t i)
{
	static const char *const ops[] = { "=", "+=", "-=", "|=", "&=", "^=", "*=", "/=", "<<=",
					   ">>=", "++", "--" };

	for (size_t k = 0; k < sizeof(ops) / sizeof(ops[0]); k++)
		if (cword_is(t, i + 1, ops[k]) || (k > 9 && cword_is(t, i - 1, ops[k])))
			return !cword_is(t, i - 1, "*") || k > 9;
	return false;
}

static bool edit_use(struct adapting *g, const struct convert *c,
		     const struct convert_symbol *s, uint32_t i)
{
	const struct convert_ask ask = { ask_name, ask_argument, g };
	const char *missing = NULL;

	for (size_t k = 0; k < c->rules.n && !is_changed(&g->t, i); k++)
		if (convert_apply(g->out, &missing, g->a, &c->rules.items[k], s, g->t.s, g->t.len,
				  g->t.words.items[i].off, &ask) == CONVERT_FITS)
			return true;
	return false;
}

/* Uses of a parameter that is not what it was. */
static bool edit_uses(struct adapting *g, size_t i)
{
	const struct adapt *d = g->d;
	struct convert_symbol s = { CONVERT_NAME, g->fn.names[i] };
	bool renamed = d->fate[i] == ADAPT_RETYPED &&
		       strcmp(g->names[d->to[i]], g->fn.names[i]) != 0;

	for (uint32_t k = 0; k < g->t.words.n; k++) {
		if (!is_use(g, k, g->fn.names[i]) || edit_use(g, &d->uses[i], &s, k))
			continue;
		if (d->fate[i] == ADAPT_RETYPED && !renamed)
			continue;
		g->why = d->fate[i] == ADAPT_GONE ?
			arena_printf(g->a, "the parameter %s goes, and the provider shows nothing "
				     "for this use of it (line %u)", g->fn.names[i],
				     g->t.words.items[k].line) :
			arena_printf(g->a, "%s becomes %s, and the provider shows nothing for "
				     "this use of it (line %u)", g->fn.names[i],
				     d->texts[d->to[i]], g->t.words.items[k].line);
		return false;
	}
	return true;
}

/* Whether nothing is done by it: `0`, `-ENOMEM`, `ret`. */
static bool is_idle(const struct ctext *t, uint32_t first, uint32_t last)
{
	for (uint32_t i = first; i < last; i++)
		if (cword_is(t, i, "(") || cword_is(t, i, "=") || cword_is(t, i, "++") ||
		    cword_is(t, i, "--"))
			return false;
	return true;
}

static size_t end_of(const struct ctext *t, uint32_t i)
{
	return (size_t)t->words.items[i].off + t->words.items[i].len;
}

/* `return x;` where there is nothing to return any more. */
static bool edit_return_void(struct adapting *g, uint32_t i, uint32_t last)
{
	size_t from = g->t.words.items[i].off, to = end_of(&g->t, last - 1);
	bool final = cword_is(&g->t, last, "}") && g->t.words.items[last].depth == 0;
	size_t line = afunction_line(&g->cf, from);

	if (is_idle(&g->t, i + 1, last - 1) && final && i &&
	    !cword_is(&g->t, i - 1, ")") && !cword_is(&g->t, i - 1, "else") &&
	    !cword_is(&g->t, i - 1, ":") && strspn(g->t.s + line, " \t") == from - line &&
	    g->t.s[to] == '\n') {
		/* a blank line in front of it goes, too */
		if (line > 1 && g->t.s[line - 1] == '\n' && g->t.s[line - 2] == '\n')
			line--;
		edit(g, line, to + 1, "");
		return true;
	}
	if (is_idle(&g->t, i + 1, last - 1)) {
		edit(g, from, to, "return;");
		return true;
	}
	if (!final || cword_is(&g->t, i - 1, ")") || cword_is(&g->t, i - 1, "else"))
		return false;
	edit(g, from, g->t.words.items[i + 1].off, "");
	return true;
}

/* What comes without a result gets one: 0 is success. */
static bool edit_gained(struct adapting *g)
{
	uint32_t last = CWORD_NONE;

	for (uint32_t i = 0; i < g->t.words.n; i++) {
		if (is_use(g, i, "return") && cword_is(&g->t, i + 1, ";"))
			edit(g, g->t.words.items[i].off, end_of(&g->t, i + 1), "return 0;");
		if (g->t.words.items[i].off + 1u == g->fn.end)
			last = i;
	}
	if (last == CWORD_NONE)
		return false;
	if (last < 2 || !cword_is(&g->t, last - 2, "return"))
		edit(g, g->t.words.items[last].off, g->t.words.items[last].off, "\n\treturn 0;\n");
	return true;
}

static bool is_number(const char *type)
{
	struct ctype t;

	ctype_parse(&t, type);
	return !t.ptr && ctype_is_number(&t) && strcmp(type, "void") != 0;
}

static bool edit_returns(struct adapting *g)
{
	const struct adapt *d = g->d;

	if (strcmp(d->old.result, d->new.result) == 0 ||
	    (is_number(d->old.result) && is_number(d->new.result)))
		return true;
	if (strcmp(d->old.result, "void") == 0)
		return strcmp(d->new.result, "int") == 0 && edit_gained(g);
	for (uint32_t i = 0; i < g->t.words.n; i++) {
		uint32_t first, last;

		if (!is_use(g, i, "return"))
			continue;
		if (!cstatement(&first, &last, &g->t, i, i + 1) || first != i)
			return false;
		if (strcmp(d->new.result, "void") == 0 ? !edit_return_void(g, i, last) :
							 !edit_use(g, &d->returns,
								   &d->returns.symbol, i))
			return false;
	}
	return true;
}

/* -------------------------------------------------------------------------- all */

/* A new parameter may not take the name of something that is there. */
static bool names_are_free(struct adapting *g)
{
	for (size_t k = 0; k < g->d->new.n; k++) {
		size_t from = g->d->from[k];

		if (from != SIZE_MAX && strcmp(g->names[k], g->fn.names[from]) == 0)
			continue;
		for (uint32_t i = 0; i < g->t.words.n; i++)
			if (is_use(g, i, g->names[k])) {
				g->why = arena_printf(g->a, "the function has a %s of its own",
						      g->names[k]);
				return false;
			}
	}
	return true;
}

/* Nothing but a result goes, and nobody takes it: `f(x);`, `(void)f(x);`. */
static bool is_unused(const struct adapting *g, uint32_t i)
{
	uint32_t first, last;

	for (size_t k = 0; k < g->d->old.n; k++)
		if (g->d->fate[k] != ADAPT_KEPT)
			return false;
	if (g->d->old.n != g->d->new.n || strcmp(g->d->new.result, "void") != 0 ||
	    !cstatement(&first, &last, &g->t, i, i + 1))
		return false;
	return first == i || (first + 3 == i && cword_is(&g->t, first + 1, "void"));
}

/* Somebody calls it: what to give it nobody knows. */
static bool is_called(struct adapting *g)
{
	for (uint32_t i = 0; i < g->t.words.n; i++)
		if (cword_is(&g->t, i, g->fn.name) && cword_is(&g->t, i + 1, "(") &&
		    !is_unused(g, i) &&
		    (g->t.words.items[i].depth || g->t.words.items[i].directive) &&
		    !cword_is(&g->t, i - 1, ".") && !cword_is(&g->t, i - 1, "->")) {
			g->why = arena_printf(g->a, "%s() is called on line %u, too", g->fn.name,
					      g->t.words.items[i].line);
			return true;
		}
	return false;
}

static bool adapt_function(struct adapting *g)
{
	for (size_t i = 0; i < g->d->old.n; i++)
		if (!g->fn.texts[i]) {
			g->why = "its parameters are not written out";
			return false;
		}
	if (!edit_prototypes(g)) {
		g->why = "its result is not written as the callback's";
		return false;
	}
	if (!names_are_free(g) || is_called(g))
		return false;
	for (size_t i = 0; i < g->d->old.n; i++)
		if (g->d->fate[i] != ADAPT_KEPT && !edit_uses(g, i))
			return false;
	if (edit_returns(g))
		return true;
	g->why = "its result changes, and the provider shows nothing for what it returns";
	return false;
}

/* The parameters of the first declaration, as it has them. */
static bool read_declaration(struct adapting *g, const char *name)
{
	struct cuse u = { .name = 0 };

	g->fn.name = name;
	for (uint32_t i = 1; i < g->t.words.n; i++) {
		if (!cword_is(&g->t, i, name) || !cword_is(&g->t, i + 1, "(") ||
		    g->t.words.items[i].depth || g->t.words.items[i].directive ||
		    (!cword_is_name(&g->t, i - 1) && !cword_is(&g->t, i - 1, "*")) ||
		    !cuse_args(&u, &g->t, i + 1) || u.n_args != g->d->old.n)
			continue;
		for (uint32_t k = 0; k < u.n_args; k++) {
			_cleanup_strbuf_ struct strbuf text = STRBUF_INIT;

			ctext_add(&text, &g->t, u.args[k], u.args_end[k]);
			g->fn.texts[k] = arena_strndup(g->a, text.buf, text.len);
			g->fn.names[k] = last_name(g->a, text.buf);
		}
		return true;
	}
	return false;
}

bool adapt_declare(splice_vec *out, const char **why, struct arena *a, const struct adapt *d,
		   const char *name, const char *text, size_t len)
{
	struct adapting g = { .d = d, .a = a, .out = out };
	bool ok;

	ctext_read(&g.t, text, len);
	ok = read_declaration(&g, name) && edit_prototypes(&g) && !is_called(&g);
	*why = ok ? NULL : g.why ? g.why : "a header declares it in another form";
	ctext_release(&g.t);
	return ok;
}

bool adapt_apply(splice_vec *out, const char **why, struct arena *a, const struct adapt *d,
		 const char *name, const char *text, size_t len)
{
	struct adapting g = { .d = d, .a = a, .out = out };
	bool ok = false;

	cfile_parse(&g.cf, text, len, LEX_FULL);
	ctext_read(&g.t, text, len);
	g.why = "the file has no function of that name and of the callback's old form";
	if (afunction_find(&g.fn, a, &g.cf, name, &d->old))
		ok = adapt_function(&g);
	*why = ok ? NULL : g.why;
	ctext_release(&g.t);
	cfile_release(&g.cf);
	return ok;
}
