// SPDX-License-Identifier: GPL-2.0-only
/*
 * Names that stand nowhere in the text: pasted together by a macro (`X(TCP)`
 * that means PROT_TCP), or declared by one at file level (`REG(cfg, 8);` that
 * makes reg_cfg) which is gone now, or makes other names.
 */
#include <pthread.h>

#include "base/hash.h"
#include "base/mem.h"
#include "base/bytes.h"
#include "capi/rule.h"

#define MAX_CALLS 3	/* macros that call one another */

/* What a macro does: bits in the probe's map. */
enum {
	PASTES_NAMED = 1,	/* letters that changed names begin with */
	PASTES_ARGUMENT = 2,	/* one of its arguments */
	CALLS_CHANGED = 4,	/* calls a function, or has a member, that changed */
	MACRO_ASKED = 8,
};

/* Pasted names */

/* The change that a token of an expansion may run into, NULL: it is no use. */
static const struct delta_change *pasted_use(const struct probe *pr,
					     struct parser *made, uint32_t i)
{
	const struct tok *t = parse_tok(made, i);

	if (t->kind != TOK_IDENT || t->len > 255 ||
	    !map_find(&pr->delta->by_name, made->lx->src + t->off, t->len))
		return NULL;
	if (i && (parse_op(made, i - 1, '.') || parse_op(made, i - 1, OP_ARROW) ||
		  parse_word(made, i - 1) != WORD_NONE ||
		  parse_tok(made, i - 1)->kind == TOK_IDENT))
		return NULL;
	return rule_may_be_gone(pr, parse_text(made, i), NS_ORDINARY);
}

static int pasted_by(struct probe *pr, struct expr *call,
		     const struct expand_macro *m, struct err *err)
{
	_cleanup_strbuf_ struct strbuf text = STRBUF_INIT;
	_cleanup_lexed_ struct lexed lx = { 0 };
	struct walker *w = &pr->w;
	struct parser made = { .lx = &lx, .tmp = &w->tmp };
	const struct tok *a = parse_tok(&w->p, call->first);
	const struct tok *z = parse_tok(&w->p, call->last - 1);
	const char *src = w->p.lx->src + a->off;
	int rc = 0;

	/* in a macro's body, too */
	if (!walk_expand_by(w, &text, call, walk_find_macro, w))
		return 0;
	lex(&lx, text.buf, text.len, LEX_FULL);
	for (uint32_t i = 0; rc >= 0 && i + 1 < lx.toks.n; i++) {
		const struct delta_change *ch = pasted_use(pr, &made, i);
		bool gone;

		/* what is written out is found where it is written */
		if (!ch ||
		    lex_has_word(src, tok_span(a, z), ch->name) ||
		    lex_has_word(m->body, m->body_len, ch->name))
			continue;
		rc = rule_undefined(pr, NS_ORDINARY, ch, &gone, err);
		if (rc >= 0 && gone)
			rule_report_gone(pr, NS_ORDINARY, call->first, ch);
	}
	return rc;
}

static bool is_param(const struct expand_macro *m, const char *word, size_t len)
{
	for (unsigned int i = 0; i < m->n_params; i++)
		if (strlen(m->params[i]) == len && memcmp(m->params[i], word, len) == 0)
			return true;
	return false;
}

bool rule_chooses(const char *text, size_t len)
{
	return memmem(text, len, "_Generic", 8) ||
	       memmem(text, len, "__builtin_choose_expr", 21) ||
	       memmem(text, len, "types_compatible_p", 18) ||
	       memmem(text, len, "__same_type", 11);
}

/* `PREFIX_##x` in a macro's body, where changed names begin with PREFIX_, or `x##_y`. */
static unsigned int pastes_itself(const struct delta *d, const struct expand_macro *m)
{
	const char *end = m->body + m->body_len;
	unsigned int what = 0;

	for (const char *p = m->body; p < end; p += 2) {
		const char *stop, *start;

		p = memmem(p, (size_t)(end - p), "##", 2);
		if (!p)
			break;
		for (stop = p; stop > m->body && (stop[-1] == ' ' || stop[-1] == '\t');)
			stop--;
		for (start = stop; start > m->body && lex_is_word(start[-1]);)
			start--;
		if (is_param(m, start, (size_t)(stop - start)))
			what |= PASTES_ARGUMENT;
		else if (stop - start >= NAME_PARTS_MIN_PREFIX &&
			 changed_begins(d, start, (size_t)(stop - start)))
			what |= PASTES_NAMED;
	}
	return what;
}

/* Files mostly see the same macros, and each leads to others. */
struct macro_memory {
	pthread_mutex_t lock;
	struct map known;	/* struct macro_key -> what it does */
	struct arena arena;	/* keys */
	unsigned int may;	/* what there is for a macro to do */
};

struct macro_key {
	const struct ctree *tree;
	const char *body;	/* in the world's facts, which stay where they are */
	uint64_t name;		/* a hash: of one body there may be several macros */
};

/* What changed_called() and changed_accessed() look for. */
static bool has_called(const struct delta *d)
{
	for (size_t i = 0; i < d->n; i++)
		if (!d->items[i].tag && d->items[i].what == DELTA_SIGNATURE)
			return true;
	return d->by_member.n;
}

struct macro_memory *macro_memory_new(const struct delta *d)
{
	struct macro_memory *m = mem_zalloc(sizeof(*m));

	pthread_mutex_init(&m->lock, NULL);
	m->may = PASTES_NAMED | PASTES_ARGUMENT | (has_called(d) ? CALLS_CHANGED : 0);
	return m;
}

struct macro_memory *macro_memory_free(struct macro_memory *m)
{
	if (!m)
		return NULL;
	pthread_mutex_destroy(&m->lock);
	map_release(&m->known);
	arena_release(&m->arena);
	free(m);
	return NULL;
}

/* A macro that the file defines itself is in its text, which goes away with it. */
static bool is_kept(const struct probe *pr, const struct expand_macro *m)
{
	const struct lexed *lx = &pr->cf->lx;

	return pr->memory && (m->body < lx->src || m->body >= lx->src + lx->len);
}

static bool recall(unsigned int *what, struct probe *pr, const struct macro_key *key)
{
	const struct map_entry *e;

	pthread_mutex_lock(&pr->memory->lock);
	e = map_find(&pr->memory->known, (const char *)key, sizeof(*key));
	if (e)
		*what = (unsigned int)e->value;
	pthread_mutex_unlock(&pr->memory->lock);
	return e != NULL;
}

static void keep(struct probe *pr, const struct macro_key *key, unsigned int what)
{
	struct macro_memory *to = pr->memory;

	pthread_mutex_lock(&to->lock);
	if (!map_find(&to->known, (const char *)key, sizeof(*key)))
		map_put(&to->known, arena_dup(&to->arena, key, sizeof(*key)), sizeof(*key),
			NULL)->value = what;
	pthread_mutex_unlock(&to->lock);
}

static unsigned int what_it_does(struct probe *pr, const char *name,
				 const struct expand_macro *m, unsigned int depth);

/*
 * What a macro does by itself, and through those which it calls, as guard() calls
 * CLASS(). One that chooses by the type of its arguments calls nothing for sure.
 */
static unsigned int work_out(struct probe *pr, const char *name,
				 const struct expand_macro *m, unsigned int depth)
{
	unsigned int what = pastes_itself(pr->delta, m);
	_cleanup_lexed_ struct lexed lx = { 0 };

	if (changed_called(pr->delta, m->body, m->body_len))
		what |= CALLS_CHANGED;
	/* others were right with the members that changed */
	if (pr->own && delta_find(pr->own, name) &&
	    changed_accessed(pr->delta, m->body, m->body_len))
		what |= CALLS_CHANGED;
	if (depth >= MAX_CALLS)
		return what;
	lex(&lx, m->body, m->body_len, LEX_FULL);
	for (uint32_t i = 0; i + 1 < lx.toks.n; i++) {
		const struct tok *t = &lx.toks.items[i];
		struct expand_macro sub;

		if (t->kind == TOK_IDENT && t[1].kind == TOK_PUNCT && t[1].op == '(' &&
		    walk_find_macro(&pr->w, lx.src + t->off, t->len, &sub))
			what |= what_it_does(pr, arena_strndup(&pr->w.tmp, lx.src + t->off,
							       t->len),
					     &sub, depth + 1);
	}
	return rule_chooses(m->body, m->body_len) ? what & ~CALLS_CHANGED : what;
}

static unsigned int what_it_does(struct probe *pr, const char *name,
				 const struct expand_macro *m, unsigned int depth)
{
	const struct macro_key key = { pr->tree, m->body, hash_bytes(name, strlen(name), 0) };
	bool kept = is_kept(pr, m);
	unsigned int what;

	if (kept && recall(&what, pr, &key))
		return what;
	what = work_out(pr, name, m, depth);
	/* further down less is looked at */
	if (kept && !depth)
		keep(pr, &key, what);
	return what;
}

/*
 * What a macro would have to paste so that something between @i's parenthesis and
 * its match makes a changed name of it: some word is a part of one, or begins one.
 */
static unsigned int worth_pasting(struct probe *pr, uint32_t i)
{
	struct parser *p = &pr->w.p;
	uint32_t end = parse_match(p, i) - 1;
	unsigned int what = 0;

	for (i++; i < end && what != (PASTES_NAMED | PASTES_ARGUMENT); i++) {
		const struct tok *t = parse_tok(p, i);
		const char *text = p->lx->src + t->off;

		if (t->kind != TOK_IDENT && t->kind != TOK_NUM)
			continue;
		if (name_parts_may_hold(&pr->delta->parts, text, t->len))
			what |= PASTES_NAMED;
		/* an argument of its own */
		if (t->kind == TOK_IDENT && t->len >= NAME_PARTS_MIN_PREFIX &&
		    (parse_op(p, i - 1, '(') || parse_op(p, i - 1, ',')) &&
		    (parse_op(p, i + 1, ')') || parse_op(p, i + 1, ',')) &&
		    changed_begins(pr->delta, text, t->len))
			what |= PASTES_ARGUMENT;
	}
	return what;
}

/*
 * Whether there is a macro @t, and what it does; that is asked once a name, and not
 * before something is @worth it.
 */
static unsigned int macro_does(struct probe *pr, const struct tok *t, unsigned int worth,
			       struct expand_macro *m)
{
	const char *name = pr->w.p.lx->src + t->off;
	const struct map_entry *e = map_find(&pr->macros, name, t->len);
	unsigned int what = e ? (unsigned int)e->value : 0;

	if (pr->memory)
		worth &= pr->memory->may;
	if (!worth || (what && !(what & worth)) ||
	    (what && !walk_find_macro(&pr->w, name, t->len, m)))
		return 0;
	if (!what) {
		what = MACRO_ASKED;
		if (walk_find_macro(&pr->w, name, t->len, m))
			what |= what_it_does(pr, arena_strndup(&pr->w.tmp, name, t->len), m, 0);
		map_put(&pr->macros, name, t->len, NULL)->value = what;
	}
	return what & worth;
}

bool rule_looks_inside(struct probe *pr, const struct expr *call)
{
	const struct walker *w = &pr->w;
	struct expand_macro m, own;
	unsigned int what;

	if (call->a->kind != EX_IDENT || w->macro || w->expanded)
		return false;
	what = macro_does(pr, parse_tok(&w->p, call->a->tok),
			  worth_pasting(pr, call->tok) | CALLS_CHANGED, &m);
	/* another number of arguments makes no sense of the body */
	if (!what || call->n_args < m.n_params ||
	    (call->n_args > m.n_params && !m.variadic))
		return false;
	if (what != CALLS_CHANGED)
		return true;
	/* the file's own ones are walked through, with what they name */
	return m.variadic ||
	       !expand_find_in_file((void *)(uintptr_t)&w->cf->lx, call->a->name,
				    strlen(call->a->name), &own);
}

static int scan_pasted(struct probe *pr, void *unused, struct err *err)
{
	struct parser *p = &pr->w.p;
	int rc = 0;

	(void)unused;
	for (uint32_t i = 0; rc >= 0 && i + 1 < p->lx->toks.n; i++) {
		const struct tok *t = parse_tok(p, i);
		struct expand_macro m;
		struct expr *e;
		uint32_t next;

		if (t->kind != TOK_IDENT || !parse_op(p, i + 1, '(') ||
		    !macro_does(pr, t, worth_pasting(pr, i + 1), &m))
			continue;
		e = expr_parse(p, i, parse_match(p, i + 1), false, &next);
		if (e && e->kind == EX_CALL)
			rc = pasted_by(pr, e, &m, err);
	}
	return rc;
}

/* Names that a changed macro pastes, and that nobody defines */

static size_t arguments(struct walker *w, const struct expr *call,
			const char *args[EXPAND_MAX_ARGS])
{
	for (uint32_t i = 0; i < call->n_args; i++) {
		const struct tok *a = parse_tok(&w->p, call->args[i]->first);
		const struct tok *z = parse_tok(&w->p, call->args[i]->last - 1);

		args[i] = z < a ? "" :
				  arena_strndup(&w->tmp, w->p.lx->src + a->off,
						tok_span(a, z));
	}
	return call->n_args;
}

int rule_is_declared(struct probe *pr, const char *name, struct err *err)
{
	cref_vec refs = VEC_INIT;
	bool found = false;
	int rc = ctree_visible(&refs, pr->tree, pr->path, name, err);

	if (rc >= 0 && !refs.n)
		rc = ctree_find(&refs, pr->tree, name, err);
	for (size_t i = 0; i < refs.n; i++)
		found |= fact_in_space(refs.items[i].fact, NS_ORDINARY);
	VEC_RELEASE(&refs);
	return rc < 0 ? rc : found;
}

bool rule_is_value(struct parser *p, uint32_t i)
{
	static const char before[] = "(,=&{|?:+-<>~!", after[] = "),;}|&?:+-<>";
	const struct tok *a = parse_tok(p, i + 1);
	const struct tok *b = i ? parse_tok(p, i - 1) : NULL;

	return b && b->kind == TOK_PUNCT && b->op < 256 && strchr(before, b->op) &&
	       a->kind == TOK_PUNCT && a->op < 256 && strchr(after, a->op);
}

static bool has_ident(const struct lexed *lx, const struct lexed *of, const struct tok *t)
{
	for (size_t i = 0; i < lx->toks.n; i++) {
		const struct tok *u = &lx->toks.items[i];

		if (u->kind == TOK_IDENT && u->len == t->len &&
		    memcmp(lx->src + u->off, of->src + t->off, t->len) == 0)
			return true;
	}
	return false;
}

/*
 * The first value that @lx has and the expansion @other has not, pasted by the macro
 * @m; NULL: none.
 */
static const char *pasted_value(struct probe *pr, const struct lexed *lx,
				const struct lexed *other, const struct expand_macro *m)
{
	struct parser p = { .lx = lx, .tmp = &pr->w.tmp };

	for (uint32_t i = 0; i + 1 < lx->toks.n; i++) {
		const struct tok *t = parse_tok(&p, i);

		if (t->kind == TOK_IDENT && parse_word(&p, i) == WORD_NONE &&
		    rule_is_value(&p, i) && !has_ident(other, lx, t) &&
		    !lex_has_word(m->body, m->body_len, parse_text(&p, i)))
			return parse_text(&p, i);
	}
	return NULL;
}

/*
 * `FIELD(NEW)` that meant OLD_PREFIX_NEW, which is there, and means NEW_PREFIX_NEW,
 * which nobody has.
 */
static int pastes_nothing(struct probe *pr, struct expr *call, const struct delta_change *ch,
			  struct err *err)
{
	_cleanup_strbuf_ struct strbuf before = STRBUF_INIT;
	_cleanup_strbuf_ struct strbuf after = STRBUF_INIT;
	_cleanup_lexed_ struct lexed was = { 0 }, is = { 0 };
	const char *args[EXPAND_MAX_ARGS], *old, *new;
	struct expand_macro then, now;
	struct problem *p;
	int rc;

	if (call->n_args > EXPAND_MAX_ARGS || !walk_expand(&pr->w, &after, call) ||
	    !walk_find_macro(&pr->w, ch->name, strlen(ch->name), &now) ||
	    !probe_find_macro_before(&pr->w, ch->name, strlen(ch->name), &then) ||
	    !memmem(now.body, now.body_len, "##", 2) ||
	    !expand_call(&before, probe_find_macro_before, &pr->w, ch->name, strlen(ch->name),
			 args, arguments(&pr->w, call, args)))
		return 0;
	lex(&was, before.buf, before.len, LEX_FULL);
	lex(&is, after.buf, after.len, LEX_FULL);
	old = pasted_value(pr, &was, &is, &then);
	new = pasted_value(pr, &is, &was, &now);
	/* what the text names may be a local */
	if (!old || !new || lex_has_word(pr->cf->lx.src, pr->cf->lx.len, new))
		return 0;
	rc = rule_is_declared(pr, old, err);
	if (rc <= 0)
		return rc;
	rc = rule_is_declared(pr, new, err);
	if (rc)
		return rc < 0 ? rc : 0;
	p = probe_report(pr, CHECK_SYMBOL_GONE, CHECK_LIKELY, call->first, new);
	p->change = ch;
	probe_message(pr, p, "%s() makes %s of it now, and not %s; nothing defines that",
		      ch->name, new, old);
	return 0;
}

static int scan_new(struct probe *pr, struct err *err)
{
	const char *args[EXPAND_MAX_ARGS];
	struct parser *p = &pr->w.p;
	int rc = 0;

	for (uint32_t i = 0; rc >= 0 && i + 1 < p->lx->toks.n; i++) {
		const struct tok *t = parse_tok(p, i);
		const struct delta_change *ch;
		struct expr *e;
		uint32_t next;

		if (t->kind != TOK_IDENT || !parse_op(p, i + 1, '(') ||
		    !map_find(&pr->delta->by_name, p->lx->src + t->off, t->len))
			continue;
		ch = probe_change(pr, parse_text(p, i), false);
		if (!probe_old_macro(ch) || ch->what == DELTA_REMOVED)
			continue;
		e = expr_parse(p, i, parse_match(p, i + 1), false, &next);
		if (!e || e->kind != EX_CALL || e->n_args > EXPAND_MAX_ARGS)
			continue;
		rc = pastes_nothing(pr, e, ch, err);
		if (rc >= 0)
			rc = rule_rows_paste(pr, i, ch, args, arguments(&pr->w, e, args), err);
	}
	return rc;
}

/* Names that a macro at file level declared */

void rule_read_made(struct made_names *out, struct arena *a, struct strbuf *text)
{
	const size_t max = sizeof(out->names) / sizeof(out->names[0]);
	_cleanup_(cfile_release) struct cfile cf = { .bodies = VEC_INIT };

	out->n = 0;
	if (!strpbrk(text->buf, ";={"))
		return;
	strbuf_addch(text, ';');
	cfile_parse(&cf, text->buf, text->len, LEX_DECLS);
	for (uint32_t i = 0; i < cf.facts.n_facts && out->n < max; i++) {
		const struct fact *f = &cf.facts.facts[i];

		if (f->kind == FACT_VAR || f->kind == FACT_FUNC)
			out->names[out->n++] =
				arena_strdup(a, facts_str(&cf.facts, f->name));
	}
}

static bool among(const struct made_names *m, const char *name)
{
	for (size_t i = 0; i < m->n; i++)
		if (strcmp(m->names[i], name) == 0)
			return true;
	return false;
}

uint32_t rule_first_use(struct probe *pr, const char *name)
{
	struct parser *p = &pr->w.p;

	for (uint32_t i = 1; i + 1 < p->lx->toks.n; i++) {
		const struct tok *t = parse_tok(p, i);

		if (t->kind == TOK_IDENT && !pr->w.known[i] && t->len == strlen(name) &&
		    memcmp(p->lx->src + t->off, name, t->len) == 0 &&
		    !parse_op(p, i - 1, '.') && !parse_op(p, i - 1, OP_ARROW))
			return i;
	}
	return 0;
}

static void report_use(struct probe *pr, const char *name,
		       const struct delta_change *ch, bool gone)
{
	uint32_t i = rule_first_use(pr, name);
	struct problem *q;

	if (!i)
		return;
	q = probe_report(pr, CHECK_SYMBOL_GONE, gone ? CHECK_CERTAIN : CHECK_LIKELY, i, name);
	q->change = ch;
	probe_message(pr, q, gone ? "%s was made by %s(), which is gone" :
				    "%s is not made by %s() any more",
		      name, ch->name);
}

/* Whether a name has a declaration beside what macros of this line may make. */
static bool has_other(const struct probe *pr, const cref_vec *refs, uint32_t line)
{
	uint32_t file = cworld_file(ctree_world(pr->tree), pr->path);

	for (size_t i = 0; i < refs->n; i++)
		if (refs->items[i].file != file || refs->items[i].fact->line != line ||
		    !(refs->items[i].fact->flags & FACT_MADE))
			return true;
	return false;
}

/* What the macro call at file level made and does not make now. */
static int unmade(struct probe *pr, struct expr *call,
		  const struct delta_change *ch, struct err *err)
{
	_cleanup_strbuf_ struct strbuf before = STRBUF_INIT;
	_cleanup_strbuf_ struct strbuf after = STRBUF_INIT;
	const char *args[EXPAND_MAX_ARGS];
	struct made_names was, is = { .n = 0 };
	bool still;
	int rc = 0;

	if (call->n_args > EXPAND_MAX_ARGS ||
	    !expand_call(&before, probe_find_macro_before, &pr->w, ch->name, strlen(ch->name),
			 args, arguments(&pr->w, call, args)))
		return 0;
	rule_read_made(&was, &pr->w.tmp, &before);
	if (!was.n)
		return 0;
	still = walk_expand(&pr->w, &after, call);
	if (still)
		rule_read_made(&is, &pr->w.tmp, &after);
	for (size_t i = 0; rc >= 0 && i < was.n; i++) {
		cref_vec refs = VEC_INIT;

		if (!among(&is, was.names[i])) {
			rc = ctree_visible(&refs, pr->tree, pr->path,
					   was.names[i], err);
			if (rc >= 0 &&
			    !has_other(pr, &refs, parse_tok(&pr->w.p, call->first)->line))
				report_use(pr, was.names[i], ch, !still);
		}
		VEC_RELEASE(&refs);
	}
	return rc;
}

static int scan_made(struct probe *pr, struct err *err)
{
	const struct cfile *cf = pr->cf;
	struct parser *p = &pr->w.p;
	int rc = 0;

	for (size_t i = 0; rc >= 0 && i < cf->decls.n; i++) {
		uint32_t at = cf->decls.items[i].first, next;
		const struct delta_change *ch;
		struct expr *e;

		if (parse_word(p, at) == WORD_STATIC)
			at++;
		if (parse_word(p, at) != WORD_NONE || !parse_op(p, at + 1, '('))
			continue;
		ch = probe_change(pr, parse_text(p, at), false);
		if (!probe_old_macro(ch))
			continue;
		e = expr_parse(p, at, parse_match(p, at + 1), false, &next);
		if (e && e->kind == EX_CALL)
			rc = unmade(pr, e, ch, err);
	}
	return rc;
}

/* The function that an event's TP_PROTO() declares; NULL: it has none here. */
static const struct fact *event_function(struct probe *pr, const struct fact *call)
{
	const struct facts *f = &pr->cf->facts;
	const char *name;

	if (call->n_subs < 2)
		return NULL;
	name = arena_cat(&pr->w.tmp, "trace_", facts_str(f, f->subs[call->first_sub + 1].name));
	for (uint32_t i = 0; i < f->n_facts; i++)
		if (f->facts[i].kind == FACT_FUNC && f->facts[i].flags & FACT_MADE &&
		    strcmp(facts_str(f, f->facts[i].name), name) == 0)
			return &f->facts[i];
	return NULL;
}

static bool takes_the_same(const struct facts *f, const struct fact *event,
			   const struct cref *class)
{
	bool same = event->n_subs == class->fact->n_subs;

	for (uint32_t k = 0; same && k < event->n_subs; k++)
		same = ctype_same_text(facts_str(f, f->subs[event->first_sub + k].type),
				       cref_param(class, k));
	return same;
}

/* An event that does not take what its class takes now. */
static int misfit_event(struct probe *pr, const struct fact *call, const char *class,
			const struct delta_change *ch, struct err *err)
{
	const struct fact *event = event_function(pr, call);
	bool known = false, fits = false;
	cref_vec refs = VEC_INIT;
	struct problem *p;
	int rc = event ? ctree_visible(&refs, pr->tree, pr->path, ch->name, err) : 0;

	for (size_t i = 0; i < refs.n; i++) {
		known = true;
		fits |= refs.items[i].fact->kind != FACT_FUNC ||
			takes_the_same(&pr->cf->facts, event, &refs.items[i]);
	}
	VEC_RELEASE(&refs);
	if (rc < 0 || !known || fits)
		return rc;
	p = probe_report(pr, CHECK_SIGNATURE, CHECK_LIKELY, 0, class);
	p->line = call->line;
	p->change = ch;
	probe_message(pr, p, "%s() does not take what its class of events, %s, takes now",
		      facts_str(&pr->cf->facts, event->name), class);
	return 0;
}

/* The class of `DEFINE_EVENT(class, event, …)`, in any of its forms. */
static int scan_events(struct probe *pr, struct err *err)
{
	const struct facts *f = &pr->cf->facts;
	int rc = 0;

	for (uint32_t i = 0; rc >= 0 && i < f->n_facts; i++) {
		const struct fact *call = &f->facts[i];
		const struct delta_change *ch;
		const char *class, *name;
		struct problem *p;

		if (call->kind != FACT_INVOKE || !call->n_subs ||
		    !string_begins(facts_str(f, call->name), "DEFINE_EVENT"))
			continue;
		class = facts_str(f, f->subs[call->first_sub].name);
		name = arena_cat(&pr->w.tmp, "event_class_", class);
		ch = probe_change(pr, name, false);
		if (ch && ch->what == DELTA_SIGNATURE)
			rc = misfit_event(pr, call, class, ch, err);
		if (!ch || ch->what != DELTA_REMOVED)
			continue;
		rc = rule_is_declared(pr, name, err);
		if (rc)
			continue;
		p = probe_report(pr, CHECK_SYMBOL_GONE, CHECK_CERTAIN, 0, class);
		p->line = call->line;
		p->change = ch;
		probe_message(pr, p, "%s, a class of events, is gone", class);
	}
	return rc < 0 ? rc : 0;
}

int rule_made(struct probe *pr, struct err *err)
{
	int rc;

	pr->w.decl = NULL;
	rc = scan_pasted(pr, NULL, err);
	if (rc >= 0)
		rc = probe_macros(pr, scan_pasted, NULL, err);
	if (rc >= 0)
		rc = scan_new(pr, err);
	if (rc >= 0)
		rc = scan_events(pr, err);
	if (rc >= 0)
		rc = scan_made(pr, err);
	return rc < 0 ? rc : rule_rows_gone(pr, err);
}
