/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Reading declarations from tokens: specifiers, declarators, parameters. Used
 * for what a file declares (cfile.c, aggregate.c) and for locals (scope.c).
 * Works on any token array; for capi/ only.
 */
#ifndef CAPI_PARSE_H
#define CAPI_PARSE_H

#include "base/strbuf.h"
#include "capi/build.h"
#include "capi/lex.h"
#include "capi/words.h"

#define PARSE_MAX_DEPTH 24

struct parser {
	const struct lexed *lx;
	struct facts_builder *b;	/* NULL: aggregates are skipped */
	uint32_t *guards;		/* string of each conditional, cached */
	struct arena *tmp;
	unsigned int depth;
};

/* What stands before the declarators. */
struct spec {
	const char *type;	/* canonical base type, in parser.tmp; "" none */
	uint16_t flags;		/* enum fact_flags */
	bool is_typedef;
	bool is_auto;		/* __auto_type and the like: from the initialiser */
	uint32_t body;		/* token of an aggregate's `{`, 0: none */
	uint32_t body_word;	/* enum word of that aggregate */
	uint32_t tag_line;
	const char *tag;	/* its tag, "" for an anonymous one */
	uint32_t typeof_open;	/* token of typeof's `(`, 0: none */
};

struct declr {
	const char *name;	/* in parser.tmp, NULL: abstract */
	const char *type;	/* in parser.tmp; of a function: its result */
	uint32_t name_tok;
	uint32_t params;	/* token of a function's `(`, 0: no function */
	uint16_t flags;
};

static inline const struct tok *parse_tok(const struct parser *p, uint32_t i)
{
	return &p->lx->toks.items[i];
}

static inline bool parse_op(const struct parser *p, uint32_t i, uint16_t op)
{
	const struct tok *t = parse_tok(p, i);

	return t->kind == TOK_PUNCT && t->op == op;
}

enum word parse_word(const struct parser *p, uint32_t i);
bool parse_is(const struct parser *p, uint32_t i, const char *word);
/* Whether the token's text, which need not end in a NUL, begins so. */
bool parse_begins(const struct parser *p, uint32_t i, const char *with);
/* A word that can be the name of something. */
static inline bool parse_is_name(const struct parser *p, uint32_t i)
{
	return parse_tok(p, i)->kind == TOK_IDENT && parse_word(p, i) == WORD_NONE;
}

/* No letter of it is a small one. */
bool parse_all_caps(const struct parser *p, uint32_t i);
/* Puts the pointers of a type behind it. */
void parse_add_stars(struct strbuf *sb, unsigned int n);

const char *parse_text(struct parser *p, uint32_t i);
/* Token after the bracket that closes the one at @i; never past the end. */
uint32_t parse_match(const struct parser *p, uint32_t i);
/* The same, for any token: one step over a token or a bracketed group. */
uint32_t parse_step(const struct parser *p, uint32_t i);
/* First token at or after @i, below @end, that is @op outside of brackets. */
uint32_t parse_find(const struct parser *p, uint32_t i, uint32_t end, uint16_t op);
uint32_t parse_guard(struct parser *p, uint32_t cond);
/* Over attributes and their arguments. */
uint32_t parse_skip_attrs(const struct parser *p, uint32_t i, uint16_t *flags);

/* Returns the token after the specifiers, @i when there are none. */
uint32_t parse_specs(struct parser *p, uint32_t i, uint32_t end, struct spec *s);
uint32_t parse_declarator(struct parser *p, uint32_t i, uint32_t end,
			  const char *base, struct declr *d);

struct param {
	const char *name;	/* NULL: none */
	const char *type;
	uint32_t line;
};

typedef VEC(struct param) param_vec;

/* @open is the `(`. Adds FACT_VARIADIC and FACT_COND_ARITY to *@flags. */
void parse_params(struct parser *p, uint32_t open, param_vec *out,
		  uint16_t *flags);
/* The same of those from @i up to @close. */
void parse_params_from(struct parser *p, uint32_t i, uint32_t close, param_vec *out,
		       uint16_t *flags);
/* Parameter types joined by ", ", in parser.tmp. */
const char *parse_params_text(struct parser *p, uint32_t open);

#endif
