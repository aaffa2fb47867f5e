/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Expressions as small trees. The parser is tolerant: what it does not
 * understand becomes EX_UNKNOWN and it goes on behind it. Types are not looked
 * at here (infer.h does that), except that a word that can only begin a type
 * name does so.
 */
#ifndef CAPI_EXPR_H
#define CAPI_EXPR_H

#include "capi/parse.h"

#define EXPR_MAX_DEPTH 200

enum ex_kind {
	EX_UNKNOWN,
	EX_IDENT,	/* name */
	EX_NUM,
	EX_STR,
	EX_CHAR,
	EX_CALL,	/* a(args) */
	EX_MEMBER,	/* a.name or a->name (op) */
	EX_INDEX,	/* a[b] */
	EX_UNARY,	/* op a; '&', '*', '!', '-', … */
	EX_BINARY,	/* a op b */
	EX_ASSIGN,	/* a = b, a += b (op) */
	EX_COND,	/* a ? b : c */
	EX_CAST,	/* (type)a */
	EX_COMPOUND,	/* (type){ args } */
	EX_INIT,	/* { args }; an argument may be EX_DESIG */
	EX_DESIG,	/* .name = a, [index] = a; path in b as EX_MEMBER */
	EX_COMMA,	/* a, b */
	EX_SIZEOF,
	EX_TYPE,	/* a type name where an expression can stand */
	EX_STMT,	/* ({ … }): tokens first .. last */
};

struct expr {
	uint8_t kind;
	bool arrow;		/* EX_MEMBER: -> */
	bool paren;		/* was in parentheses of its own */
	uint16_t op;
	uint32_t tok;		/* its own token: name, operator, `(` */
	uint32_t first, last;	/* tokens it spans: [first, last) */
	struct expr *a, *b, *c;
	struct expr **args;
	uint32_t n_args;
	const char *name;	/* EX_IDENT, EX_MEMBER, EX_DESIG (NULL: index) */
	const char *type;	/* EX_CAST, EX_COMPOUND, EX_TYPE: canonical */
	const char *inferred;	/* memo of infer_type(), "" none yet: NULL */
	bool inferred_done;
};

/*
 * Parses one expression from @i, not beyond @end, commas included when @comma.
 * Nodes live in p->tmp. *@next is the first token that is not part of it; when
 * it equals @i there was none and the result is NULL.
 */
struct expr *expr_parse(struct parser *p, uint32_t i, uint32_t end, bool comma,
			uint32_t *next);
/* An initialiser: an expression or `{ … }`. */
struct expr *expr_parse_init(struct parser *p, uint32_t i, uint32_t end,
			     uint32_t *next);
/* Whether a type name begins at @i, by its words alone. */
bool expr_starts_type(const struct parser *p, uint32_t i);

#endif
