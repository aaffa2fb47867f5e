// SPDX-License-Identifier: GPL-2.0-only
/*
 * Which words of a file are uses of a name: by the words around them, the bodies
 * they lie in, and what macros make of them.
 */
#include "capi/gone-word.h"

#include <string.h>

/* `typeof(name)`, `typeof(&name)`, `sizeof(*name)` */
static bool in_typeof(const struct parser *p, uint32_t i)
{
	if (i && (parse_op(p, i - 1, '&') || parse_op(p, i - 1, '*')))
		i--;
	return i >= 2 && parse_op(p, i - 1, '(') &&
	       (parse_word(p, i - 2) == WORD_TYPEOF || parse_word(p, i - 2) == WORD_SIZEOF);
}

/*
 * Outside of bodies a word is a use as a type, as the size of an array, as a
 * value, or as a macro; the other places declare something of this name.
 */
static bool file_level_use(const struct parser *p, uint32_t i)
{
	const struct tok *prev = i ? parse_tok(p, i - 1) : NULL;

	if (parse_tok(p, i + 1)->kind == TOK_IDENT || parse_op(p, i + 1, '*'))
		return true;
	if (!prev)
		return parse_op(p, i + 1, '(');
	/* `static MACRO(x);` has no type: the macro is it */
	if (parse_op(p, i + 1, '(') && parse_word(p, i - 1) == WORD_STATIC)
		return true;
	if (prev->kind == TOK_PUNCT &&
	    (prev->op == '[' || prev->op == '=' || prev->op == OP_SHIFT ||
	     prev->op == '+' || prev->op == '|' || prev->op == '-'))
		return true;
	/* the width of a bit-field */
	if (parse_op(p, i - 1, ':') && (parse_op(p, i + 1, ';') || parse_op(p, i + 1, ',')))
		return true;
	if (in_typeof(p, i))
		return true;
	/* `MODULE_FIRMWARE(DIR "/" FILE)` */
	if (prev->kind == TOK_STR || parse_tok(p, i + 1)->kind == TOK_STR)
		return true;
	/* `int x[] __attr = {`: what is declared stands before it */
	if (parse_begins(p, i, "__") &&
	    (prev->kind == TOK_IDENT || parse_op(p, i - 1, ']') || parse_op(p, i - 1, ')')) &&
	    (parse_op(p, i + 1, '=') || parse_op(p, i + 1, ';')))
		return true;
	/* a macro used at the start of a declaration, or its argument */
	if (parse_op(p, i + 1, '(') && prev->kind == TOK_PUNCT &&
	    (prev->op == ';' || prev->op == '}' || prev->op == ')'))
		return true;
	if (prev->kind == TOK_PUNCT && prev->op == '(' && i >= 2 &&
	    parse_tok(p, i - 2)->kind == TOK_IDENT && parse_op(p, i + 1, ')') &&
	    (i == 2 || parse_op(p, i - 3, ';') || parse_op(p, i - 3, '}')))
		return true;
	return false;
}

/* A structure has to be complete here: by value, or in sizeof. */
static bool needs_complete(const struct parser *p, uint32_t tag)
{
	uint32_t i = tag + 1;

	if (parse_op(p, i, ')'))
		return tag >= 3 && (parse_word(p, tag - 3) == WORD_SIZEOF);
	return parse_tok(p, i)->kind == TOK_IDENT &&
	       parse_word(p, i) == WORD_NONE && !parse_op(p, i + 1, '(');
}

bool gone_guarded(const struct lexed *lx, uint32_t cond, const char *name)
{
	for (; cond; cond = lx->conds.items[cond].parent) {
		const char *t = lx->conds.items[cond].text;

		if (t && strstr(t, name))
			return true;
	}
	return false;
}

const struct span *span_at(const struct span *spans, size_t n, uint32_t tok)
{
	for (size_t i = 0; i < n; i++)
		if (tok >= spans[i].first && tok < spans[i].last)
			return &spans[i];
	return NULL;
}

/* Where the declaration at @i ends; *@names: whether it declares what is at @name. */
static uint32_t declaration_end(const struct parser *p, uint32_t i, uint32_t end,
				uint32_t name, bool *names)
{
	const struct tok *t = parse_tok(p, name);

	*names = false;
	while (i < end && !parse_op(p, i, ';')) {
		const struct tok *u = parse_tok(p, i);

		if (parse_op(p, i, '{')) {
			i = parse_match(p, i);
			continue;
		}
		*names |= u->kind == TOK_IDENT && u->len == t->len &&
			  memcmp(p->lx->src + u->off, p->lx->src + t->off, t->len) == 0 &&
			  parse_tok(p, i + 1)->kind == TOK_PUNCT &&
			  !parse_op(p, i + 1, '*');
		i++;
	}
	return i;
}

/* Whether the block that @from lies in is open at @to still. */
static bool still_open(const struct parser *p, uint32_t from, uint32_t to)
{
	long depth = 0;

	for (uint32_t i = from; i < to && depth >= 0; i++)
		depth += parse_op(p, i, '{') - parse_op(p, i, '}');
	return depth >= 0;
}

enum word gone_block_word(const struct parser *p, const struct span *spans, size_t n_spans,
			  uint32_t i)
{
	const struct span *in = spans ? span_at(spans, n_spans, i) : NULL;

	for (uint32_t k = in ? in->first : i; k < i; k++) {
		enum word word = parse_word(p, k);
		uint32_t end;
		bool names;

		if (word != WORD_TYPEDEF && word != WORD_EXTERN)
			continue;
		end = declaration_end(p, k + 1, in->last, i, &names);
		if (names && (end > i || still_open(p, end, i)))
			return word;
		k = end;
	}
	return WORD_NONE;
}

bool gone_block_enum(const struct parser *p, const struct span *spans, size_t n_spans, uint32_t i)
{
	const struct span *in = spans ? span_at(spans, n_spans, i) : NULL;
	const struct tok *t = parse_tok(p, i);

	for (uint32_t k = in ? in->first : i; k < i; k++) {
		uint32_t open = k + 1 + (parse_tok(p, k + 1)->kind == TOK_IDENT), end;

		if (parse_word(p, k) != WORD_ENUM || !parse_op(p, open, '{'))
			continue;
		end = parse_match(p, open);
		if (end < i && !still_open(p, end, i))
			continue;
		for (uint32_t at = open + 1; at < end; at = parse_step(p, at)) {
			const struct tok *u = parse_tok(p, at);

			if (u->len == t->len && u->kind == TOK_IDENT &&
			    memcmp(p->lx->src + u->off, p->lx->src + t->off, t->len) == 0 &&
			    (parse_op(p, at - 1, '{') || parse_op(p, at - 1, ',')))
				return true;
		}
	}
	return false;
}

/* The macro call whose parentheses the token lies in; false: none. */
static bool enclosing_call(const struct parser *p, uint32_t i, uint32_t *name)
{
	uint32_t depth = 0;

	while (i-- > 0) {
		if (parse_op(p, i, ')') || parse_op(p, i, ']')) {
			depth++;
		} else if (parse_op(p, i, '(') || parse_op(p, i, '[')) {
			if (depth) {
				depth--;
				continue;
			}
			*name = i ? i - 1 : 0;
			return i && parse_op(p, i, '(') &&
			       parse_tok(p, i - 1)->kind == TOK_IDENT;
		} else if (parse_op(p, i, ';') || parse_op(p, i, '{') ||
			   parse_op(p, i, '}')) {
			return false;
		}
	}
	return false;
}

/* The same through parentheses that are no call's. */
static bool call_around(const struct parser *p, uint32_t i, uint32_t *call)
{
	for (;;) {
		*call = UINT32_MAX;
		if (enclosing_call(p, i, call))
			return true;
		if (*call == UINT32_MAX || *call + 1 >= i || parse_op(p, *call + 1, '['))
			return false;
		i = *call + 1;
	}
}

/* Which argument of the call at @call the token @i lies in. */
static uint32_t argument_of(const struct parser *p, uint32_t call, uint32_t i)
{
	uint32_t n = 0;

	for (uint32_t at = call + 2; at < i; at = parse_step(p, at))
		n += parse_op(p, at, ',');
	return n;
}

#define MAX_DROP_DEPTH 3	/* macros that hand an argument to one another */
#define MAX_DROP_LOOKS 64	/* at macros, for one word */

static bool some_drops(struct probe *pr, const char *name, uint32_t n, int depth,
		       unsigned int *looks);

/* Whether a definition makes nothing of its parameter @n, or hands it to what may do so. */
static bool drops(struct probe *pr, const struct cref *r, uint32_t n, int depth,
		  unsigned int *looks)
{
	const struct fact *f = r->fact;
	const char *body = cref_str(r, f->type);
	const char *param = n < f->n_subs ?
		cref_str(r, r->facts->subs[f->first_sub + n].name) : "__VA_ARGS__";
	_cleanup_lexed_ struct lexed lx = { 0 };
	struct parser p = { .lx = &lx, .tmp = &pr->w.tmp };
	bool all = true;

	if (f->kind != FACT_MACRO || f->flags & FACT_UNDEF || depth > MAX_DROP_DEPTH)
		return false;
	lex(&lx, body, strlen(body), LEX_FULL);
	for (uint32_t i = 0; i + 1 < lx.toks.n && all; i++) {
		uint32_t call;

		if (tok_is(&lx, &lx.toks.items[i], param))
			all = call_around(&p, i, &call) &&
			      some_drops(pr, parse_text(&p, call), argument_of(&p, call, i),
					 depth + 1, looks);
	}
	return all;
}

static bool some_drops(struct probe *pr, const char *name, uint32_t n, int depth,
		       unsigned int *looks)
{
	_cleanup_err_ struct err ignored = ERR_INIT;
	cref_vec refs = VEC_INIT;
	bool dropped = false;

	if ((*looks)++ > MAX_DROP_LOOKS)
		return false;
	if (ctree_visible(&refs, pr->tree, pr->path, name, &ignored) < 0)
		refs.n = 0;
	for (size_t i = 0; i < refs.n && !dropped; i++)
		dropped = drops(pr, &refs.items[i], n, depth, looks);
	VEC_RELEASE(&refs);
	return dropped;
}

bool gone_may_be_dropped(struct probe *pr, uint32_t i)
{
	struct parser *p = &pr->w.p;
	unsigned int looks = 0;
	uint32_t call;

	return call_around(p, i, &call) &&
	       some_drops(pr, parse_text(p, call), argument_of(p, call, i), 0, &looks);
}

/* `offsetof(type, name)`, `x->name` */
static bool names_member(const struct parser *p, uint32_t i)
{
	uint32_t call;

	if (i && (parse_op(p, i - 1, '.') || parse_op(p, i - 1, OP_ARROW)))
		return true;
	return call_around(p, i, &call) &&
	       (parse_is(p, call, "offsetof") || parse_is(p, call, "__builtin_offsetof"));
}

/* Whether a macro that is called at @call hands the word on without parentheses behind it. */
static bool stays_bare(struct probe *pr, uint32_t call, const char *name)
{
	_cleanup_strbuf_ struct strbuf text = STRBUF_INIT;
	_cleanup_lexed_ struct lexed lx = { 0 };
	struct walker *w = &pr->w;
	const struct parser made = { .lx = &lx, .tmp = &w->tmp };
	uint32_t next;
	struct expr *e = expr_parse(&w->p, call, parse_match(&w->p, call + 1), false, &next);

	if (!e || e->kind != EX_CALL || !walk_expand(w, &text, e))
		return false;
	lex(&lx, text.buf, text.len, LEX_FULL);
	for (uint32_t i = 0; i + 1 < lx.toks.n; i++)
		if (tok_is(&lx, &lx.toks.items[i], name) && !lex_is_op(&lx, i + 1, '(') &&
		    !names_member(&made, i))
			return true;
	return false;
}

int gone_address(struct probe *pr, const struct span *spans, size_t n_spans, uint32_t i,
		 const struct delta_change *ch, bool *gone, struct err *err)
{
	struct walker *w = &pr->w;
	cref_vec refs = VEC_INIT;
	struct expand_macro m;
	uint32_t call;
	int rc;

	*gone = false;
	if ((ch->before.kind != FACT_CONST &&
	     (ch->before.kind != FACT_FUNC || !span_at(spans, n_spans, i))) ||
	    parse_op(&w->p, i + 1, '('))
		return 0;
	/* what a macro puts in front of parentheses is a call */
	if (enclosing_call(&w->p, i, &call) &&
	    walk_find_macro(w, w->p.lx->src + parse_tok(&w->p, call)->off,
			    parse_tok(&w->p, call)->len, &m) &&
	    !stays_bare(pr, call, ch->name))
		return 0;
	rc = ctree_visible(&refs, pr->tree, pr->path, ch->name, err);
	probe_settle(pr, ch->name, &refs);
	*gone = rc >= 0 && refs.n;
	for (size_t k = 0; k < refs.n; k++)
		*gone &= refs.items[k].fact->kind == FACT_MACRO;
	VEC_RELEASE(&refs);
	return rc < 0 ? rc : 0;
}

/* Whether all that is made of the token is a string. */
bool gone_only_text(struct probe *pr, uint32_t i, const char *name)
{
	_cleanup_strbuf_ struct strbuf text = STRBUF_INIT;
	struct walker *w = &pr->w;
	uint32_t at, next;
	struct expr *e;
	const char *p;

	if (!enclosing_call(&w->p, i, &at))
		return false;
	e = expr_parse(&w->p, at, parse_match(&w->p, at + 1), false, &next);
	if (!e || e->kind != EX_CALL || !walk_expand(w, &text, e))
		return false;
	p = strstr(text.buf, name);
	return !p;
}

/* `&&label`: not both of two operands. */
static bool is_label_address(const struct parser *p, uint32_t i)
{
	static const char before[] = "{,=([?:;";

	return i >= 2 && parse_op(p, i - 1, OP_ANDAND) &&
	       parse_tok(p, i - 2)->kind == TOK_PUNCT && parse_tok(p, i - 2)->op < 256 &&
	       strchr(before, parse_tok(p, i - 2)->op);
}

bool gone_may_be_use(const struct parser *p, uint32_t i, enum name_space *ns)
{
	const struct tok *t = parse_tok(p, i);

	/* `#define if(cond) …` made no new word of the language; an attribute is a macro */
	if (t->kind != TOK_IDENT || t->len > 255 ||
	    (parse_word(p, i) != WORD_NONE && parse_word(p, i) != WORD_ATTR))
		return false;
	if (i && (parse_op(p, i - 1, '.') || parse_op(p, i - 1, OP_ARROW) ||
		  parse_op(p, i - 1, OP_PASTE)))
		return false;
	if (parse_op(p, i + 1, OP_PASTE) || is_label_address(p, i))
		return false;
	/* `[name] "r" (value)` names an operand of asm() */
	if (i && parse_op(p, i - 1, '[') && parse_op(p, i + 1, ']') &&
	    parse_tok(p, i + 2)->kind == TOK_STR)
		return false;
	*ns = NS_ORDINARY;
	if (i && (parse_word(p, i - 1) == WORD_STRUCT ||
		  parse_word(p, i - 1) == WORD_UNION ||
		  parse_word(p, i - 1) == WORD_ENUM))
		*ns = NS_TAG;
	return true;
}

/* Where a token of what a macro makes can be no name that is declared there. */
static bool operand(const struct parser *p, uint32_t i, int depth)
{
	static const uint16_t before[] = { '(', ',', '=', '&', '{', '|', '?', ':', '+' };

	for (size_t k = 0; i && k < sizeof(before) / sizeof(before[0]); k++)
		if (parse_op(p, i - 1, before[k]))
			return true;
	/* called in a body */
	return i && depth > 0 && parse_op(p, i + 1, '(') && !parse_op(p, i - 1, '*') &&
	       (parse_tok(p, i - 1)->kind == TOK_PUNCT ||
		parse_is(p, i - 1, "return"));
}

bool gone_made_operand(struct probe *pr, uint32_t i)
{
	_cleanup_strbuf_ struct strbuf text = STRBUF_INIT;
	_cleanup_lexed_ struct lexed lx = { 0 };
	struct walker *w = &pr->w;
	struct parser made = { .lx = &lx, .tmp = &w->tmp };
	const char *name = parse_text(&w->p, i);
	bool found = false;
	uint32_t at, next;
	struct expr *e;
	int depth = 0;

	if (!enclosing_call(&w->p, i, &at) || parse_word(&w->p, at) != WORD_NONE)
		return false;
	e = expr_parse(&w->p, at, parse_match(&w->p, at + 1), false, &next);
	if (!e || !walk_expand(w, &text, e))
		return false;
	lex(&lx, text.buf, text.len, LEX_FULL);
	for (uint32_t k = 0; k + 1 < lx.toks.n; k++) {
		depth += parse_op(&made, k, '{') - parse_op(&made, k, '}');
		if (parse_tok(&made, k)->kind != TOK_IDENT || !parse_is(&made, k, name))
			continue;
		if (!operand(&made, k, depth))
			return false;
		found = true;
	}
	return found;
}

bool probe_is_use(struct probe *pr, const struct span *spans, size_t n_spans,
		  uint32_t i, enum name_space ns)
{
	struct walker *w = &pr->w;
	const struct tok *t = parse_tok(&w->p, i);
	const struct span *in;

	if (gone_guarded(&pr->cf->lx, w->macro ? w->macro->cond : t->cond,
			 parse_text(&w->p, i)))
		return false;
	if (!spans)
		return true;
	if (w->known[i] || gone_block_word(&w->p, spans, n_spans, i) == WORD_TYPEDEF)
		return false;
	in = span_at(spans, n_spans, i);
	w->decl = in ? in->decl : NULL;
	if (ns == NS_TAG)
		return needs_complete(&w->p, i);
	return in || file_level_use(&w->p, i) || gone_made_operand(pr, i);
}
