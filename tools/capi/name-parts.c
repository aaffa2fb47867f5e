// SPDX-License-Identifier: GPL-2.0-only
#include "capi/name-parts.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

#define BITS 20
#define GRAM 4

/* Fibonacci hashing; the length keeps "a" and "a\0" apart */
static uint32_t hash(uint32_t word, size_t len)
{
	return (word * 2654435769u + (uint32_t)len * 40503u) >> (32 - BITS);
}

/* Up to GRAM bytes as a number, the first one lowest: what is not there is 0. */
static uint32_t gram(const char *s, size_t len)
{
	uint32_t word = 0;

	for (size_t i = 0; i < len; i++)
		word |= (uint32_t)(unsigned char)s[i] << (8 * i);
	return word;
}

static bool has(const struct name_parts *p, const char *s, size_t len)
{
	uint32_t bit = hash(gram(s, len), len);

	return p->bits[bit >> 6] >> (bit & 63) & 1;
}

void name_parts_add(struct name_parts *p, const char *name)
{
	static const uint32_t masks[GRAM + 1] = { 0, 0xff, 0xffff, 0xffffff, UINT32_MAX };
	size_t n = strlen(name);
	uint32_t word = 0;

	if (!p->bits)
		p->bits = mem_zalloc(((size_t)1 << BITS) / 8);
	/* from behind, so that each byte is read once */
	for (size_t i = n; i-- > NAME_PARTS_MIN_PREFIX;) {
		word = word << 8 | (unsigned char)name[i];
		for (size_t len = 1; len <= GRAM && i + len <= n; len++) {
			uint32_t bit = hash(word & masks[len], len);

			p->bits[bit >> 6] |= (uint64_t)1 << (bit & 63);
		}
	}
}

void name_parts_release(struct name_parts *p)
{
	free(p->bits);
	p->bits = NULL;
}

bool name_parts_may_hold(const struct name_parts *p, const char *text, size_t len)
{
	size_t n = len < GRAM ? len : GRAM;

	return p->bits && has(p, text, n) && has(p, text + len - n, n);
}
