/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * C as it stands: tokens without preprocessing.
 *
 * One pass over the bytes gives the tokens, the macro definitions, the
 * #includes, and the tree of conditional branches that each token lies in.
 * Nothing is expanded and no condition is evaluated, save those that say that
 * a text is not C for the kernel: `#if 0`, __ASSEMBLY__, __cplusplus, and
 * `LINUX_VERSION_CODE < …`, which is for older ones.
 *
 * Both branches of a conditional are kept where each is complete in itself.
 * Where brackets are opened in one branch and closed elsewhere only the first
 * live branch is, since what follows continues it. Conflict markers are read as
 * a conditional too; where they cut a function's head in two, the functions that
 * the other side declares there are read as prototypes in front of it.
 *
 * No recursion; memory is proportional to the input. Positions are byte offsets,
 * lines count from 1.
 */
#ifndef CAPI_LEX_H
#define CAPI_LEX_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "base/arena.h"
#include "base/vec.h"

enum tok_kind {
	TOK_END,
	TOK_IDENT,
	TOK_NUM,
	TOK_STR,
	TOK_CHAR,
	TOK_PUNCT,
};

/* Operators of more than one character; the others are their own code. */
enum tok_op {
	OP_ARROW = 256,
	OP_ELLIPSIS,
	OP_PASTE,	/* ## */
	OP_INC,		/* ++ and -- */
	OP_SHIFT,	/* << and >> */
	OP_REL,		/* <= and >= */
	OP_EQ,		/* == and != */
	OP_ANDAND,
	OP_OROR,
	OP_ASSIGN,	/* += and its like */
};

enum tok_flags {
	TOK_DROPPED = 1,	/* in a branch that is not read */
	TOK_CONFLICT = 2,	/* between conflict markers */
	TOK_COND_PAREN = 4,	/* in a conditional that opens between ( and ) */
};

struct tok {
	uint32_t off, len;
	uint32_t line;
	uint32_t hash;		/* of an identifier's bytes, see lex_hash() */
	uint32_t cond;		/* index into lexed.conds, 0: unconditional */
	/* TOK_PUNCT: a character or enum tok_op; TOK_IDENT: enum word */
	uint16_t op;
	uint8_t kind;
	uint8_t flags;
};

enum cond_flags {
	COND_DEAD = 1,		/* #if 0 and the like */
	COND_INCLUDE_GUARD = 2,
	COND_CONFLICT = 4,
	COND_IN_PAREN = 8,	/* opens between ( and ) */
	COND_TOP = 16,		/* opens outside of all braces */
};

/* One branch of a conditional. conds[0] is the file itself. */
struct cond {
	uint32_t parent;
	uint32_t group;		/* branches of one #if share it */
	uint32_t line, end_line;
	uint32_t first, last;	/* tokens [first, last), while reading only */
	const char *text;	/* condition as a guard, NULL: none */
	uint8_t flags;
};

struct macro {
	const char *name;
	uint32_t line;
	uint32_t cond;
	uint32_t off, len;	/* the body, continuation lines and all */
	uint16_t n_params;
	bool function_like, variadic;
	bool undef;		/* an #undef, no definition */
	const char **params;
	const char *rest;	/* `args` of `args...`, or NULL */
};

struct include {
	const char *path;
	uint32_t line;
	uint32_t cond;
	bool angle;
};

enum lex_mode {
	LEX_FULL,
	/*
	 * Function bodies and initialisers are skipped, `{` and `}` stay: enough
	 * for what a file declares.
	 */
	LEX_DECLS,
};

struct lexed {
	const char *src;	/* borrowed */
	size_t len;
	VEC(struct tok) toks;	/* the last one is TOK_END */
	VEC(struct tok) dropped;	/* identifiers of live branches not read */
	VEC(struct cond) conds;
	VEC(struct macro) macros;
	VEC(struct include) includes;
	struct arena arena;
};

/*
 * Reads @len bytes of C. @src must outlive @lx. Never fails: bytes that are not
 * C give odd tokens. Inputs over 4 GiB are cut.
 */
void lex(struct lexed *lx, const char *src, size_t len, enum lex_mode mode);
/* Tokens of a part of @lx's own source, such as a macro's body. */
void lex_range(struct lexed *out, const struct lexed *lx, uint32_t off,
	       uint32_t len, uint32_t line);
void lexed_release(struct lexed *lx);

extern const bool lex_word_chars[256];

/* Whether a character may be part of a name. */
static inline bool lex_is_word(char c)
{
	return lex_word_chars[(unsigned char)c];
}

/* Whether @word stands in the text as a word of its own. */
bool lex_has_word(const char *text, size_t len, const char *word);
/* The hash that tok.hash holds. */
uint32_t lex_hash(const char *s, size_t len);

/* Whether one term of a condition is the other with a `!` in front. NULL is nobody's opposite. */
bool lex_opposite(const char *a, const char *b);

/* Token @i; past the end it is the last, TOK_END. */
static inline const struct tok *lex_tok(const struct lexed *lx, size_t i)
{
	return &lx->toks.items[i < lx->toks.n ? i : lx->toks.n - 1];
}

/*
 * How much text there is from one token to the end of another, which comes no earlier; none where
 * a conflict put them into another order (lex_other_head()).
 */
static inline size_t tok_span(const struct tok *a, const struct tok *z)
{
	return z->off + z->len > a->off ? z->off + z->len - a->off : 0;
}

static inline bool lex_is_op(const struct lexed *lx, size_t i, uint16_t op)
{
	const struct tok *t = lex_tok(lx, i);

	return t->kind == TOK_PUNCT && t->op == op;
}

static inline bool tok_is(const struct lexed *lx, const struct tok *t, const char *word)
{
	return t->kind == TOK_IDENT && strlen(word) == t->len &&
	       memcmp(lx->src + t->off, word, t->len) == 0;
}

/* The conditions around a branch, joined by " && ", in @a; NULL: there are none. */
const char *lex_guard(struct arena *a, const struct lexed *lx, uint32_t cond);
/* Whether no configuration can have both branches. */
bool lex_exclusive(const struct lexed *lx, uint32_t a, uint32_t b);

#define _cleanup_lexed_ _cleanup_(lexed_release)

#endif
