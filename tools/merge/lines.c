// SPDX-License-Identifier: GPL-2.0-only
#include "merge/lines.h"

#include <stdint.h>
#include <string.h>

#include "base/hash.h"
#include "base/mem.h"

struct line_kind {
	uint64_t hash;
	const char *text;
	size_t len;
};

size_t text_line_length(const char *p, const char *end)
{
	const char *nl = memchr(p, '\n', (size_t)(end - p));

	return nl ? (size_t)(nl + 1 - p) : (size_t)(end - p);
}

size_t text_count_lines(const char *p, size_t len)
{
	const char *end = p + len;
	size_t n = 0;

	while (p < end) {
		p += text_line_length(p, end);
		n++;
	}
	return n;
}

/* @slots hold the number of a kind and one, or nothing. */
static unsigned int *slot_of(const struct line_kinds *k, const struct line_kind *line)
{
	size_t i = line->hash & k->mask;

	for (; k->slots[i]; i = (i + 1) & k->mask) {
		const struct line_kind *had = &k->items[k->slots[i] - 1];

		if (had->hash == line->hash && had->len == line->len &&
		    !memcmp(had->text, line->text, line->len))
			break;
	}
	return &k->slots[i];
}

/* At least half of the slots are free when @more lines have come. */
static void make_room(struct line_kinds *k, size_t more)
{
	size_t size = 64;

	while (size < (k->n + more) * 2)
		size *= 2;
	k->alloc = k->n + more;
	k->items = mem_array(k->items, k->alloc + 1, sizeof(*k->items));
	if (k->slots && size <= k->mask + 1)
		return;
	free(k->slots);
	k->slots = mem_zalloc(size * sizeof(*k->slots));
	k->mask = size - 1;
	for (size_t i = 0; i < k->n; i++)
		*slot_of(k, &k->items[i]) = (unsigned int)i + 1;
}

static unsigned int kind_of(struct line_kinds *k, const char *text, size_t len)
{
	const struct line_kind line = { hash_bytes(text, len, 0), text, len };
	unsigned int *slot = slot_of(k, &line);

	if (!*slot) {
		k->items[k->n++] = line;
		*slot = (unsigned int)k->n;
	}
	return *slot - 1;
}

void lines_cut(struct lines *out, struct line_kinds *kinds, const char *text, size_t len)
{
	size_t n = text_count_lines(text, len), at = 0;

	*out = (struct lines){
		.text = text,
		.at = mem_array(NULL, n + 1, sizeof(*out->at)),
		.kinds = mem_array(NULL, n + 1, sizeof(*out->kinds)),
		.n = n,
	};
	make_room(kinds, n);
	for (size_t i = 0; i < n; i++) {
		size_t line = text_line_length(text + at, text + len);

		out->at[i] = at;
		out->kinds[i] = kind_of(kinds, text + at, line);
		at += line;
	}
	out->at[n] = at;
}

void lines_release(struct lines *l)
{
	free(l->at);
	free(l->kinds);
	*l = (struct lines){ NULL, NULL, NULL, 0 };
}

void line_kinds_release(struct line_kinds *k)
{
	free(k->items);
	free(k->slots);
	*k = (struct line_kinds)LINE_KINDS_INIT;
}
