/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Words by lex_hash(): a Bloom filter, since most of a text's words are none of them,
 * and sets of their hashes.
 */
#ifndef CAPI_WORD_FILTER_H
#define CAPI_WORD_FILTER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/cleanup.h"
#include "base/map.h"
#include "base/vec.h"

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

/* Of two words with one hash either counts as the other. */
struct word_set {
	struct word_filter filter;
	VEC(uint32_t) hashes;	/* in order once it is settled */
};

#define WORD_SET_INIT { WORD_FILTER_INIT, VEC_INIT }

/* Room for about @words of them. */
void word_set_init(struct word_set *s, size_t words);
void word_set_release(struct word_set *s);
void word_set_add(struct word_set *s, const char *word, size_t len);
/* After the last one was added, and before any is asked for. */
void word_set_settle(struct word_set *s);
bool word_set_has(const struct word_set *s, uint32_t hash);
/* The keys of a map, settled. */
void word_set_of(struct word_set *s, const struct map *words);
/* Whether the text has one of them. */
bool word_set_in(const struct word_set *s, const char *text, size_t len);

#define _cleanup_word_set_ _cleanup_(word_set_release)

/*
 * The next word from *@p on, of letters as C has them, and its lex_hash(); *@p is
 * behind it then. NULL: none before @end.
 */
const char *word_next(const char **p, const char *end, uint32_t *hash);

#endif
