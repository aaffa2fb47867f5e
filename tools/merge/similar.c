// SPDX-License-Identifier: GPL-2.0-only
#include "merge/similar.h"

#include <string.h>

#include "base/mem.h"
#include "base/vec.h"

#define HASHES 107927	/* git's, and a prime */
#define PIECE 64	/* bytes of a line that are hashed together */

/* How many bytes there are of each hash. */
struct counts {
	uint32_t bytes[HASHES];
};

struct similar {
	size_t len;
	struct counts source, other;
	VEC(uint32_t) seen;	/* hashes of the other one */
};

static bool is_countable(const struct blob *b)
{
	return b->len && b->data[b->len - 1] == '\n' && !memchr(b->data, '\r', b->len);
}

struct similar *similar_free(struct similar *s)
{
	if (!s)
		return NULL;
	VEC_RELEASE(&s->seen);
	free(s);
	return NULL;
}

/* The next piece, of *@n bytes. */
static uint32_t hash_piece(size_t *n, const char *p, const char *end)
{
	uint32_t a = 0, b = 0;
	size_t i = 0;

	while (p + i < end && i < PIECE) {
		unsigned char c = (unsigned char)p[i++];
		uint32_t was = a;

		a = (a << 7 ^ b >> 25) + c;
		b = b << 7 ^ was >> 25;
		if (c == '\n')
			break;
	}
	*n = i;
	return (a + b * 0x61) % HASHES;
}

struct similar *similar_new(const struct blob *b)
{
	struct similar *s;

	if (!is_countable(b))
		return NULL;
	s = mem_zalloc(sizeof(*s));
	s->len = b->len;
	for (size_t at = 0, n; at < b->len; at += n) {
		uint32_t hash = hash_piece(&n, b->data + at, b->data + b->len);

		s->source.bytes[hash] += (uint32_t)n;
	}
	return s;
}

static void count_other(struct similar *s, const struct blob *b)
{
	for (size_t at = 0, n; at < b->len; at += n) {
		uint32_t hash = hash_piece(&n, b->data + at, b->data + b->len);

		if (!s->other.bytes[hash])
			VEC_PUSH(&s->seen, hash);
		s->other.bytes[hash] += (uint32_t)n;
	}
}

int similar_score(struct similar *s, const struct blob *b)
{
	uint64_t shared = 0;

	if (!is_countable(b))
		return -1;
	count_other(s, b);
	for (size_t i = 0; i < s->seen.n; i++) {
		uint32_t *other = &s->other.bytes[s->seen.items[i]];
		uint32_t source = s->source.bytes[s->seen.items[i]];

		shared += *other < source ? *other : source;
		*other = 0;
	}
	s->seen.n = 0;
	return (int)(shared * SIMILAR_ALL / (s->len > b->len ? s->len : b->len));
}

int similar_most(size_t a, size_t b)
{
	uint64_t few = a < b ? a : b, many = a < b ? b : a;

	if (!few || many * (SIMILAR_ALL - SIMILAR_RENAMED) < (many - few) * SIMILAR_ALL)
		return 0;
	return (int)(few * SIMILAR_ALL / many);
}
