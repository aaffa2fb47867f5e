// SPDX-License-Identifier: GPL-2.0-only
#include "capi/word-filter.h"

#include <stdlib.h>

#include "base/mem.h"
#include "capi/lex.h"

#define MIN_BITS (1u << 18)
#define BITS_PER_WORD 16

void word_filter_init(struct word_filter *f, size_t words)
{
	uint32_t size = MIN_BITS;

	while (size < (1u << 30) && size / BITS_PER_WORD < words)
		size *= 2;
	f->bits = mem_zalloc(size / 8);
	f->mask = size - 1;
	f->n = 0;
}

void word_filter_release(struct word_filter *f)
{
	free(f->bits);
	*f = (struct word_filter)WORD_FILTER_INIT;
}

void word_filter_add(struct word_filter *f, const char *word, size_t len)
{
	uint32_t h = lex_hash(word, len) & f->mask;

	f->bits[h / 64] |= 1ull << (h % 64);
	f->n++;
}

void word_set_init(struct word_set *s, size_t words)
{
	word_filter_init(&s->filter, words);
	VEC_RELEASE(&s->hashes);
}

void word_set_release(struct word_set *s)
{
	word_filter_release(&s->filter);
	VEC_RELEASE(&s->hashes);
}

void word_set_add(struct word_set *s, const char *word, size_t len)
{
	word_filter_add(&s->filter, word, len);
	VEC_PUSH(&s->hashes, lex_hash(word, len));
}

static int by_value(const void *a, const void *b)
{
	uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;

	return (x > y) - (x < y);
}

void word_set_settle(struct word_set *s)
{
	VEC_SORT(&s->hashes, by_value);
}

void word_set_of(struct word_set *s, const struct map *words)
{
	word_set_init(s, words->n);
	for (uint32_t i = 0; i < words->n; i++)
		word_set_add(s, words->entries[i].key, words->entries[i].len);
	word_set_settle(s);
}

bool word_set_has(const struct word_set *s, uint32_t hash)
{
	return word_filter_has(&s->filter, hash) && s->hashes.n &&
	       bsearch(&hash, s->hashes.items, s->hashes.n, sizeof(hash), by_value);
}

bool word_set_in(const struct word_set *s, const char *text, size_t len)
{
	const char *end = text + len;
	uint32_t hash;

	while (word_next(&text, end, &hash))
		if (word_set_has(s, hash))
			return true;
	return false;
}

enum { BEGINS = 1, GOES_ON = 2 };

static const uint8_t letters[256] = {
	['a' ... 'z'] = BEGINS | GOES_ON, ['A' ... 'Z'] = BEGINS | GOES_ON,
	['_'] = BEGINS | GOES_ON, ['0' ... '9'] = GOES_ON, ['$'] = GOES_ON,
	[128 ... 255] = GOES_ON,
};

const char *word_next(const char **p, const char *end, uint32_t *hash)
{
	const char *s = *p, *word;
	uint32_t h = 2166136261u;

	while (s < end && !(letters[(unsigned char)*s] & BEGINS))
		s++;
	word = s;
	for (; s < end && letters[(unsigned char)*s]; s++)
		h = (h ^ (unsigned char)*s) * 16777619u;
	*p = s;
	*hash = h;
	return s > word ? word : NULL;
}
