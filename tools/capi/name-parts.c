// SPDX-License-Identifier: GPL-2.0-only
#include "capi/name-parts.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

#define BITS 20
#define GRAM 4

static uint32_t gram(const char *s, size_t len)
{
	uint32_t word = 0;

	memcpy(&word, s, len);
	/* Fibonacci hashing; the length keeps "a" and "a\0" apart */
	return (word * 2654435769u + (uint32_t)len * 40503u) >> (32 - BITS);
}

static bool has(const struct name_parts *p, const char *s, size_t len)
{
	uint32_t bit = gram(s, len);

	return p->bits[bit >> 6] >> (bit & 63) & 1;
}

void name_parts_add(struct name_parts *p, const char *name)
{
	size_t n = strlen(name);

	if (!p->bits)
		p->bits = mem_zalloc(((size_t)1 << BITS) / 8);
	for (size_t i = NAME_PARTS_MIN_PREFIX; i < n; i++)
		for (size_t len = 1; len <= GRAM && i + len <= n; len++) {
			uint32_t bit = gram(name + i, len);

			p->bits[bit >> 6] |= (uint64_t)1 << (bit & 63);
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
