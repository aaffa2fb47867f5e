/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * What lex.c (text), lex-cond.c (directives) and lex-conflict.c (heads between
 * conflict markers) share; for those only.
 */
#ifndef CAPI_LEX_INTERNAL_H
#define CAPI_LEX_INTERNAL_H

#include "capi/lex.h"

/* An open conditional. */
struct lex_open {
	uint32_t group, parent;
	uint32_t brace, paren, skip;		/* as they were at the #if */
	uint32_t brace1, paren1, skip1;		/* as the first branch left them */
	bool comment, comment1;			/* the same of being in a comment */
	bool first_done, marker, in_paren;
	const char *text;	/* of the branches so far, negated */
};

/* What is known of the statement at file level, of its tokens [first, read). */
struct lex_statement {
	size_t first, read;
	bool value;		/* a `=` stands in it */
	bool aggregate;		/* struct, union or enum, and no `)` behind */
	bool begins;		/* … as its first word */
};

struct lexer {
	struct lexed *lx;
	enum lex_mode mode;
	bool directives;
	uint32_t line;
	uint32_t cond;
	uint32_t brace, paren;
	uint32_t kept_brace;	/* LEX_DECLS: braces of aggregates around us */
	uint32_t skip_depth;	/* tokens are dropped while brace >= this, 0: no */
	uint32_t markers;	/* open conflict markers */
	bool in_paren;		/* a conditional around us opened in ( ) */
	bool comment;		/* a conflict marker stands in a comment */
	const char *close;	/* the next end of a conflict that was looked for */
	size_t stmt;		/* first token of the statement at file level */
	struct lex_statement statement;
	VEC(struct lex_open) stack;
};

/* Reads the directive at @p ('#'); returns the position of its newline. */
const char *lex_directive(struct lexer *z, const char *p, const char *end);
/* Whether what stands at @p, where a line begins, is a conflict marker. */
bool lex_is_marker(const struct lexer *z, const char *p, const char *end);
/* The same; if so it has been taken in. */
bool lex_marker(struct lexer *z, const char *p, const char *end);
void lex_close_conds(struct lexer *z);
/* Decides which branches are read, and takes out the others. */
void lex_settle(struct lexed *lx);

/* Tokens [first, last) that go in front of token @at. */
struct lex_head {
	uint32_t at;
	size_t first, last;
};

struct lex_heads {
	VEC(struct lex_head) heads;	/* in descending order */
	VEC(struct tok) toks;
};

/*
 * Of two branches that cannot both be read the functions that the second one
 * declares, as prototypes; before it is dropped. Costs no more than the branches
 * and a few hundred tokens.
 */
void lex_other_head(struct lex_heads *h, struct lexed *lx, uint32_t ours,
		    uint32_t theirs);
/* Takes out what is TOK_DROPPED and puts in the heads, which it releases. */
void lex_compact(struct lexed *lx, struct lex_heads *h);

#endif
