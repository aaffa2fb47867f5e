// SPDX-License-Identifier: GPL-2.0-only
/*
 * What a name stands for may have become another form of C: a constant what is worked
 * out when the kernel runs, an expression a statement, a value something whose address
 * is taken. Reported is what is written where the old form alone can stand.
 */
#include "capi/rule.h"

#define MAX_DEPTH 4	/* macros in macros */

/* What all that a name may stand for has in common. */
enum form {
	FORM_BLOCK = 1,		/* ({ … }): only inside of functions */
	FORM_WHOLE_BLOCK = 2,	/* nothing but that: never a constant */
	FORM_RUNS = 4,		/* calls a function, or reads a variable */
	FORM_STATEMENT = 8,	/* do { … } while (0): no expression */
};

/* Where only a constant can stand. */
enum place { PLACE_ANY, PLACE_FILE, PLACE_FUNCTION };

static bool has_block(const struct lexed *lx, size_t i)
{
	return lex_is_op(lx, i, '(') && lex_is_op(lx, i + 1, '{');
}

/* Words behind which what a macro makes need not be worked out, or may be chosen. */
static bool chooses(const struct lexed *lx, const struct tok *t)
{
	static const char *const words[] = {
		"sizeof", "typeof", "__typeof__", "__builtin_choose_expr", "_Generic",
		"__builtin_constant_p", "offsetof", "__builtin_offsetof",
		"__builtin_types_compatible_p",
	};

	if (t->kind == TOK_PUNCT)
		return t->op == '?';
	for (size_t k = 0; t->kind == TOK_IDENT && k < sizeof(words) / sizeof(words[0]); k++)
		if (tok_is(lx, t, words[k]))
			return true;
	return false;
}

static unsigned int form_of(struct walker *w, const char *name, bool call,
			    unsigned int depth);

/* `do { } while (0)`, `if (x) y()`, `{ }` */
static bool is_statement(const struct lexed *lx)
{
	const struct tok *t = lex_tok(lx, 0);
	size_t last = lx->toks.n - 1;

	return tok_is(lx, t, "do") || tok_is(lx, t, "if") || tok_is(lx, t, "for") ||
	       tok_is(lx, t, "while") || tok_is(lx, t, "switch") || lex_is_op(lx, 0, '{') ||
	       (last && lex_is_op(lx, last - 1, ';'));
}

static bool is_param(const struct cref *r, const struct lexed *lx, const struct tok *t)
{
	for (uint32_t k = 0; r->fact->kind == FACT_MACRO && k < r->fact->n_subs; k++)
		if (tok_is(lx, t, cref_str(r, r->facts->subs[r->fact->first_sub + k].name)))
			return true;
	return false;
}

static unsigned int form_of_body(struct walker *w, const struct cref *r, unsigned int depth)
{
	const char *body = cref_str(r, r->fact->type);
	_cleanup_lexed_ struct lexed lx = { 0 };
	bool choice = false, runs = false;
	unsigned int form = 0;
	size_t first = 0;

	lex(&lx, body, strlen(body), LEX_FULL);
	if (is_statement(&lx))
		form |= FORM_STATEMENT;
	while (lex_is_op(&lx, first, '(') && !has_block(&lx, first))
		first++;
	if (has_block(&lx, first))
		form |= FORM_WHOLE_BLOCK;
	for (size_t i = 0; i + 1 < lx.toks.n; i++) {
		const struct tok *t = lex_tok(&lx, i);
		bool used = t->kind == TOK_IDENT && !is_param(r, &lx, t) &&
			    !(i && (lex_is_op(&lx, i - 1, '.') ||
				    lex_is_op(&lx, i - 1, OP_ARROW) ||
				    lex_is_op(&lx, i - 1, '&') ||
				    lex_is_op(&lx, i - 1, OP_PASTE))) &&
			    !lex_is_op(&lx, i + 1, OP_PASTE);
		unsigned int below = 0;

		form |= has_block(&lx, i) ? FORM_BLOCK : 0;
		choice |= chooses(&lx, t);
		if (used && depth < MAX_DEPTH)
			below = form_of(w, arena_strndup(&w->tmp, lx.src + t->off, t->len),
					lex_is_op(&lx, i + 1, '('), depth + 1);
		form |= below & FORM_BLOCK;
		runs |= below & (FORM_RUNS | FORM_WHOLE_BLOCK);
	}
	if (runs && !choice && !(form & FORM_STATEMENT))
		form |= FORM_RUNS;
	return form;
}

/* Of a variable only its value counts; where an array or a function lies is known. */
static bool is_value(const struct cref *r)
{
	struct ctype t;

	ctype_parse(&t, cref_str(r, r->fact->type));
	return !t.array && !t.is_const && (t.ptr || t.func || t.base_len) && !t.func &&
	       *cref_str(r, r->fact->type) != '?';
}

static unsigned int form_of_ref(struct walker *w, const struct cref *r, bool call,
				unsigned int depth)
{
	switch (r->fact->kind) {
	case FACT_FUNC:
		return call ? FORM_RUNS : 0;
	case FACT_VAR:
		return is_value(r) ? FORM_RUNS : 0;
	case FACT_MACRO:
		return call ? form_of_body(w, r, depth) : 0;
	case FACT_CONST:
		return form_of_body(w, r, depth);
	default:
		return 0;
	}
}

static bool says_itself(const struct cref *r, const char *name)
{
	return r->fact->kind == FACT_CONST && strcmp(cref_str(r, r->fact->type), name) == 0;
}

/* What holds for every meaning that the file can see of a name; 0: nothing. */
static unsigned int form_of(struct walker *w, const char *name, bool call,
			    unsigned int depth)
{
	unsigned int form = ~0U;
	cref_vec refs = VEC_INIT;
	bool any = false;

	walk_visible(w, name, &refs);
	for (size_t i = 0; i < refs.n && form; i++) {
		const struct cref *r = &refs.items[i];

		if (r->fact->flags & FACT_UNDEF || says_itself(r, name) ||
		    r->fact->kind == FACT_EXPORT || r->fact->kind == FACT_INVOKE ||
		    r->fact->kind == FACT_STRUCT || r->fact->kind == FACT_UNION ||
		    r->fact->kind == FACT_ENUM)
			continue;
		form &= form_of_ref(w, r, call, depth);
		any = true;
	}
	VEC_RELEASE(&refs);
	return any ? form : 0;
}

/* --------------------------------------------------------------------- places */

/* Whether a `{` opens a block of statements, by the token before it. */
static bool opens_block(const struct parser *p, uint32_t i)
{
	return i && (parse_op(p, i - 1, ')') || parse_op(p, i - 1, ';') ||
		     parse_op(p, i - 1, '{') || parse_op(p, i - 1, '}') ||
		     parse_op(p, i - 1, ':') || parse_is(p, i - 1, "else") ||
		     parse_is(p, i - 1, "do"));
}

/* Whether what follows a `}` goes on with what is before it. */
static bool goes_on(const struct parser *p, uint32_t i)
{
	return parse_op(p, i + 1, ',') || parse_op(p, i + 1, '}') || parse_op(p, i + 1, ')');
}

/*
 * Where the bracket around @i opens, *@open is which; with @statement where its
 * statement begins, too, *@open is 0: the token before it. At least @first.
 */
static uint32_t go_back(const struct parser *p, uint32_t i, uint32_t first, bool statement,
			uint16_t *open)
{
	uint32_t end = 0;
	int nest = 0;

	*open = 0;
	while (i-- > first) {
		const struct tok *t = parse_tok(p, i);

		if (t->kind != TOK_PUNCT)
			continue;
		if (t->op == ')' || t->op == ']' || t->op == '}') {
			if (!nest)
				end = t->op == '}' && !goes_on(p, i) ? i : 0;
			nest++;
		} else if (t->op == '(' || t->op == '[' || t->op == '{') {
			if (!nest--) {
				*open = t->op;
				return i;
			}
			/* the end of a block is that of a statement */
			if (!nest && end && statement && opens_block(p, i))
				return end;
		} else if (t->op == ';' && !nest && statement) {
			return i;
		}
	}
	return first;
}

static bool is_assert(const struct parser *p, uint32_t i)
{
	return parse_is(p, i, "static_assert") || parse_is(p, i, "_Static_assert");
}

/* Whether what is given to a macro may not be worked out, or not be there at all. */
static bool may_drop(struct walker *w, uint32_t callee)
{
	_cleanup_strbuf_ struct strbuf text = STRBUF_INIT;
	_cleanup_lexed_ struct lexed lx = { 0 };
	struct expr *e;
	uint32_t next;

	if (parse_word(&w->p, callee) == WORD_STATEMENT)
		return false;
	if (parse_word(&w->p, callee) != WORD_NONE)
		return true;
	e = expr_parse(&w->p, callee, parse_match(&w->p, callee + 1), false, &next);
	if (!e || !walk_expand(w, &text, e))
		return true;
	lex(&lx, text.buf, text.len, LEX_FULL);
	for (size_t i = 0; i < lx.toks.n; i++)
		if (chooses(&lx, lex_tok(&lx, i)))
			return true;
	return false;
}

/* `case X(1):` */
static bool in_case(const struct parser *p, uint32_t i, uint32_t first)
{
	while (i-- > first) {
		if (parse_is(p, i, "case"))
			return true;
		if (parse_op(p, i, ':') || parse_op(p, i, ';') || parse_op(p, i, '{') ||
		    parse_op(p, i, '}'))
			return false;
	}
	return false;
}

/* `static … = `, from behind @stop up to @i */
static bool in_static(const struct parser *p, uint32_t stop, uint32_t i)
{
	bool is_static = false;

	for (; stop < i; stop++) {
		is_static |= parse_word(p, stop) == WORD_STATIC;
		if (parse_op(p, stop, '('))
			stop = parse_match(p, stop) - 1;
		else if (is_static && parse_op(p, stop, '='))
			return true;
	}
	return false;
}

/* `enum x { A = X(1) }` with the brace at @open */
static bool in_enum(const struct parser *p, uint32_t open, uint32_t i)
{
	if (!open || !(parse_word(p, open - 1) == WORD_ENUM ||
		       (open > 1 && parse_word(p, open - 2) == WORD_ENUM)))
		return false;
	for (uint32_t k = open + 1; k < i; k++)
		if (parse_op(p, k, '='))
			return true;
	return false;
}

/* Whether the `{` at @i belongs to the value of something. */
static bool opens_value(const struct parser *p, uint32_t i)
{
	return i && (parse_op(p, i - 1, '=') || parse_op(p, i - 1, ',') ||
		     parse_op(p, i - 1, '{'));
}

/* Outside of functions and initialisers: the bracket at @at is around @i. */
static enum place place_at_top(const struct parser *p, uint32_t at, uint16_t open, uint32_t i)
{
	if (open == '{')
		return in_enum(p, at, i) ? PLACE_FILE : PLACE_ANY;
	if (open != '[')
		return PLACE_ANY;
	/* of a parameter the size is not looked at */
	go_back(p, at, 0, true, &open);
	return open == '(' ? PLACE_ANY : PLACE_FILE;
}

/* The place of the word at @i; @in: the function or (@init) initialiser around it. */
static enum place place_of(struct walker *w, uint32_t i, const struct span *in, bool init)
{
	const uint32_t first = in ? in->first : 0;
	const struct parser *p = &w->p;
	uint32_t at = i;

	do {
		uint16_t open;
		uint32_t stop = go_back(p, at, first, true, &open);

		if (in && !init && in_case(p, at, first))
			return PLACE_FUNCTION;
		if (open == '(' && stop && parse_tok(p, stop - 1)->kind == TOK_IDENT) {
			if (is_assert(p, stop - 1))
				return in ? PLACE_FUNCTION : PLACE_FILE;
			if (may_drop(w, stop - 1))
				return PLACE_ANY;
		} else if (open != '(' && !in) {
			return place_at_top(p, stop, open, i);
		} else if (in && !init && open != '(' && open != '[' &&
			   !(open == '{' && opens_value(p, stop))) {
			return in_static(p, stop + 1, i) ? PLACE_FUNCTION : PLACE_ANY;
		}
		at = stop;
	} while (at > first);
	return init ? PLACE_FILE : PLACE_ANY;
}

/* Operators that have an operand on that side. */
static bool takes_operand(const struct parser *p, uint32_t i, bool behind)
{
	static const uint16_t ops[] = { '=', '?', '+', '-', '/', '|', '^', '<', '>', '%',
					OP_ASSIGN, OP_ANDAND, OP_OROR, OP_EQ, OP_REL };

	if (parse_tok(p, i)->kind != TOK_PUNCT)
		return behind && parse_is(p, i, "return");
	for (size_t k = 0; k < sizeof(ops) / sizeof(ops[0]); k++)
		if (parse_op(p, i, ops[k]))
			return true;
	return behind && (parse_op(p, i, '!') || parse_op(p, i, '~'));
}

/* Whether the call at [i, end) stands where a value has to. */
static bool is_operand(struct walker *w, uint32_t i, uint32_t end, uint32_t first)
{
	const struct parser *p = &w->p;
	uint16_t open;
	uint32_t at;

	if (i <= first + 1)
		return false;
	if (takes_operand(p, i - 1, true) || takes_operand(p, end, false))
		return true;
	if (i > 3 && parse_op(p, i - 1, ')') && parse_is(p, i - 2, "void") &&
	    parse_op(p, i - 3, '('))
		return true;
	at = go_back(p, i, first, false, &open);
	/* a statement of its own in ({ … }), or an argument of a macro, may be right */
	if (open != '(' || !at)
		return false;
	if (parse_is(p, at - 1, "for") || parse_is(p, at - 1, "if") ||
	    parse_is(p, at - 1, "while") || parse_is(p, at - 1, "switch"))
		return true;
	return takes_operand(p, at - 1, true) ||
	       (parse_tok(p, at - 1)->kind == TOK_IDENT &&
		parse_word(p, at - 1) == WORD_NONE &&
		walk_is_function(w, arena_strdup(&w->tmp, parse_text(&w->p, at - 1))));
}

/* --------------------------------------------------------------------- reports */

static void report(struct probe *pr, uint32_t tok, const struct delta_change *ch,
		   const char *what)
{
	struct problem *q = probe_report(pr, CHECK_NEW_CHECK, CHECK_LIKELY, tok, ch->name);

	q->change = ch;
	probe_message(pr, q, "%s", what);
}

/* Whether the provider made something else of what was no function before. */
static const struct delta_change *reformed(const struct probe *pr, const char *name)
{
	const struct delta_change *ch = probe_change(pr, name, false);

	if (!ch || !ch->n_old || !ch->n_new)
		return NULL;
	for (size_t i = 0; i < ch->n_old; i++)
		if (ch->old_refs[i].fact->kind != FACT_MACRO &&
		    ch->old_refs[i].fact->kind != FACT_CONST &&
		    ch->old_refs[i].fact->kind != FACT_ENUMERATOR)
			return NULL;
	return ch;
}

static void check_word(struct probe *pr, uint32_t i, const struct span *in, bool init,
		       const struct delta_change *ch)
{
	struct walker *w = &pr->w;
	bool call = parse_op(&w->p, i + 1, '('), body = in && !init;
	uint32_t first = in ? in->first : 0;
	unsigned int form = form_of(w, ch->name, call, 0);
	enum place at;

	if (call && body && form & FORM_STATEMENT &&
	    is_operand(w, i, parse_match(&w->p, i + 1), first)) {
		report(pr, i, ch, "used as a value here, and it is a statement now");
		return;
	}
	if (!(form & (FORM_BLOCK | FORM_WHOLE_BLOCK | FORM_RUNS)))
		return;
	at = place_of(w, i, in, init);
	if (at == PLACE_FILE && form & FORM_BLOCK)
		report(pr, i, ch, "used outside of a function, and it is a block of "
				  "statements, ({ … }), now");
	else if (at != PLACE_ANY && form & (FORM_RUNS | FORM_WHOLE_BLOCK))
		report(pr, i, ch, "used as a constant here, and it is none any more");
}

static int check_any(struct probe *pr, const struct span *spans, size_t n, uint32_t i,
		     enum name_space ns, struct err *err)
{
	const struct tok *t = parse_tok(&pr->w.p, i);
	const struct delta_change *ch;
	const struct span *in;

	(void)err;
	if (!spans || ns != NS_ORDINARY || pr->w.known[i] ||
	    !map_find(&pr->delta->by_name, pr->w.p.lx->src + t->off, t->len))
		return 0;
	in = span_at(spans, n, i);
	pr->w.decl = in ? in->decl : NULL;
	form_lvalue(pr, i);
	ch = reformed(pr, parse_text(&pr->w.p, i));
	if (!ch)
		return 0;
	check_word(pr, i, in, in && in >= spans + pr->cf->bodies.n, ch);
	return pr->w.rc;
}

int rule_form(struct probe *pr, struct err *err)
{
	return probe_words(pr, check_any, err);
}
