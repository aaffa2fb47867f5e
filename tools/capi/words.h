/* SPDX-License-Identifier: GPL-2.0-only */
/* What the words of kernel C mean before anything is known about a tree. */
#ifndef CAPI_WORDS_H
#define CAPI_WORDS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum word {
	WORD_NONE,		/* a name */
	WORD_STORAGE,		/* register, auto, … : no meaning here */
	WORD_STATIC,
	WORD_EXTERN,
	WORD_INLINE,
	WORD_TYPEDEF,
	WORD_CONST,
	WORD_QUAL,		/* volatile, restrict, __iomem, … */
	WORD_STRUCT,
	WORD_UNION,
	WORD_ENUM,
	WORD_TYPEOF,
	WORD_BUILTIN,		/* int, unsigned, void, … */
	WORD_ATTR,		/* an attribute, perhaps with arguments */
	WORD_MUST_CHECK,
	WORD_PRINTF,
	WORD_WEAK,
	WORD_ASM,
	WORD_STATEMENT,		/* if, return, … : never a name */
	WORD_SIZEOF,
};

/* @hash: lex_hash() of it. */
enum word word_lookup(const char *s, size_t len, uint32_t hash);

#endif
