// SPDX-License-Identifier: GPL-2.0-only
#include "capi/changed.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "capi/lex.h"

#define BLOOM_BITS (1u << 18)

struct changed_names {
	const struct delta *d;
	uint64_t bits[BLOOM_BITS / 64];
};

static void add_names(struct changed_names *b, const struct map *names)
{
	for (uint32_t i = 0; i < names->n; i++) {
		uint32_t h = lex_hash(names->entries[i].key,
				      names->entries[i].len) % BLOOM_BITS;

		b->bits[h / 64] |= 1ull << (h % 64);
	}
}

struct changed_names *changed_names_new(const struct delta *d)
{
	struct changed_names *b = mem_zalloc(sizeof(*b));

	b->d = d;
	add_names(b, &d->by_name);
	add_names(b, &d->by_member);
	return b;
}

void changed_names_free(struct changed_names *b)
{
	free(b);
}

static bool ident_start(unsigned char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

/* The word is among the names for sure. */
static bool is_changed(const struct delta *d, const char *word, size_t len,
		       bool added)
{
	const struct map_entry *e = map_find(&d->by_name, word, len);

	if (map_find(&d->by_member, word, len) || (e && added))
		return true;
	for (size_t i = e ? e->value - 1 : d->n;
	     i < d->n && strlen(d->items[i].name) == len &&
	     !memcmp(d->items[i].name, word, len); i++)
		if (d->items[i].what != DELTA_ADDED)
			return true;
	return false;
}

bool changed_names_in(const struct changed_names *b, bool added, const char *p,
		      size_t len)
{
	const char *end = p + len;

	while (p < end) {
		const char *word = p;
		uint32_t h = 2166136261u;

		if (!ident_start((unsigned char)*p)) {
			p++;
			continue;
		}
		for (; p < end && (ident_start((unsigned char)*p) ||
				   (*p >= '0' && *p <= '9') || *p == '$' ||
				   (unsigned char)*p >= 128);
		     p++)
			h = (h ^ (unsigned char)*p) * 16777619u;
		h %= BLOOM_BITS;
		if (b->bits[h / 64] & (1ull << (h % 64)) &&
		    is_changed(b->d, word, (size_t)(p - word), added))
			return true;
	}
	return false;
}
