// SPDX-License-Identifier: GPL-2.0-only
/* The declarations of a file, one after the other. */
#include "capi/cfile.h"

#include "base/bytes.h"
#include "base/map.h"
#include "capi/cfile-internal.h"

struct fact *cfile_add(struct cfile_parser *c, enum fact_kind kind,
		       const char *name, const char *type, uint32_t i)
{
	const struct tok *t = parse_tok(&c->p, i);
	struct fact *f = VEC_ADD(&c->b.facts);

	f->kind = (uint8_t)kind;
	f->name = build_name(&c->b, name);
	f->type = build_cstr(&c->b, type);
	f->line = f->end_line = t->line;
	f->group = t->cond;
	f->guard = parse_guard(&c->p, t->cond);
	f->first_sub = (uint32_t)c->b.subs.n;
	if (t->flags & TOK_CONFLICT)
		f->flags |= FACT_CONFLICT;
	return f;
}

void cfile_subs(struct cfile_parser *c, struct fact *f, const sub_vec *subs)
{
	f->first_sub = (uint32_t)c->b.subs.n;
	f->n_subs = (uint32_t)subs->n;
	for (size_t i = 0; i < subs->n; i++)
		VEC_PUSH(&c->b.subs, subs->items[i]);
}

void cfile_func(struct cfile_parser *c, const char *name, const char *type,
		uint16_t flags, uint32_t i, uint32_t params)
{
	param_vec v = VEC_INIT;
	sub_vec subs = VEC_INIT;
	struct fact *f;

	if (!c->b.names)
		parse_params(&c->p, params, &v, &flags);
	for (size_t k = 0; k < v.n; k++) {
		struct fact_sub *s = VEC_ADD(&subs);

		s->name = build_cstr(&c->b, v.items[k].name);
		s->type = build_cstr(&c->b, v.items[k].type);
		s->line = v.items[k].line;
	}
	f = cfile_add(c, FACT_FUNC, name, type, i);
	f->flags |= flags;
	cfile_subs(c, f, &subs);
	VEC_RELEASE(&subs);
	VEC_RELEASE(&v);
}

static void add_body(struct cfile_parser *c, bool init, uint32_t first,
		     uint32_t last, uint32_t params)
{
	struct cbody body = {
		.fact = (uint32_t)c->b.facts.n - 1, .first = first, .last = last,
		.params = params,
	};
	struct fact *f = &c->b.facts.items[body.fact];

	f->flags |= FACT_DEFINED;
	f->end_line = parse_tok(&c->p, last - 1)->line;
	if (!c->full)
		return;
	if (init)
		VEC_PUSH(&c->cf->inits, body);
	else
		VEC_PUSH(&c->cf->bodies, body);
}

/* From the name of a function on; returns the token after the whole. */
static uint32_t function_rest(struct cfile_parser *c, uint32_t i, uint32_t end,
			      const struct declr *d)
{
	struct fact *f = &c->b.facts.items[c->b.facts.n - 1];
	uint16_t flags = 0;

	i = parse_skip_attrs(&c->p, i, &flags);
	f->flags |= flags;
	/* attribute macros that are not known here */
	while (i < end && !parse_op(&c->p, i, '{') && !parse_op(&c->p, i, ';') &&
	       !parse_op(&c->p, i, ',') && !parse_op(&c->p, i, '=')) {
		/* a prototype without `;` runs into the next declaration */
		if (parse_word(&c->p, i) != WORD_NONE &&
		    parse_word(&c->p, i) != WORD_ATTR)
			return i;
		i = parse_step(&c->p, i);
	}
	if (parse_op(&c->p, i, '{')) {
		uint32_t last = parse_match(&c->p, i);

		add_body(c, false, i, last, d->params);
		return last;
	}
	return i;
}

static uint32_t variable_rest(struct cfile_parser *c, uint32_t i, uint32_t end)
{
	uint32_t first = i + 1, last;

	if (!parse_op(&c->p, i, '='))
		return i;
	last = parse_find(&c->p, first, end, ';');
	for (uint32_t k = first; k < last; k = parse_step(&c->p, k))
		if (parse_op(&c->p, k, ',')) {
			last = k;
			break;
		}
	if (last > first)
		add_body(c, true, first, last, 0);
	return last;
}

static void declare(struct cfile_parser *c, const struct spec *s,
		    const struct declr *d)
{
	uint16_t flags = s->flags | d->flags;
	struct fact *f;

	if (d->params && !s->is_typedef) {
		cfile_func(c, d->name, d->type, flags, d->name_tok, d->params);
		return;
	}
	f = cfile_add(c, s->is_typedef ? FACT_TYPEDEF : FACT_VAR, d->name,
		      d->type, d->name_tok);
	f->flags |= flags;
	if (!(flags & FACT_EXTERN))
		f->flags |= FACT_DEFINED;
	if (d->params)
		f->type = build_cstr(&c->b,
				     arena_printf(&c->tmp, "%s ()(%s)", d->type,
						  parse_params_text(&c->p,
								    d->params)));
}

/* Over what was not understood, to where a declaration can begin again. */
static uint32_t recover(struct cfile_parser *c, uint32_t i, uint32_t end)
{
	while (i < end && !parse_op(&c->p, i, ';')) {
		bool brace = parse_op(&c->p, i, '{');

		i = parse_step(&c->p, i);
		if (brace)
			return i;
	}
	return i < end ? i + 1 : end;
}

/*
 * `NAME(…)` with nothing of a declaration before it, and none behind it on its
 * line: a macro that stands for itself, with or without a semicolon.
 */
static bool is_invocation(const struct cfile_parser *c, uint32_t i)
{
	uint32_t after;

	if (parse_word(&c->p, i) != WORD_NONE || !parse_op(&c->p, i + 1, '(') ||
	    parse_op(&c->p, i + 2, '*'))
		return false;
	after = parse_match(&c->p, i + 1);
	return parse_tok(&c->p, after)->kind == TOK_END ||
	       parse_op(&c->p, after, ';') || parse_op(&c->p, after, '{') ||
	       (parse_tok(&c->p, after)->kind == TOK_IDENT &&
		parse_tok(&c->p, after)->line > parse_tok(&c->p, after - 1)->line);
}

static uint32_t declaration(struct cfile_parser *c, uint32_t i, uint32_t end)
{
	struct spec s;
	uint32_t start = i;

	if (is_invocation(c, i))
		return invoke_read(c, i, 0);
	i = parse_specs(&c->p, i, end, &s);
	if (s.body) {
		const char *owner = s.is_typedef || !*s.tag ?
					    aggregate_peek_name(c, s.body) :
					    NULL;

		s.type = aggregate_define(c, &s, owner ? owner : "");
	}
	if (!*s.type && parse_tok(&c->p, i)->kind == TOK_IDENT &&
	    parse_op(&c->p, i + 1, '('))
		return invoke_read(c, i, s.flags);
	for (;;) {
		struct declr d;
		uint32_t n = parse_declarator(&c->p, i, end, s.type, &d);

		if (!d.name)
			break;
		if (!*s.type && !d.params)
			break;
		declare(c, &s, &d);
		i = d.params && !s.is_typedef ? function_rest(c, n, end, &d) :
						variable_rest(c, n, end);
		if (parse_op(&c->p, i - 1, '}') && d.params)
			return i;
		if (!parse_op(&c->p, i, ','))
			break;
		i++;
	}
	if (parse_op(&c->p, i, ';'))
		return i + 1;
	if (s.body && i > start && !parse_op(&c->p, i, '='))
		return i;
	return recover(c, i, end);
}

void cfile_scope(struct cfile_parser *c)
{
	uint32_t end = (uint32_t)c->p.lx->toks.n - 1;
	uint32_t i = 0;

	while (i < end) {
		uint32_t first = i;

		if (parse_tok(&c->p, i)->kind != TOK_IDENT) {
			i++;
			continue;
		}
		i = declaration(c, i, end);
		if (i <= first)
			i = first + 1;
		if (c->full) {
			struct cbody d = {
				.fact = (uint32_t)c->b.facts.n, .first = first,
				.last = i,
			};

			VEC_PUSH(&c->cf->decls, d);
		}
	}
}

/* A macro's body on one line, without comments; `args...` is called __VA_ARGS__. */
static const char *macro_body(struct cfile_parser *c, const struct macro *m)
{
	_cleanup_strbuf_ struct strbuf sb = STRBUF_INIT;
	_cleanup_lexed_ struct lexed lx = { 0 };
	const struct tok *prev = NULL;

	if (!m->len)
		return "";
	lex_range(&lx, c->p.lx, m->off, m->len, m->line);
	for (size_t i = 0; i + 1 < lx.toks.n && sb.len < FACT_BODY_MAX; i++) {
		const struct tok *t = &lx.toks.items[i];

		if (prev && prev->off + prev->len < t->off)
			strbuf_addch(&sb, ' ');
		if (m->rest && tok_is(&lx, t, m->rest))
			strbuf_addstr(&sb, "__VA_ARGS__");
		else
			strbuf_add(&sb, lx.src + t->off, t->len);
		prev = t;
	}
	return arena_strndup(&c->tmp, sb.buf, sb.len);
}

/* Plain one-line bodies need no lexing: register headers have millions. */
static uint32_t macro_text(struct cfile_parser *c, const struct macro *m)
{
	const char *s = c->p.lx->src + m->off;

	if (!m->rest && !memchr(s, '\n', m->len) && !memchr(s, '/', m->len) &&
	    !memchr(s, '\t', m->len)) {
		size_t n = m->len;

		while (n && (s[n - 1] == ' ' || s[n - 1] == '\r'))
			n--;
		return build_str(&c->b, s, n < FACT_BODY_MAX ? n : FACT_BODY_MAX);
	}
	return build_cstr(&c->b, macro_body(c, m));
}

/* The last #define or #undef of each name, plus one; empty where nothing is undefined. */
static void last_of_names(struct map *out, const struct lexed *lx)
{
	bool any = false;

	for (size_t i = 0; i < lx->macros.n && !any; i++)
		any = lx->macros.items[i].undef;
	for (size_t i = 0; any && i < lx->macros.n; i++) {
		const char *name = lx->macros.items[i].name;

		map_put(out, name, strlen(name), NULL)->value = i + 1;
	}
}

/* Whether nothing of it is left at the end of the file, in any configuration. */
static bool undone(const struct map *last_of, const struct lexed *lx, const struct macro *m)
{
	const struct map_entry *e = m->undef ? NULL : map_find(last_of, m->name, strlen(m->name));
	const struct macro *last = e ? &lx->macros.items[e->value - 1] : NULL;

	return last && last->undef &&
	       (!last->cond || lx->conds.items[last->cond].flags & COND_INCLUDE_GUARD);
}

static void macros(struct cfile_parser *c)
{
	const struct lexed *lx = c->p.lx;
	struct map last_of = MAP_INIT;

	last_of_names(&last_of, lx);
	for (size_t i = 0; i < lx->macros.n; i++) {
		const struct macro *m = &lx->macros.items[i];
		struct fact *f;
		uint32_t body;

		if (lx->conds.items[m->cond].flags & COND_DEAD)
			continue;
		body = m->undef || c->b.names ? 0 : macro_text(c, m);
		f = VEC_ADD(&c->b.facts);
		f->kind = m->function_like ? FACT_MACRO : FACT_CONST;
		f->name = build_name(&c->b, m->name);
		f->type = body;
		f->line = f->end_line = m->line;
		f->group = m->cond;
		f->guard = parse_guard(&c->p, m->cond);
		f->flags = (m->variadic ? FACT_VARIADIC : 0) |
			   (m->undef ? FACT_UNDEF : FACT_DEFINED) |
			   (undone(&last_of, lx, m) ? FACT_UNDONE : 0) |
			   (lx->conds.items[m->cond].flags & COND_CONFLICT ?
				    FACT_CONFLICT :
				    0);
		f->first_sub = (uint32_t)c->b.subs.n;
		f->n_subs = c->b.names ? 0 : m->n_params;
		for (uint32_t k = 0; k < f->n_subs; k++) {
			struct fact_sub *s = VEC_ADD(&c->b.subs);

			s->name = build_cstr(&c->b, m->params[k]);
			s->line = m->line;
		}
	}
	map_release(&last_of);
}

static void includes(struct cfile_parser *c)
{
	const struct lexed *lx = c->p.lx;

	for (size_t i = 0; i < lx->includes.n; i++) {
		const struct include *inc = &lx->includes.items[i];
		struct fact_include *f;

		if (lx->conds.items[inc->cond].flags & COND_DEAD)
			continue;
		f = VEC_ADD(&c->b.includes);
		f->path = build_name(&c->b, inc->path);
		f->line = inc->line;
		f->guard = parse_guard(&c->p, inc->cond);
		/* facts_included() asks for these */
		if (c->b.names && inc->cond && string_begins(inc->path, "asm/"))
			f->guard = build_name(&c->b, lex_guard(&c->tmp, lx, inc->cond));
		f->angle = inc->angle;
	}
}

/* `#define __must_use __attribute__((warn_unused_result))` */
static bool stands_for_must_check(const struct lexed *lx, const struct macro *m)
{
	const char *body = lx->src + m->off;

	return !m->function_like && !m->undef && m->len && body[0] == '_' &&
	       (lex_has_word(body, m->len, "__warn_unused_result__") ||
		lex_has_word(body, m->len, "warn_unused_result") ||
		lex_has_word(body, m->len, "__must_check"));
}

/* The file's own words for attributes that matter. */
static void own_attributes(struct lexed *lx)
{
	_cleanup_map_ struct map words = MAP_INIT;

	for (size_t i = 0; i < lx->macros.n; i++) {
		const struct macro *m = &lx->macros.items[i];

		if (stands_for_must_check(lx, m))
			map_put(&words, m->name, strlen(m->name), NULL);
	}
	for (size_t i = 0; words.n && i < lx->toks.n; i++) {
		struct tok *t = &lx->toks.items[i];

		if (t->kind == TOK_IDENT && map_find(&words, lx->src + t->off, t->len))
			t->op = WORD_MUST_CHECK;
	}
}

static void parse(struct cfile *cf, const char *src, size_t len, enum lex_mode mode, bool names)
{
	struct cfile_parser c = { .b = FACTS_BUILDER_INIT, .cf = cf,
				  .full = mode == LEX_FULL };

	c.b.names = names;
	*cf = (struct cfile){ .facts = FACTS_INIT };
	lex(&cf->lx, src, len, mode);
	if (!names)
		own_attributes(&cf->lx);
	c.p = (struct parser){ .lx = &cf->lx, .b = &c.b, .tmp = &c.tmp };
	c.p.guards = mem_alloc(cf->lx.conds.n * sizeof(*c.p.guards));
	memset(c.p.guards, 0xff, cf->lx.conds.n * sizeof(*c.p.guards));
	macros(&c);
	includes(&c);
	cfile_scope(&c);
	build_finish(&c.b, &cf->facts);
	free(c.p.guards);
	arena_release(&c.tmp);
}

void cfile_parse(struct cfile *cf, const char *src, size_t len, enum lex_mode mode)
{
	parse(cf, src, len, mode, false);
}

void cfile_parse_names(struct cfile *cf, const char *src, size_t len)
{
	parse(cf, src, len, LEX_DECLS, true);
}

void cfile_release(struct cfile *cf)
{
	lexed_release(&cf->lx);
	facts_release(&cf->facts);
	VEC_RELEASE(&cf->bodies);
	VEC_RELEASE(&cf->inits);
	VEC_RELEASE(&cf->decls);
}

const struct fact *cfile_decl_fact(const struct cfile *cf, size_t i, cfile_is_fact is,
				   const void *payload)
{
	/* a declaration says how many there are behind it */
	for (uint32_t k = i ? cf->decls.items[i - 1].fact : 0; k < cf->decls.items[i].fact; k++)
		if (is(cf, &cf->facts.facts[k], payload))
			return &cf->facts.facts[k];
	return NULL;
}
