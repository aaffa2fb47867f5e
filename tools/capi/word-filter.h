/* SPDX-License-Identifier: GPL-2.0-only */
/* A Bloom filter over words, by lex_hash(): most of a text's words are none of them. */
#ifndef CAPI_WORD_FILTER_H
#define CAPI_WORD_FILTER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct word_filter {
	uint64_t *bits;
	uint32_t mask;		/* of bit numbers */
	size_t n;		/* words in it */
};

#define WORD_FILTER_INIT { NULL, 0, 0 }

/* Room for about @words of them. */
void word_filter_init(struct word_filter *f, size_t words);
void word_filter_release(struct word_filter *f);
void word_filter_add(struct word_filter *f, const char *word, size_t len);

/* False: the word is not among them. */
static inline bool word_filter_has(const struct word_filter *f, uint32_t hash)
{
	uint32_t h = hash & f->mask;

	return f->bits[h / 64] >> (h % 64) & 1;
}

/*
 * The next word from *@p on, of letters as C has them, and its lex_hash(); *@p is
 * behind it then. NULL: none before @end.
 */
const char *word_next(const char **p, const char *end, uint32_t *hash);

#endif
