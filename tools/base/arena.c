// SPDX-License-Identifier: GPL-2.0-only
#include "arena.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "mem.h"

#define BLOCK_MIN 16384
#define BLOCK_MAX ((size_t)1 << 20)

struct arena_block {
	struct arena_block *next;
	size_t size, used;
	max_align_t data[];
};

static size_t align_up(size_t n)
{
	const size_t a = _Alignof(max_align_t);

	return (n + a - 1) & ~(a - 1);
}

static struct arena_block *new_block(struct arena *a, size_t size)
{
	size_t cap = a->head ? a->head->size * 2 : BLOCK_MIN;
	struct arena_block *b;

	if (cap > BLOCK_MAX)
		cap = BLOCK_MAX;
	if (cap < size)
		cap = size;
	b = mem_alloc(sizeof(*b) + cap);
	b->size = cap;
	b->used = 0;
	b->next = a->head;
	a->head = b;
	return b;
}

static void *alloc(struct arena *a, size_t size)
{
	struct arena_block *b = a->head;
	void *p;

	size = align_up(size ? size : 1);
	if (!b || b->size - b->used < size)
		b = new_block(a, size);
	p = (char *)b->data + b->used;
	b->used += size;
	a->used += size;
	return p;
}

void *arena_alloc(struct arena *a, size_t size)
{
	return memset(alloc(a, size), 0, size);
}

char *arena_strndup(struct arena *a, const char *s, size_t n)
{
	char *p = alloc(a, n + 1);

	if (n)
		memcpy(p, s, n);
	p[n] = '\0';
	return p;
}

char *arena_strdup(struct arena *a, const char *s)
{
	return arena_strndup(a, s, strlen(s));
}

char *arena_cat(struct arena *a, const char *s, const char *t)
{
	size_t n = strlen(s), k = strlen(t) + 1;
	char *p = alloc(a, n + k);

	memcpy(p, s, n);
	memcpy(p + n, t, k);
	return p;
}

void *arena_dup(struct arena *a, const void *data, size_t size)
{
	void *p = alloc(a, size);

	if (size)
		memcpy(p, data, size);
	return p;
}

char *arena_printf(struct arena *a, const char *fmt, ...)
{
	char text[256];
	va_list ap;
	char *p;
	int n;

	va_start(ap, fmt);
	n = vsnprintf(text, sizeof(text), fmt, ap);
	va_end(ap);
	if (n < 0)
		return arena_strdup(a, "");
	if ((size_t)n < sizeof(text))
		return arena_strndup(a, text, (size_t)n);
	p = alloc(a, (size_t)n + 1);
	va_start(ap, fmt);
	(void)vsnprintf(p, (size_t)n + 1, fmt, ap);
	va_end(ap);
	return p;
}

void arena_release(struct arena *a)
{
	struct arena_block *b = a->head;

	while (b) {
		struct arena_block *next = b->next;

		free(b);
		b = next;
	}
	a->head = NULL;
	a->used = 0;
}
