// SPDX-License-Identifier: GPL-2.0-only
/*
 * Heads of functions that conflict markers cut in two:
 *
 *	int reg(struct range *range,
 *	<<<<<<<
 *		struct mm *mm);
 *	=======
 *		struct mirror *mirror);
 *	>>>>>>>
 *
 * What follows the block continues the first branch, in place. The functions that
 * the other one declares go in front, as prototypes.
 */
#include "capi/lex-internal.h"
#include "capi/words.h"

/* A head begins at most so many tokens before the block, and ends so many after. */
#define BEFORE_MAX 256
#define AFTER_MAX 256

static bool is_op(const struct tok *t, uint16_t op)
{
	return t->kind == TOK_PUNCT && t->op == op;
}

static bool is_read(const struct tok *t)
{
	return !(t->flags & TOK_DROPPED);
}

/*
 * Where the declaration began that token @i is part of; UINT32_MAX: too far, or
 * cut in two there as well.
 */
static uint32_t declaration(const struct lexed *lx, uint32_t i)
{
	for (uint32_t n = 0; n < BEFORE_MAX; n++) {
		const struct tok *t = i ? &lx->toks.items[i - 1] : NULL;

		if (!t || (is_read(t) && (is_op(t, ';') || is_op(t, '{') ||
					  is_op(t, '}'))))
			return i;
		if (t->flags & TOK_CONFLICT)
			break;
		i--;
	}
	return UINT32_MAX;
}

/* The declaration that is being put together, at the end of the tokens. */
struct copy {
	struct lex_heads *h;
	uint32_t parent, cond;	/* of the block, of the branch */
	size_t first;		/* of its tokens */
	uint32_t paren, brace;
	bool has_paren, has_value, is_typedef;
	bool in_body;		/* of a function, while brace */
	bool broken;
};

/* Stays, as a prototype, when it is a function's. */
static void end_declaration(struct copy *c)
{
	if (!c->has_paren || c->has_value || c->is_typedef)
		c->h->toks.n = c->first;
	c->first = c->h->toks.n;
	c->has_paren = c->has_value = c->is_typedef = false;
}

/* What stands in braces is left out. */
static void skip(struct copy *c, const struct tok *t)
{
	c->brace += is_op(t, '{');
	c->brace -= is_op(t, '}');
	if (!c->brace && c->in_body)
		end_declaration(c);
}

static void open_brace(struct copy *c)
{
	struct tok *t = &c->h->toks.items[c->h->toks.n - 1];

	c->brace = 1;
	c->in_body = c->has_paren && !c->has_value;
	t->op = ';';
	if (!c->in_body)
		c->has_value = true;	/* an aggregate: not wanted */
}

static void take(struct copy *c, const struct tok *from, bool word_typedef)
{
	struct tok t = *from;

	if (t.cond == c->parent)
		t.cond = c->cond;
	if (t.cond == c->cond)
		t.flags &= (uint8_t)~TOK_COND_PAREN;
	t.flags |= TOK_CONFLICT;
	VEC_PUSH(&c->h->toks, t);
	c->is_typedef |= word_typedef;
	if (is_op(&t, '(') || is_op(&t, '[')) {
		c->paren++;
		c->has_paren |= is_op(&t, '(');
	} else if (is_op(&t, ')') || is_op(&t, ']')) {
		c->broken |= !c->paren;
		c->paren -= c->paren > 0;
	} else if (is_op(&t, '}')) {
		c->broken = true;
	} else if (is_op(&t, '=')) {
		c->has_value |= !c->paren;
	} else if (is_op(&t, '{') && !c->paren) {
		open_brace(c);
	} else if (is_op(&t, ';') && !c->paren) {
		end_declaration(c);
	}
}

static void append(struct copy *c, const struct lexed *lx, uint32_t from, uint32_t to)
{
	for (uint32_t i = from; i < to && !c->broken; i++) {
		const struct tok *t = &lx->toks.items[i];

		if (is_read(t) && c->brace)
			skip(c, t);
		else if (is_read(t))
			take(c, t, t->kind == TOK_IDENT && t->op == WORD_TYPEDEF);
	}
}

/* A head that the end of the branch cuts: to where its body would begin. */
static void finish(struct copy *c, const struct lexed *lx, uint32_t i)
{
	for (uint32_t n = 0; n < AFTER_MAX; n++, i++) {
		if (lx->toks.items[i].kind == TOK_END || c->broken || c->brace ||
		    c->h->toks.n == c->first)
			break;
		append(c, lx, i, i + 1);
	}
}

void lex_other_head(struct lex_heads *h, struct lexed *lx, uint32_t ours,
		    uint32_t theirs)
{
	const struct cond *a = &lx->conds.items[ours], *b = &lx->conds.items[theirs];
	uint32_t start = declaration(lx, a->first);
	size_t first = h->toks.n;
	struct copy c = { .h = h, .first = first, .parent = a->parent,
			  .cond = theirs };

	if (start == UINT32_MAX || lx->conds.items[a->parent].flags & COND_IN_PAREN)
		return;
	append(&c, lx, start, a->first);
	append(&c, lx, b->first, b->last);
	finish(&c, lx, b->last);
	if (c.brace && c.in_body)
		end_declaration(&c);
	h->toks.n = c.broken ? first : c.first;
	if (h->toks.n == first)
		return;
	VEC_PUSH(&h->heads, (struct lex_head){ start, first, h->toks.n });
	for (uint32_t i = start; i < a->last; i++) {
		struct tok *t = &lx->toks.items[i];

		t->flags |= TOK_CONFLICT;
		if (t->cond == ours)
			t->flags &= (uint8_t)~TOK_COND_PAREN;
	}
}

/* The heads come from the back of the file. */
void lex_compact(struct lexed *lx, struct lex_heads *h)
{
	VEC(struct tok) out = VEC_INIT;
	size_t left = h->heads.n;

	VEC_RESERVE(&out, lx->toks.n + h->toks.n);
	for (size_t i = 0; i < lx->toks.n; i++) {
		for (; left && h->heads.items[left - 1].at <= i; left--) {
			const struct lex_head *head = &h->heads.items[left - 1];

			for (size_t k = head->first; k < head->last; k++)
				VEC_PUSH(&out, h->toks.items[k]);
		}
		if (is_read(&lx->toks.items[i]))
			VEC_PUSH(&out, lx->toks.items[i]);
	}
	VEC_RELEASE(&lx->toks);
	lx->toks.items = out.items;
	lx->toks.n = out.n;
	lx->toks.alloc = out.alloc;
	VEC_RELEASE(&h->heads);
	VEC_RELEASE(&h->toks);
}
