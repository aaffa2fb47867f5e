// SPDX-License-Identifier: GPL-2.0-only
/*
 * Macros and inline functions that one side made assert something of what they are
 * given, and new calls of the other side of which that is known to fail.
 */
#include <string.h>

#include "base/strbuf.h"
#include "capi/assertion.h"
#include "capi/rule-check.h"
#include "capi/walk-internal.h"

#define MAX_REACH 4	/* macros in macros */

/* A name that asserts more than it did. */
struct gained {
	const char *path;
	uint32_t line;
	bool inlined;		/* a function; its body with the parameters' types: */
	struct expand_macro macro;
};

/* A call that fails. Strings live in the look's arena. */
struct failure {
	const char *decl, *callee, *message;
	const char *key;
	uint32_t line;
	enum check_confidence confidence;
	const struct gained *by;
};

/* One look at one file in one tree. */
struct look {
	struct gain_hunt *h;
	struct layout_tree in;
	bool now;		/* inline functions are as the provider has them */
	struct fresh *fresh;	/* NULL: every line counts */
	struct eval ev;
	const struct cfile *cf;
	uint8_t *walk;		/* by body of the file, then by initialiser */
	/* of the call at hand */
	bool ambiguous;
	const struct gained *by;
	VEC(struct failure) found;
	struct arena arena;
};

static void look_release(struct look *k)
{
	VEC_RELEASE(&k->found);
	eval_release(&k->ev);
	free(k->walk);
	arena_release(&k->arena);
}

void gain_hunt_release(struct gain_hunt *h)
{
	map_release(&h->watch);
	map_release(&h->reach);
	map_release(&h->asserts);
	map_release(&h->errors);
	arena_release(&h->arena);
}

static const struct gained *watched(const struct gain_hunt *h, const char *name, size_t len)
{
	const struct map_entry *e = map_find(&h->watch, name, len);

	return e ? (void *)(uintptr_t)e->value : NULL;
}

static void watch(struct gain_hunt *h, const char *name, const struct gained *g)
{
	name = arena_strdup(&h->arena, name);
	map_put(&h->watch, name, strlen(name), NULL)->value =
		(uint64_t)(uintptr_t)arena_dup(&h->arena, g, sizeof(*g));
}

/* ------------------------------------------------------- what the provider did */

typedef bool (*name_fn)(struct gain_hunt *h, const char *name, size_t len,
			unsigned int depth);

/* Whether @fn is true of a word that is called in a text. */
static bool any_call(struct gain_hunt *h, const char *text, size_t len, name_fn fn,
		     unsigned int depth)
{
	const char *p = text, *end = text + len;

	while (p < end) {
		const char *from = p;

		while (p < end && lex_is_word(*p))
			p++;
		if (p > from && p < end && *p == '(' && fn(h, from, (size_t)(p - from), depth))
			return true;
		if (p == from)
			p++;
	}
	return false;
}

static bool asserts(struct gain_hunt *h, const char *name, size_t len,
		    unsigned int depth);

/* Whether that is true of a macro's body in the merge, of any that it has. */
static bool any_body(struct gain_hunt *h, const char *name, name_fn fn, unsigned int depth)
{
	cref_vec refs = VEC_INIT;
	struct err err = ERR_INIT;
	bool found = false;

	if (depth > MAX_REACH || ctree_has_macro(h->sw->merged, name, NULL) != 1)
		return false;
	/* where it cannot be told it is none */
	if (ctree_find(&refs, h->sw->merged, name, &err) < 0)
		err_release(&err);
	for (size_t i = 0; i < refs.n && !found; i++) {
		const char *body = cref_str(&refs.items[i], refs.items[i].fact->type);

		found = refs.items[i].fact->kind == FACT_MACRO &&
			((fn == asserts && assertion_in(body, strlen(body))) ||
			 any_call(h, body, strlen(body), fn, depth + 1));
	}
	VEC_RELEASE(&refs);
	return found;
}

/* any_body(), asked once. What was cut off at a depth may be more from less deep. */
static bool remembered(struct gain_hunt *h, struct map *memo, const char *name, size_t len,
		       name_fn fn, unsigned int depth)
{
	const struct map_entry *e = map_find(memo, name, len);
	bool is;

	if (e)
		return e->value == 1;
	name = arena_strndup(&h->arena, name, len);
	is = any_body(h, name, fn, depth);
	if (is || depth < 2)
		map_put(memo, name, len, NULL)->value = is ? 1 : 2;
	return is;
}

/* Whether a macro of the merge comes to an assertion. */
static bool asserts(struct gain_hunt *h, const char *name, size_t len, unsigned int depth)
{
	return remembered(h, &h->asserts, name, len, asserts, depth);
}

/* Whether one of the older forms is a macro with that very body. */
static bool was_so(const struct delta_change *c, const struct cref *r)
{
	for (size_t i = 0; i < c->n_old; i++)
		if (c->old_refs[i].fact->kind == FACT_MACRO &&
		    strcmp(cref_str(&c->old_refs[i], c->old_refs[i].fact->type),
			   cref_str(r, r->fact->type)) == 0)
			return true;
	return false;
}

static void watch_change(struct gain_hunt *h, const struct delta_change *c)
{
	struct cworld *world = ctree_world(h->sw->merged);

	if (c->tag || !c->n_old)
		return;
	for (size_t i = 0; i < c->n_new; i++) {
		const struct cref *r = &c->new_refs[i];
		const char *body = cref_str(r, r->fact->type);
		struct gained g = { .path = cworld_path(world, r->file),
				    .line = r->fact->line };

		if (r->fact->kind != FACT_MACRO || !cpath_in_kernel(g.path) || was_so(c, r))
			continue;
		if (!assertion_in(body, strlen(body)) &&
		    !any_call(h, body, strlen(body), asserts, 0))
			continue;
		watch(h, c->name, &g);
		return;
	}
}

void gain_hunt_init(struct gain_hunt *h, struct sweep *sw, enum check_side provider)
{
	const struct delta *d = sw->delta[provider];

	*h = (struct gain_hunt){ .sw = sw, .provider = provider };
	for (size_t i = 0; i < d->n; i++)
		watch_change(h, &d->items[i]);
}

/* ------------------------------------------------------------- inline functions */

/* Whether a parameter is only read in the body. */
static bool only_read(const struct cfile *cf, const struct cbody *b, const char *name)
{
	for (uint32_t i = b->first; i < b->last; i++) {
		/* `*p = x` leaves p alone */
		if (!tok_is(&cf->lx, lex_tok(&cf->lx, i), name) ||
		    (lex_is_op(&cf->lx, i - 1, '*') && lex_is_op(&cf->lx, i + 1, '=')))
			continue;
		if (lex_is_op(&cf->lx, i + 1, '=') || lex_is_op(&cf->lx, i + 1, OP_ASSIGN) ||
		    lex_is_op(&cf->lx, i + 1, OP_INC) || lex_is_op(&cf->lx, i - 1, OP_INC) ||
		    (lex_is_op(&cf->lx, i - 1, '&') && (lex_is_op(&cf->lx, i - 2, '(') ||
							lex_is_op(&cf->lx, i - 2, ','))))
			return false;
	}
	return true;
}

/* `error("…")` of an attribute, or what stands for it. */
static bool says_error(const struct lexed *lx, uint32_t i)
{
	const struct tok *t = lex_tok(lx, i);

	return t->kind == TOK_IDENT && lex_is_op(lx, i + 1, '(') &&
	       (tok_is(lx, t, "__error__") || tok_is(lx, t, "__compiletime_error") ||
		(tok_is(lx, t, "error") && lex_is_op(lx, i - 1, '(') &&
		 lex_is_op(lx, i - 2, '(')));
}

/* The function that the declaration around @i is of: the first word that is called. */
static uint32_t declared_name(const struct lexed *lx, uint32_t i)
{
	uint32_t first = i, end = i;

	while (first > 0 && !lex_is_op(lx, first - 1, ';') && !lex_is_op(lx, first - 1, '}'))
		first--;
	while (end + 1 < lx->toks.n && !lex_is_op(lx, end, ';') && !lex_is_op(lx, end, '{'))
		end++;
	for (; first < end; first++)
		if (lex_tok(lx, first)->kind == TOK_IDENT && lex_is_op(lx, first + 1, '(') &&
		    first + 2 < i &&
		    !tok_is(lx, lex_tok(lx, first), "__attribute__"))
			return first;
	return 0;
}

/* The functions of a header that must not be called, into h->errors. */
static void note_errors(struct gain_hunt *h, const struct lexed *lx)
{
	for (uint32_t i = 2; i + 1 < lx->toks.n; i++) {
		uint32_t at = says_error(lx, i) ? declared_name(lx, i) : 0;
		const struct tok *t = at ? lex_tok(lx, at) : NULL;

		if (t)
			map_put(&h->errors, arena_strndup(&h->arena, lx->src + t->off, t->len),
				t->len, NULL)->value = 1;
	}
}

static bool asserts_freshly(const struct gain_hunt *h, const struct cfile *cf,
			    const struct cbody *b, struct fresh *f)
{
	for (uint32_t i = b->first; i < b->last; i++) {
		const struct tok *t = lex_tok(&cf->lx, i);

		if (t->kind == TOK_IDENT && lex_is_op(&cf->lx, i + 1, '(') &&
		    (assertion_word(cf->lx.src + t->off, t->len) ||
		     map_find(&h->errors, cf->lx.src + t->off, t->len)) &&
		    fresh_line(f, t->line))
			return true;
	}
	return false;
}

/* The body as a macro's, each parameter cast to its type. */
static bool as_macro(struct gained *g, struct gain_hunt *h, const struct cfile *cf,
		     const struct cbody *b)
{
	const struct fact *f = &cf->facts.facts[b->fact];
	_cleanup_strbuf_ struct strbuf body = STRBUF_INIT;

	if (f->n_subs > EXPAND_MAX_ARGS || f->flags & (FACT_VARIADIC | FACT_COND_ARITY))
		return false;
	for (uint32_t k = 0; k < f->n_subs; k++) {
		const char *name = facts_str(&cf->facts, cf->facts.subs[f->first_sub + k].name);

		if (!*name || !only_read(cf, b, name))
			return false;
		g->macro.params[k] = arena_strdup(&h->arena, name);
	}
	for (uint32_t i = b->first; i < b->last; i++) {
		const struct tok *t = lex_tok(&cf->lx, i);
		const char *type = NULL;

		for (uint32_t k = 0; k < f->n_subs && t->kind == TOK_IDENT; k++)
			if (tok_is(&cf->lx, t, g->macro.params[k]) &&
			    !lex_is_op(&cf->lx, i - 1, '.') && !lex_is_op(&cf->lx, i - 1, OP_ARROW))
				type = facts_str(&cf->facts, cf->facts.subs[f->first_sub + k].type);
		if (type && *type && !strpbrk(type, "(?["))
			strbuf_addf(&body, " ((%s)(%.*s))", type, (int)t->len,
				    cf->lx.src + t->off);
		else
			strbuf_addf(&body, " %.*s", (int)t->len, cf->lx.src + t->off);
	}
	g->macro.n_params = f->n_subs;
	g->macro.body = arena_strndup(&h->arena, body.buf, body.len);
	g->macro.body_len = body.len;
	return true;
}

void gain_inlines(struct gain_hunt *h, struct fresh *f)
{
	_cleanup_(cfile_release) struct cfile cf = { .facts = FACTS_INIT };

	if (!f->known.data)
		return;
	cfile_parse(&cf, f->merged.data, f->merged.len, LEX_FULL);
	note_errors(h, &cf.lx);
	for (size_t i = 0; i < cf.bodies.n; i++) {
		const struct cbody *b = &cf.bodies.items[i];
		const struct fact *d = &cf.facts.facts[b->fact];
		const char *name = facts_str(&cf.facts, d->name);
		struct gained g = { .path = arena_strdup(&h->arena, f->path),
				    .line = d->line, .inlined = true };

		if (d->kind == FACT_FUNC && d->flags & (FACT_INLINE | FACT_STATIC) &&
		    !(d->flags & FACT_MADE) && !watched(h, name, strlen(name)) &&
		    asserts_freshly(h, &cf, b, f) && as_macro(&g, h, &cf, b))
			watch(h, name, &g);
	}
}

/* ----------------------------------------------------------------------- a call */

/* Whether calling @name may come to something that is watched. */
static bool reaches(struct gain_hunt *h, const char *name, size_t len, unsigned int depth)
{
	return watched(h, name, len) ||
	       remembered(h, &h->reach, name, len, reaches, depth);
}

/* … or a macro of the file's own. */
static bool worth_looking(struct look *k, const char *name, size_t len)
{
	struct expand_macro m;

	if (expand_find_in_file((void *)(uintptr_t)&k->cf->lx, name, len, &m))
		return any_call(k->h, m.body, m.body_len, reaches, 1);
	return reaches(k->h, name, len, 0);
}

/* What a watched name is in this tree, of several the one that asserts. */
static bool find_watched(struct look *k, struct walker *w, const char *name, size_t len,
			 struct expand_macro *out)
{
	const char *key = arena_strndup(&w->tmp, name, len);
	cref_vec refs = VEC_INIT;
	bool found = false, best = false;

	walk_visible(w, key, &refs);
	for (size_t i = 0; i < refs.n && !best; i++) {
		const struct cref *r = &refs.items[i];
		const char *body = cref_str(r, r->fact->type);

		if (r->fact->kind != FACT_MACRO || r->fact->flags & FACT_UNDEF ||
		    r->fact->n_subs > EXPAND_MAX_ARGS)
			continue;
		best = assertion_in(body, strlen(body)) ||
		       any_call(k->h, body, strlen(body), asserts, 0);
		if (best || !found)
			expand_from_fact(out, r->facts, r->fact);
		found = true;
	}
	k->ambiguous |= refs.n > 1;
	VEC_RELEASE(&refs);
	return found;
}

static bool find_macro(void *payload, const char *name, size_t len,
		       struct expand_macro *out)
{
	struct look *k = payload;
	const struct gained *g = watched(k->h, name, len);
	struct walker *w = k->ev.w;
	struct expand_macro own;

	if (!g || expand_find_in_file((void *)(uintptr_t)&w->cf->lx, name, len, &own))
		return eval_find_macro(w, name, len, out);
	if (!k->by)
		k->by = g;
	if (!g->inlined)
		return find_watched(k, w, name, len, out);
	*out = g->macro;
	return k->now;
}

/* What fails on the first, or on all of them. */
static const struct machine {
	bool narrow, loose;
} machines[] = { { false, false }, { true, false }, { true, true } };

/* Whether what stands there may well be for machines of 32 bits alone. */
static bool may_be_narrow(struct walker *w, uint32_t tok)
{
	static const char *const archs[] = {
		"arch/arc/", "arch/arm/", "arch/csky/", "arch/hexagon/", "arch/m68k/",
		"arch/microblaze/", "arch/nios2/", "arch/openrisc/", "arch/sh/",
		"arch/xtensa/",
	};
	const char *guard = lex_guard(&w->tmp, w->p.lx, parse_tok(&w->p, tok)->cond);

	for (size_t i = 0; i < sizeof(archs) / sizeof(archs[0]); i++)
		if (strncmp(w->path, archs[i], strlen(archs[i])) == 0)
			return true;
	return guard && (strstr(guard, "32") || strstr(guard, "64BIT"));
}

static const char *fails(struct look *k, struct walker *w, const char *text, size_t len,
			 uint32_t tok)
{
	const uint32_t line = walk_line(w, tok);
	const bool narrow = may_be_narrow(w, tok);
	_cleanup_lexed_ struct lexed lx = { 0 };
	const struct lexed *old = w->p.lx;
	const char *why = NULL;
	bool everywhere = true;

	lex(&lx, text, len, LEX_FULL);
	for (size_t i = 0; i < lx.toks.n; i++)
		lx.toks.items[i].line = line;
	w->p.lx = &lx;
	for (size_t i = 0; everywhere && i < sizeof(machines) / sizeof(machines[0]); i++) {
		const char *here;

		k->ev.in.narrow = machines[i].narrow;
		k->ev.in.loose = machines[i].loose;
		here = assertion_fails(&k->ev, 0, (uint32_t)lx.toks.n - 1);
		everywhere = here;
		why = i ? why : here;
	}
	w->p.lx = old;
	if (why && !everywhere && narrow)
		return NULL;
	if (why && !everywhere)
		why = arena_cat(&w->tmp, why, " (where long has 64 bits)");
	return why;
}

static const char *call_text(struct walker *w, const struct expr *call, struct arena *a)
{
	_cleanup_strbuf_ struct strbuf sb = STRBUF_INIT;

	for (uint32_t i = call->first; i < call->last; i++)
		strbuf_addf(&sb, " %s", parse_text(&w->p, i));
	return arena_strndup(a, sb.buf, sb.len);
}

static void note(struct look *k, struct walker *w, const struct expr *call, const char *why)
{
	const struct tok *t = parse_tok(&w->p, call->a->tok);
	struct failure f = {
		.decl = w->decl ? facts_str(&w->cf->facts, w->decl->name) : "",
		.line = t->line, .by = k->by,
		.confidence = k->ambiguous || t->flags & TOK_CONFLICT ? CHECK_POSSIBLE :
									CHECK_LIKELY,
	};

	f.decl = arena_strdup(&k->arena, f.decl);
	f.callee = arena_strdup(&k->arena, call->a->name);
	f.message = arena_strdup(&k->arena, why);
	f.key = arena_printf(&k->arena, "%s\n%s", f.decl, call_text(w, call, &k->arena));
	for (size_t i = 0; i < k->found.n; i++) {
		struct failure *same = &k->found.items[i];

		/* a call in another one's arguments is what fails */
		if (same->line == f.line && strcmp(same->message, f.message) == 0) {
			*same = f;
			return;
		}
	}
	VEC_PUSH(&k->found, f);
}

static bool any_fresh(struct walker *w, const struct look *k, const struct expr *call)
{
	uint32_t last = walk_line(w, call->last - 1);

	/* a new function may well have a line that the file has elsewhere */
	if (!k->fresh || (w->decl && fresh_line(k->fresh, w->decl->line)))
		return true;
	for (uint32_t l = walk_line(w, call->first); l <= last; l++)
		if (fresh_line(k->fresh, l))
			return true;
	return false;
}

static void on_call(struct walker *w, struct expr *call, const struct walk_use *use)
{
	_cleanup_strbuf_ struct strbuf text = STRBUF_INIT;
	struct look *k = w->payload;
	const char *why, *copy;

	(void)use;
	if (w->macro || w->expanded || call->a->kind != EX_IDENT ||
	    walk_local(w, call->a->name) ||
	    !worth_looking(k, call->a->name, strlen(call->a->name)) ||
	    !any_fresh(w, k, call))
		return;
	k->ambiguous = false;
	k->by = NULL;
	if (!walk_expand_by(w, &text, call, find_macro, k) || !k->by)
		return;
	/* nodes of the expansion live as long as those around it */
	copy = arena_strndup(&w->tmp, text.buf, text.len);
	why = fails(k, w, copy, text.len, call->a->tok);
	if (why)
		note(k, w, call, why);
}

/* `char name[N]`: as many elements, where N is the same on every machine. */
static void on_declare(struct walker *w, const char *name, const char *type, uint32_t tok)
{
	struct look *k = w->payload;
	uint32_t end, next;
	struct eval_value v;
	struct expr *e;

	(void)name;
	if (w->macro || w->expanded || !type || !parse_op(&w->p, tok + 1, '['))
		return;
	end = parse_match(&w->p, tok + 1);
	e = expr_parse(&w->p, tok + 2, end - 1, false, &next);
	k->ev.in.narrow = false;
	if (!e || next != end - 1 || parse_op(&w->p, end, '[') || e->kind == EX_SIZEOF ||
	    !eval(&v, &k->ev, e) || v.bits > INT32_MAX)
		return;
	for (size_t i = k->ev.arrays.n; i-- > 0;)
		if (k->ev.arrays.items[i].index >= w->locals.n)
			k->ev.arrays.n = i;
	VEC_PUSH(&k->ev.arrays, (struct eval_array){ w->locals.n, v.bits });
}

static bool on_skip(struct walker *w, const struct cbody *b, const char *type)
{
	const struct look *k = w->payload;
	size_t at = type ? k->cf->bodies.n + (size_t)(b - k->cf->inits.items) :
			   (size_t)(b - k->cf->bodies.items);

	return !k->walk[at];
}

static const struct walk_ops ops = { .call = on_call, .declare = on_declare,
				     .skip = on_skip };

/* ------------------------------------------------------------------------ a file */

static bool body_meets(struct look *k, const struct cbody *b)
{
	const struct lexed *lx = &k->cf->lx;

	for (uint32_t i = b->first; i < b->last; i++) {
		const struct tok *t = &lx->toks.items[i];

		if (t->kind == TOK_IDENT && lex_is_op(lx, i + 1, '(') &&
		    worth_looking(k, lx->src + t->off, t->len))
			return true;
	}
	return false;
}

static int look_at(struct look *k, const char *data, size_t len, struct err *err)
{
	_cleanup_(cfile_release) struct cfile cf = { .facts = FACTS_INIT };
	struct walker w = { .tree = k->in.tree, .path = k->in.path, .cf = &cf, .ops = &ops,
			    .payload = k };
	bool any = false;
	int rc = 0;

	cfile_parse(&cf, data, len, LEX_FULL);
	k->cf = &cf;
	k->ev.w = &w;
	k->ev.in = k->in;
	k->ev.errors = &k->h->errors;
	k->walk = mem_zalloc(cf.bodies.n + cf.inits.n + 1);
	for (size_t i = 0; i < cf.bodies.n + cf.inits.n; i++) {
		k->walk[i] = body_meets(k, i < cf.bodies.n ? &cf.bodies.items[i] :
						&cf.inits.items[i - cf.bodies.n]);
		any |= k->walk[i];
	}
	if (any)
		rc = walk_file(&w, err);
	walker_release(&w);
	return rc < 0 ? rc : 0;
}

/* The same in the tree of one side; what it has by itself is no finding. */
static int subtract_own(struct look *from, enum check_side s, struct err *err)
{
	struct sweep *sw = from->h->sw;
	_cleanup_snap_file_ struct snap_file f = SNAP_FILE_INIT;
	_cleanup_(look_release) struct look own = {
		.h = from->h, .now = s == from->h->provider,
		.in = { sw->side[s], sw->in->side[s], sw->repo, from->in.path, false, false },
	};
	size_t n = 0;
	int rc = snapshot_read_fitting(&f, own.in.snap, sw->repo, own.in.path, CFILE_MAX_BYTES,
				       err);

	if (rc == 0)
		rc = look_at(&own, f.data, f.len, err);
	for (size_t i = 0; i < from->found.n; i++) {
		bool same = false;

		for (size_t k = 0; k < own.found.n; k++)
			same |= strcmp(from->found.items[i].key, own.found.items[k].key) == 0;
		if (!same)
			from->found.items[n++] = from->found.items[i];
	}
	from->found.n = n;
	return rc < 0 ? rc : 0;
}

static void report(struct gain_hunt *h, const char *path, const struct failure *f)
{
	struct check_finding *c = sweep_report(h->sw, CHECK_NEW_CHECK, f->confidence,
					       h->provider, path, f->line, f->callee);

	c->decl = arena_strdup(&h->sw->arena, f->decl);
	c->after = (struct delta_place){
		.path = arena_strdup(&h->sw->arena, f->by->path), .line = f->by->line,
	};
	c->message = arena_strdup(&h->sw->arena, f->message);
}

int gain_consumer(struct gain_hunt *h, struct fresh *fresh, struct err *err)
{
	struct sweep *sw = h->sw;
	_cleanup_(look_release) struct look k = {
		.h = h, .fresh = fresh, .now = true,
		.in = { sw->merged, sw->in->merged, sw->repo, fresh->path, false, false },
	};
	int rc;

	if (!h->watch.n)
		return 0;
	rc = look_at(&k, fresh->merged.data, fresh->merged.len, err);
	for (int s = 0; rc >= 0 && s < 2 && k.found.n; s++)
		rc = subtract_own(&k, s, err);
	for (size_t i = 0; rc >= 0 && i < k.found.n; i++)
		report(h, fresh->path, &k.found.items[i]);
	return rc;
}
