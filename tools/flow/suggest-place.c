// SPDX-License-Identifier: GPL-2.0-only
/* A rule put in where a finding is, with the types and locals that are in scope there. */
#include <string.h>

#include "base/mem.h"
#include "capi/infer.h"
#include "flow/suggest-internal.h"

#define MACRO_DEPTH 3u	/* macros that use macros */

struct placing {
	struct suggest *g;
	struct suggest_case *c;
	const struct suggest_file *f;
	struct suggest_parsed *parsed;
	struct walker w;
	const convert_places *at;	/* uses on the finding's line */
	bool *done;
	bool in_macro;			/* where no types are known */
	splice_vec edits;
	size_t from, rule;		/* where to begin, and what is being tried */
	size_t first;			/* that made an edit; SIZE_MAX: none */
	const struct expr *call;	/* around the place */
	const char *object;		/* type of what has the member, or NULL */
	const char *missing, *reach;
	const char *instead;		/* what stands for an argument, by its type alone */
	bool unknown;			/* more of the function may be the member's, or another's */
	enum convert_fit fit;		/* of what did not */
};

/* ----------------------------------------------------------- names that are asked for */

/* Types as written: without blanks, const and the like. */
static void squeeze_type(struct strbuf *out, const char *type)
{
	static const char *const drop[] = { "const ", "static ", "volatile ", "register " };

	for (const char *p = type; *p;) {
		size_t n = 0;

		for (size_t i = 0; i < 4 && !n; i++)
			if (strncmp(p, drop[i], strlen(drop[i])) == 0)
				n = strlen(drop[i]);
		if (!n && *p != ' ')
			strbuf_addch(out, *p);
		p += n ? n : 1;
	}
}

static bool same_type(const char *a, const char *b)
{
	_cleanup_strbuf_ struct strbuf x = STRBUF_INIT, y = STRBUF_INIT;

	squeeze_type(&x, a);
	squeeze_type(&y, b);
	return strcmp(x.buf, y.buf) == 0;
}

/* Whether some argument begins with the name that the text begins with. */
static bool is_derived(const struct placing *p, const char *text)
{
	const char *name = *text == '&' ? text + 1 : text;
	size_t n = 0;

	if (!p->call)
		return true;
	while (lex_is_word(name[n]))
		n++;
	for (uint32_t i = 0; i < p->call->n_args; i++) {
		const struct expr *e = p->call->args[i];

		for (uint32_t k = e->first; k < e->last; k++) {
			const struct tok *t = lex_tok(p->w.p.lx, k);

			if (t->len == n && memcmp(p->w.p.lx->src + t->off, name, n) == 0)
				return true;
		}
	}
	return false;
}

/* A local of the same name and type; else the one local of that type, if it is a structure's. */
static const char *ask_name(void *payload, const char *name, const char *type)
{
	struct placing *p = payload;
	const char *one = NULL;
	size_t n = 0;

	if (!*type)
		return NULL;
	for (size_t i = p->w.locals.n; i-- > 0;) {
		const struct local *l = &p->w.locals.items[i];

		if (!l->type || !same_type(l->type, type))
			continue;
		if (strcmp(l->name, name) == 0)
			return l->name;
		one = l->name;
		n++;
	}
	if (n != 1 || (strncmp(type, "struct ", 7) != 0 && !strstr(type, " struct ")))
		return NULL;
	if (!is_derived(p, one))
		p->instead = one;
	return one;
}

static const char *ask_argument(void *payload, const char *callee, unsigned int arg)
{
	struct placing *p = payload;
	cref_vec refs = VEC_INIT;
	const char *type = NULL, *why = NULL, *text = NULL;

	infer_visible(&p->w, callee, &refs);
	for (size_t i = 0; i < refs.n && !type; i++) {
		const struct cref *r = &refs.items[i];
		const struct fact_sub *subs = r->facts->subs + r->fact->first_sub;

		if (r->fact->kind == FACT_FUNC && arg < r->fact->n_subs)
			type = arena_strdup(&p->w.tmp, cref_str(r, subs[arg].type));
	}
	VEC_RELEASE(&refs);
	if (type)
		text = suggest_reach(&p->w, p->call, type, &why);
	if (why)
		p->reach = arena_strdup(&p->g->arena, why);
	if (text && !is_derived(p, text))
		p->instead = arena_strdup(&p->g->arena, text);
	return text ? arena_strdup(&p->g->arena, text) : NULL;
}

/* Where no types are known. */
static const char *no_name(void *payload, const char *name, const char *type)
{
	(void)payload;
	(void)name;
	(void)type;
	return NULL;
}

static const char *no_argument(void *payload, const char *callee, unsigned int arg)
{
	(void)payload;
	(void)callee;
	(void)arg;
	return NULL;
}

/* ------------------------------------------------------------------- at a place */

/* Another name for the member, and the structure has it further in. */
static void enter(struct placing *p, const struct convert_rule *r)
{
	const char *path = p->object && r->renamed && !strchr(r->renamed, '.') ?
			   suggest_inner(&p->w, p->object, r->renamed) : NULL;

	if (path)
		p->edits.items[p->edits.n - 1].text = arena_strdup(&p->g->arena, path);
}

/* The first rule that fits. */
static void try_place(struct placing *p, size_t i, const struct convert_ask *ask)
{
	const struct convert *l = &p->c->lesson->convert;

	for (p->rule = p->from; p->rule < l->rules.n && !p->done[i]; p->rule++) {
		const struct convert_rule *r = &l->rules.items[p->rule];
		const char *missing = NULL;
		enum convert_fit fit;

		/* the name alone, where others were converted otherwise: nothing checks that */
		if (p->in_macro && r->renamed && r->votes < l->n_seen)
			continue;
		fit = convert_apply_in(&p->edits, &missing, &p->g->arena, r, &l->symbol,
				       p->parsed->words, p->at->items[i], ask);
		if (missing)
			p->missing = missing;
		p->fit = fit;
		if (fit != CONVERT_FITS)
			continue;
		p->done[i] = true;
		enter(p, r);
		if (p->first > p->rule)
			p->first = p->rule;
	}
}

static void visit(struct walker *w, uint32_t tok, const struct expr *call)
{
	struct placing *p = w->payload;
	const struct convert_ask ask = { ask_name, ask_argument, p };
	size_t at;

	if (w->macro || w->expanded)
		return;
	at = lex_tok(w->p.lx, tok)->off;
	for (size_t i = 0; i < p->at->n; i++)
		if (p->at->items[i] == at) {
			p->call = call;
			try_place(p, i, &ask);
		}
}

static void on_call(struct walker *w, struct expr *call, const struct walk_use *use)
{
	(void)use;
	if (call->a && (call->a->kind == EX_IDENT || call->a->kind == EX_MEMBER))
		visit(w, call->a->tok, call);
}

/* A member of that name of what has a type that nobody can tell. */
static void note_unknown(struct placing *p, struct walker *w, struct expr *e)
{
	size_t at = lex_tok(w->p.lx, e->tok)->off;

	for (size_t i = 0; i < p->at->n; i++)
		if (p->at->items[i] == at)
			return;
	if (!w->macro && !w->expanded && !infer_type(w, e->a))
		p->unknown = true;
}

static void on_member(struct walker *w, struct expr *e, const struct walk_use *use)
{
	struct placing *p = w->payload;

	(void)use;
	/* with its arguments, which on_call() has */
	if (p->c->lesson->convert.symbol.form == CONVERT_METHOD)
		return;
	if (strcmp(e->name, p->c->lesson->convert.symbol.name) == 0)
		note_unknown(p, w, e);
	p->object = infer_type(w, e->a);
	visit(w, e->tok, NULL);
	p->object = NULL;
}

static bool skip(struct walker *w, const struct cbody *b, const char *type)
{
	const struct placing *p = w->payload;
	size_t from = lex_tok(&w->cf->lx, b->first)->off;
	size_t to = lex_tok(&w->cf->lx, b->last - 1)->off;

	(void)type;
	for (size_t i = 0; i < p->at->n; i++)
		if (p->at->items[i] >= from && p->at->items[i] <= to)
			return false;
	return true;
}

/* With types where the walk comes by; then as it is. */
static int try_rules(struct placing *p, struct err *err)
{
	static const struct walk_ops ops = { .call = on_call, .member = on_member, .skip = skip };
	static const struct convert_ask ask = { no_name, no_argument, NULL };
	int rc;

	p->from = p->c->rule;
	p->first = SIZE_MAX;
	p->fit = CONVERT_OTHER;
	p->w = (struct walker){ .tree = p->g->tree, .path = p->f->path, .cf = &p->parsed->cf,
				.ops = &ops, .payload = p };
	rc = walk_file(&p->w, err);
	walker_release(&p->w);
	for (size_t i = 0; rc >= 0 && i < p->at->n; i++) {
		const char *missing = p->missing;

		try_place(p, i, &ask);
		p->missing = missing ? missing : p->missing;
	}
	return rc;
}

/* ------------------------------------------------------------------------- all */

static const char *why_not(struct placing *p)
{
	struct arena *a = &p->g->arena;
	const struct suggest_lesson *l = p->c->lesson;

	if (p->reach)
		return p->reach;
	if (p->missing)
		return arena_printf(a, "needs '%s', which the provider's function has and this "
				    "one has not", p->missing);
	if (p->fit == CONVERT_TWICE)
		return "it would do twice what may have side effects";
	if (!l->convert.rules.n)
		return l->convert.n_lost || l->convert.n_seen ?
			"the provider converted its uses in ways that do not come down to a rule" :
			"the provider had no use of it to convert";
	return "the provider's conversions are of other forms than this use";
}

/* `x = f();` that only stores something under a condition now: the hole, or -1. */
static int stored_if(const struct convert_rule *r)
{
	bool under = false;

	if (!r->statement || r->n_old < 2 || r->old[0].text || !r->old[1].text ||
	    strcmp(r->old[1].text, "=") != 0)
		return -1;
	for (size_t i = 0; i + 1 < r->n_new; i++) {
		const struct convert_item *it = &r->new[i], *next = it + 1;

		under |= it->text && strcmp(it->text, "if") == 0;
		if (!it->text && it->hole == r->old[0].hole && next->text &&
		    strcmp(next->text, "=") == 0)
			return under ? it->hole : -1;
	}
	return -1;
}

/* The name that the statement at byte @at begins with, if nothing was stored there before. */
static const char *unset_name(struct placing *p, size_t at)
{
	const char *text = p->f->text, *s = text + at;
	size_t n = 0;

	while (lex_is_word(s[n]))
		n++;
	for (const char *b = s; n && b > text + 1 && !(b[-1] == '{' && b[-2] == '\n'); b--) {
		const char *e = b + n;

		if (b == s || strncmp(b, s, n) != 0 || lex_is_word(b[-1]) || lex_is_word(*e))
			continue;
		while (*e == ' ')
			e++;
		if (*e == '=' && e[1] != '=')
			return NULL;
	}
	return n ? arena_strndup(&p->g->arena, s, n) : NULL;
}

/* Why it is not even tried; NULL: it is. */
static const char *doubt(struct placing *p, const struct convert_rule *r)
{
	const char *unset = stored_if(r) >= 0 && p->edits.n ?
			    unset_name(p, p->edits.items[0].at) : NULL;

	if (unset)
		return arena_printf(&p->g->arena, "%s would only be set in case of an error",
				    unset);
	if (r->votes && r->rivals >= r->votes)
		return arena_printf(&p->g->arena, "the provider made something else of the same in "
				    "as many places (%zu)", r->rivals);
	if (p->instead && !r->votes && r->n_new <= r->n_old)
		return arena_printf(&p->g->arena, "whether %s is what the argument stood for, its "
				    "type alone does not say", p->instead);
	if (p->unknown)
		return arena_printf(&p->g->arena, "of what else %s is a member in that function is "
				    "not known", p->c->lesson->convert.symbol.name);
	if (p->c->lesson->convert.symbol.form == CONVERT_TAG && !r->renamed)
		return "what becomes of its members, this does not say";
	return NULL;
}

static void tell(struct placing *p)
{
	struct suggest_case *c = p->c;
	const struct convert_rule *r = &c->lesson->convert.rules.items[p->rule];
	_cleanup_strbuf_ struct strbuf cocci = STRBUF_INIT;

	c->out.rule = r->text;
	c->out.renamed = r->renamed;
	c->out.source = r->votes ? c->lesson->source : SUGGEST_DECLARED;
	c->out.votes = r->votes;
	c->out.of = c->lesson->convert.n_seen;
	c->out.seen_path = *r->path ? r->path : NULL;
	c->out.seen_line = r->line;
	c->out.cocci = convert_cocci(&cocci, r, NULL) ?
		arena_strndup(&p->g->arena, cocci.buf, cocci.len) : NULL;
}

/* `.old = fn` that becomes `.new = fn`, which is of another type: fn goes along. */
static int place_value(struct placing *p, struct err *err)
{
	const struct lexed *lx = &p->parsed->cf.lx;
	int rc = 0;

	for (size_t i = 0; rc >= 0 && i + 3 < lx->toks.n; i++) {
		size_t k = i + 2;
		const struct tok *t;

		for (size_t n = 0; n < p->at->n; n++)
			if (lex_tok(lx, i)->off == p->at->items[n] && lex_is_op(lx, i + 1, '='))
				k = SIZE_MAX;
		if (k != SIZE_MAX)
			continue;
		k = lex_is_op(lx, i + 2, '&') ? i + 3 : i + 2;
		t = lex_tok(lx, k);
		if (t->kind != TOK_IDENT || tok_is(lx, t, "NULL"))
			continue;
		p->c->function = arena_strndup(&p->g->arena, lx->src + t->off, t->len);
		rc = suggest_adapt(p->g, p->c, p->c->lesson->value, p->c->function, p->f, err);
	}
	return rc < 0 ? rc : 0;
}

static int place(struct placing *p, struct err *err)
{
	struct suggest_case *c = p->c;
	int rc = try_rules(p, err);

	if (rc < 0)
		return rc;
	if (!p->edits.n) {
		c->rule = c->lesson->convert.rules.n;
		if (!c->out.why)
			c->out.why = why_not(p);
		return 0;
	}
	p->rule = p->first;
	suggest_add(c, p->f->path, p->edits.items, p->edits.n);
	tell(p);
	c->rule = p->first + 1;
	c->rewrites = !c->lesson->convert.rules.items[p->first].n_new;
	c->out.state = SUGGEST_UNPROVED;
	c->out.why = doubt(p, &c->lesson->convert.rules.items[p->first]);
	if (!c->out.why && c->lesson->value)
		rc = place_value(p, err);
	c->in = !c->out.why;
	return rc < 0 ? rc : 0;
}

/* Whether the line names macro @m of the file, or one that names it. */
static bool line_names(const struct lexed *lx, const char *line, size_t len, const struct macro *m,
		       unsigned int depth)
{
	if (lex_has_word(line, len, m->name))
		return true;
	for (size_t i = 0; depth && i < lx->macros.n; i++) {
		const struct macro *outer = &lx->macros.items[i];

		if (outer != m && lex_has_word(lx->src + outer->off, outer->len, m->name) &&
		    line_names(lx, line, len, outer, depth - 1))
			return true;
	}
	return false;
}

/* Whether the line is one of the definition: places in a body are no more exact than that. */
static bool is_within(const struct lexed *lx, const char *line, const struct macro *m)
{
	size_t at = (size_t)(line - lx->src);

	return at >= m->off && at < (size_t)m->off + m->len;
}

/* What a macro of the same file does is found where it is used; it stands in its definition. */
static void find_in_macros(convert_places *at, const struct placing *p)
{
	const struct lexed *lx = &p->parsed->cf.lx;
	const char *line = p->f->text, *end = line + p->f->len;
	convert_places all = VEC_INIT;

	for (uint32_t n = 1; n < p->c->s->f.line && line < end; n++) {
		const char *nl = memchr(line, '\n', (size_t)(end - line));

		line = nl ? nl + 1 : end;
	}
	convert_all_uses_in(&all, &p->c->lesson->convert.symbol, p->parsed->words);
	for (size_t i = 0; i < lx->macros.n; i++) {
		const struct macro *m = &lx->macros.items[i];

		if (!is_within(lx, line, m) &&
		    !line_names(lx, line, strcspn(line, "\n"), m, MACRO_DEPTH))
			continue;
		for (size_t k = 0; k < all.n; k++)
			if (all.items[k] >= m->off && all.items[k] < (size_t)m->off + m->len)
				VEC_PUSH(at, all.items[k]);
	}
	VEC_RELEASE(&all);
}

int suggest_place(struct suggest *g, struct suggest_case *c, const struct suggest_file *f,
		  struct err *err)
{
	convert_places at = VEC_INIT;
	struct placing p = { .g = g, .c = c, .f = f, .at = &at };
	int rc = 0;

	c->in = false;
	if (c->lesson->adapt)
		return suggest_place_adapted(g, c, f, err);
	p.parsed = suggest_parse(f);
	convert_uses_in(&at, &c->lesson->convert.symbol, p.parsed->words, c->s->f.line);
	p.in_macro = !at.n;
	if (!at.n)
		find_in_macros(&at, &p);
	if (!at.n) {
		c->out.why = c->out.why ? c->out.why : "no use that can be rewritten stands on "
			"that line: it is a declaration, or made by a macro";
		c->rule = SIZE_MAX;
	} else if (c->lesson->unconst) {
		suggest_place_unconst(g, c, f, &at);
	} else {
		p.done = mem_zalloc(at.n);
		rc = place(&p, err);
	}
	VEC_RELEASE(&p.edits);
	VEC_RELEASE(&at);
	free(p.done);
	return rc;
}
