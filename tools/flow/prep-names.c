// SPDX-License-Identifier: GPL-2.0-only
/*
 * Names whose declaration the consumer's tree and the resolved merge have in two forms: a
 * line that the resolution changed because of that goes where the new form is, and none
 * goes with a name that is not declared there. What two unchanged names have to do with
 * each other (a value that is returned) has to be in one form, too.
 */
#include <ctype.h>
#include <string.h>

#include "base/bytes.h"
#include "base/mem.h"
#include "capi/words.h"
#include "flow/prep-internal.h"

#define CALL_BYTES 2000u	/* in which the calls around an edit are looked for */

enum use { USE_NAME = 'n', USE_MEMBER = 'm', USE_CALL = 'c' };

struct naming {
	struct prep *g;
	const struct prep_scope *s;
	prep_troubles *out;
	struct arena tmp;
	struct map known;	/* what has been described */
	struct map words;	/* of all edits */
	struct err *err;
	int rc;
};

static void naming_release(struct naming *n)
{
	arena_release(&n->tmp);
	map_release(&n->known);
	map_release(&n->words);
}

/* A function in each of the trees; NULL: not there. */
struct funcs {
	const struct scope_func *of[PREP_N_SIDES];
};

/* ------------------------------------------------------------- what a name is */

/* Appends a form, each one once, between bars. */
static void add_form(struct strbuf *out, const char *form)
{
	_cleanup_free_ char *bars = mem_printf("|%s|", form);

	if (!out->len)
		strbuf_addch(out, '|');
	if (!strstr(out->buf, bars))
		strbuf_addf(out, "%s|", form);
}

/* Whether two have a form in common: one more declaration changes nothing. */
static bool same_form(const char *a, const char *b)
{
	for (const char *p = a; *p && p[1]; p = strchr(p + 1, '|')) {
		const char *end = strchr(p + 1, '|');
		_cleanup_free_ char *form = mem_strndup(p, (size_t)(end + 1 - p));

		if (strstr(b, form))
			return true;
	}
	return false;
}

static void describe_params(struct strbuf *out, const struct cref *r)
{
	_cleanup_strbuf_ struct strbuf b = STRBUF_INIT;

	strbuf_addch(&b, '(');
	for (uint32_t i = 0; i < r->fact->n_subs; i++)
		strbuf_addf(&b, "%s%s", i ? ", " : "",
			    facts_str(r->facts, r->facts->subs[r->fact->first_sub + i].type));
	strbuf_addstr(&b, r->fact->flags & FACT_VARIADIC ? ", ...)" : ")");
	add_form(out, b.buf);
}

static void describe_macro(struct strbuf *out, const struct fact *f)
{
	_cleanup_free_ char *form = mem_printf("a macro of %u%s", f->n_subs,
					       f->flags & FACT_VARIADIC ? " and more" : "");

	add_form(out, form);
}

/* @ours: see is_ours(). */
static void describe_ref(struct strbuf *out, const struct cref *r, enum use use, bool ours)
{
	const struct fact *f = r->fact;

	if (use == USE_CALL && f->kind == FACT_MACRO)
		describe_macro(out, f);
	else if (use == USE_CALL && f->kind == FACT_FUNC && ours)
		describe_params(out, r);
	else if (use == USE_NAME && (f->kind == FACT_FUNC || f->kind == FACT_VAR))
		add_form(out, cref_str(r, f->type));
	else if (use == USE_NAME)
		add_form(out, fact_kind_name((enum fact_kind)f->kind));
}

/*
 * Whether the file declares it as a function, in either form: what others declare, calls
 * of it included, the checks know better.
 */
static bool is_ours(const struct prep_scope *s, const char *name)
{
	for (int side = 0; side < PREP_NOW; side++) {
		const struct facts *f = &s->of[side]->cf.facts;

		for (uint32_t i = 0; i < f->n_facts; i++)
			if (f->facts[i].kind == FACT_FUNC &&
			    strcmp(facts_str(f, f->facts[i].name), name) == 0)
				return true;
	}
	return false;
}

static void describe_visible(struct strbuf *out, struct naming *n, enum prep_side side,
			     enum use use, const char *name)
{
	bool ours = use == USE_CALL && is_ours(n->s, name);
	cref_vec refs = VEC_INIT;
	int rc = ctree_visible(&refs, n->s->tree[side], n->s->f->path, name, n->err);

	for (size_t i = 0; rc >= 0 && i < refs.n; i++)
		describe_ref(out, &refs.items[i], use, ours);
	VEC_RELEASE(&refs);
	n->rc = rc < 0 ? rc : n->rc;
}

/* Members of structures that this file declares: what others have the checks know better. */
static void describe_member(struct strbuf *out, const struct naming *n, enum prep_side side,
			    const char *name)
{
	const struct facts *f = &n->s->of[side]->cf.facts;

	for (uint32_t i = 0; i < f->n_facts; i++) {
		const struct fact *a = &f->facts[i];

		if (a->kind != FACT_STRUCT && a->kind != FACT_UNION)
			continue;
		for (uint32_t k = a->first_sub; k < a->first_sub + a->n_subs; k++)
			if (strcmp(facts_str(f, f->subs[k].name), name) == 0)
				add_form(out, facts_str(f, f->subs[k].type));
	}
}

static bool describe_local(struct strbuf *out, const struct scope_func *fn, const char *name)
{
	bool any = false;

	for (size_t i = 0; fn && i < fn->locals.n; i++) {
		if (strcmp(fn->locals.items[i].name, name) != 0)
			continue;
		add_form(out, fn->locals.items[i].type ? fn->locals.items[i].type : "?");
		any = true;
	}
	return any;
}

/* "" it is nothing that is known. */
static const char *describe(struct naming *n, enum prep_side side, const struct funcs *fn,
			    enum use use, const char *name)
{
	_cleanup_strbuf_ struct strbuf b = STRBUF_INIT;
	const struct scope_func *in = fn->of[side];
	const char *key = arena_printf(&n->tmp, "%d %c %s %u %s", (int)side, (char)use,
				       in ? in->name : "", in ? in->nth : 0, name);
	bool added;
	struct map_entry *e = map_put(&n->known, key, strlen(key), &added);

	if (!added)
		return (const char *)(uintptr_t)e->value;
	if (use == USE_MEMBER)
		describe_member(&b, n, side, name);
	else if (use != USE_NAME || !describe_local(&b, in, name))
		describe_visible(&b, n, side, use, name);
	e->value = (uintptr_t)arena_strndup(&n->tmp, b.buf, b.len);
	return (const char *)(uintptr_t)e->value;
}

/* ------------------------------------------------------------ the words of an edit */

static bool divides(char c)
{
	return strchr(",();{}=?:\n", c) != NULL;
}

struct text_at {
	const char *s;
	size_t len, from, to;
};

/* With what is around it up to the ends of the argument, or of the line. */
static void widen(struct text_at *t)
{
	while (t->from > 0 && !divides(t->s[t->from - 1]))
		t->from--;
	while (t->to < t->len && !divides(t->s[t->to]))
		t->to++;
}

typedef void (*name_fn)(void *payload, enum use use, const char *name);

static size_t skip_text(const struct text_at *t, size_t i)
{
	if (t->s[i] == '"' || t->s[i] == '\'') {
		char quote = t->s[i++];

		while (i < t->to && t->s[i] != quote && t->s[i] != '\n')
			i += t->s[i] == '\\' ? 2 : 1;
		return i + 1;
	}
	for (i += 2; i + 1 < t->to && (t->s[i] != '*' || t->s[i + 1] != '/'); i++)
		;
	return i + 2;
}

static enum use use_at(const struct text_at *t, size_t i)
{
	while (i > 0 && isspace((unsigned char)t->s[i - 1]))
		i--;
	if (i > 0 && t->s[i - 1] == '.')
		return USE_MEMBER;
	return i > 1 && t->s[i - 1] == '>' && t->s[i - 2] == '-' ? USE_MEMBER : USE_NAME;
}

static void each_name(const struct text_at *t, struct arena *a, name_fn fn, void *payload)
{
	for (size_t i = t->from; i < t->to;) {
		size_t end = i;
		const char *word;

		if (t->s[i] == '"' || t->s[i] == '\'' ||
		    (t->s[i] == '/' && i + 1 < t->to && t->s[i + 1] == '*')) {
			i = skip_text(t, i);
			continue;
		}
		while (end < t->len && lex_is_word(t->s[end]))
			end++;
		if (end == i) {
			i++;
			continue;
		}
		word = arena_strndup(a, t->s + i, end - i);
		if (!isdigit((unsigned char)*word) &&
		    word_lookup(word, end - i, lex_hash(word, end - i)) == WORD_NONE)
			fn(payload, use_at(t, i), word);
		i = end;
	}
}

/* The functions between whose parentheses it is. */
static void each_call(const struct text_at *t, struct arena *a, name_fn fn, void *payload)
{
	size_t i = t->from, least = i > CALL_BYTES ? i - CALL_BYTES : 0;
	int depth = 0;

	while (i-- > least && !strchr(";{}", t->s[i])) {
		size_t end = i, at;

		depth += t->s[i] == ')';
		if (t->s[i] != '(' || depth-- > 0)
			continue;
		depth = 0;
		while (end > 0 && t->s[end - 1] == ' ')
			end--;
		for (at = end; at > 0 && lex_is_word(t->s[at - 1]); at--)
			;
		if (at < end)
			fn(payload, USE_CALL, arena_strndup(a, t->s + at, end - at));
	}
}

/* ---------------------------------------------------------------------- pieces */

struct piece_at {
	struct naming *n;
	const struct prep_piece *p;
	struct funcs fn;
	uint32_t line;		/* in the consumer's tree as it is to be, 0: not there */
	bool in;
};

static void tell(struct naming *n, const struct prep_piece *p, uint32_t line, const char *name,
		 const char *text)
{
	VEC_PUSH(n->out, (struct prep_trouble){
		.path = n->s->f->path, .line = line, .piece = p,
		.symbol = arena_strdup(&n->g->arena, name), .text = text,
		.cure = PREP_NO_UNIT });
}

/* "|int|" as it is read. */
static const char *shown(struct naming *n, const char *form)
{
	size_t len = strlen(form);

	return len > 2 ? arena_strndup(&n->g->arena, form + 1, len - 2) : "not there";
}

static void judge_name(void *payload, enum use use, const char *name)
{
	struct piece_at *at = payload;
	struct naming *n = at->n;
	const char *own = describe(n, PREP_OWN, &at->fn, use, name);
	const char *wanted = describe(n, PREP_WANTED, &at->fn, use, name);
	const char *now;

	if (!*wanted || same_form(own, wanted))
		return;
	now = describe(n, PREP_NOW, &at->fn, use, name);
	if (at->in && !*now)
		tell(n, at->p, at->line, name, "nothing that is included there declares it");
	else if (at->in && !same_form(now, wanted))
		tell(n, at->p, at->line, name,
		     arena_printf(&n->g->arena, "it is still %s there", shown(n, now)));
	else if (!at->in && *own && !same_form(now, own))
		tell(n, NULL, at->line, name,
		     arena_printf(&n->g->arena, "a use that stays in the merge is for %s",
				  shown(n, own)));
}

static const struct scope_func *same_func(const struct scope_file *s, const struct scope_func *a,
					  const struct scope_func *b)
{
	const struct scope_func *fn = a ? scope_find(s, a->name, a->nth) : NULL;

	return fn || !b ? fn : scope_find(s, b->name, b->nth);
}

static void find_funcs(struct piece_at *at, const struct prep_scope *s)
{
	const struct prep_piece *p = at->p;
	size_t off = (size_t)(p->edit.text - s->f->wanted);
	struct funcs *fn = &at->fn;

	fn->of[PREP_WANTED] = prep_func_at(s->of[PREP_WANTED], text_line_of(s->f->wanted, off));
	fn->of[PREP_OWN] = p->fixed ? same_func(s->of[PREP_OWN], fn->of[PREP_WANTED], NULL) :
				      prep_func_at(s->of[PREP_OWN], p->edit.line);
	if (!fn->of[PREP_WANTED])
		fn->of[PREP_WANTED] = same_func(s->of[PREP_WANTED], fn->of[PREP_OWN], NULL);
	fn->of[PREP_NOW] = same_func(s->of[PREP_NOW], fn->of[PREP_OWN], fn->of[PREP_WANTED]);
}

/* What it was and what comes. */
static void texts_of(struct text_at out[2], const struct prep_file *f,
		     const struct prep_piece *p)
{
	size_t off = (size_t)(p->edit.text - f->wanted);

	out[0] = (struct text_at){ p->fixed ? f->merged : f->own,
				   p->fixed ? f->merged_len : f->own_len, p->edit.at,
				   p->edit.at + p->edit.len };
	out[1] = (struct text_at){ f->wanted, f->wanted_len, off, off + p->edit.text_len };
}

static void judge_piece(struct naming *n, size_t i)
{
	const struct prep_file *f = n->s->f;
	const struct prep_piece *p = &n->g->pieces.items[f->first + i];
	struct piece_at at = { .n = n, .p = p, .in = !p->fixed && n->s->in[p->unit] };
	struct text_at texts[2];

	if (p->edit.comment)
		return;
	if (!p->fixed)
		at.line = text_line_of(n->s->text.buf, n->s->where[i]);
	find_funcs(&at, n->s);
	texts_of(texts, f, p);
	for (int k = 0; k < 2; k++) {
		each_call(&texts[k], &n->tmp, judge_name, &at);
		widen(&texts[k]);
		each_name(&texts[k], &n->tmp, judge_name, &at);
	}
}

/* ----------------------------------------------------------------- other lines */

static void note_word(void *payload, enum use use, const char *name)
{
	struct naming *n = payload;

	(void)use;
	(void)map_put(&n->words, name, strlen(name), NULL);
}

static void note_words(struct naming *n)
{
	for (size_t i = 0; i < n->g->pieces.n; i++) {
		const struct prep_piece *p = &n->g->pieces.items[i];
		const struct prep_file *f = &n->g->files.items[p->file];
		struct text_at texts[2];

		if (f->whole)
			continue;
		texts_of(texts, f, p);
		for (int k = 0; k < 2; k++) {
			widen(&texts[k]);
			each_name(&texts[k], &n->tmp, note_word, n);
		}
	}
}

/* On one line: names in the old form, and in the new one. */
struct forms {
	const char *old, *new;
};

static void note_forms(struct forms *f, const char *name, const char *own, const char *wanted,
		       const char *now)
{
	if (!*own || !*wanted || same_form(own, wanted))
		return;
	if (same_form(now, own))
		f->old = name;
	else if (same_form(now, wanted))
		f->new = name;
}

static void note_result(struct forms *f, const struct funcs *fn)
{
	const char *own = fn->of[PREP_OWN]->result, *wanted = fn->of[PREP_WANTED]->result;
	const char *now = fn->of[PREP_NOW]->result;

	if (strcmp(own, wanted) == 0)
		return;
	if (strcmp(now, own) == 0)
		f->old = fn->of[PREP_NOW]->name;
	else if (strcmp(now, wanted) == 0)
		f->new = fn->of[PREP_NOW]->name;
}

static void judge_token(struct naming *n, const struct funcs *fn, struct forms *forms, uint32_t i)
{
	const struct lexed *lx = &n->s->of[PREP_NOW]->cf.lx;
	const struct tok *t = lex_tok(lx, i);
	const char *name;

	if (t->kind != TOK_IDENT)
		return;
	if (tok_is(lx, t, "return")) {
		note_result(forms, fn);
		return;
	}
	if (i && (lex_is_op(lx, i - 1, '.') || lex_is_op(lx, i - 1, OP_ARROW)))
		return;
	if (!map_find(&n->words, lx->src + t->off, t->len))
		return;
	name = arena_strndup(&n->tmp, lx->src + t->off, t->len);
	note_forms(forms, name, describe(n, PREP_OWN, fn, USE_NAME, name),
		   describe(n, PREP_WANTED, fn, USE_NAME, name),
		   describe(n, PREP_NOW, fn, USE_NAME, name));
}

static void judge_lines(struct naming *n, const struct scope_func *now)
{
	const struct lexed *lx = &n->s->of[PREP_NOW]->cf.lx;
	const struct funcs fn = { {
		scope_find(n->s->of[PREP_OWN], now->name, now->nth),
		scope_find(n->s->of[PREP_WANTED], now->name, now->nth), now,
	} };
	struct forms forms = { NULL, NULL };
	uint32_t line = 0;

	if (!fn.of[PREP_OWN] || !fn.of[PREP_WANTED])
		return;
	for (uint32_t i = now->body->first; i < now->body->last; i++) {
		const struct tok *t = lex_tok(lx, i);

		if (t->line != line) {
			line = t->line;
			forms = (struct forms){ NULL, NULL };
		}
		judge_token(n, &fn, &forms, i);
		if (!forms.old || !forms.new)
			continue;
		tell(n, NULL, line, forms.new,
		     arena_printf(&n->g->arena, "it meets %s in its old form there",
				  arena_strdup(&n->g->arena, forms.old)));
		forms = (struct forms){ NULL, NULL };
	}
}

int prep_judge_names(prep_troubles *out, struct prep *g, const struct prep_scope *s,
		     struct err *err)
{
	_cleanup_(naming_release) struct naming n = {
		.g = g, .s = s, .out = out, .tmp = ARENA_INIT, .known = MAP_INIT,
		.words = MAP_INIT, .err = err,
	};

	for (size_t i = 0; n.rc >= 0 && i < s->f->n; i++)
		judge_piece(&n, i);
	note_words(&n);
	for (size_t i = 0; n.rc >= 0 && i < s->of[PREP_NOW]->funcs.n; i++)
		if (s->of[PREP_NOW]->funcs.items[i].wanted)
			judge_lines(&n, &s->of[PREP_NOW]->funcs.items[i]);
	return n.rc;
}
