/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * A hash map from byte strings to 64-bit values (open addressing, linear
 * probing). Keys are borrowed: they must outlive the map, or come from an
 * arena beside it. No removal. Iteration goes in insertion order.
 */
#ifndef BASE_MAP_H
#define BASE_MAP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "cleanup.h"
#include "hash.h"

struct map_entry {
	const char *key;
	uint64_t hash;
	uint64_t value;
	uint32_t len;
};

/* With a part of the hash, so that few entries are looked at in vain. */
struct map_slot {
	uint32_t entry;		/* its index + 1; 0: free */
	uint32_t tag;
};

struct map {
	struct map_entry *entries;	/* n of them, in insertion order */
	uint32_t n, alloc;
	struct map_slot *slots;		/* mask + 1 of them */
	uint32_t mask;
};

#define MAP_INIT { NULL, 0, 0, NULL, 0 }

void map_release(struct map *m);

static inline bool map_same(const struct map_entry *e, uint64_t hash, const char *key,
			    size_t len)
{
	return e->hash == hash && e->len == len &&
	       (len == 0 || memcmp(e->key, key, len) == 0);
}

/* The half of the hash that does not choose the slot. */
static inline uint32_t map_tag(uint64_t hash)
{
	return (uint32_t)(hash >> 32);
}

static inline struct map_entry *map_look(const struct map *m, const char *key, size_t len,
					 uint64_t hash)
{
	for (uint32_t i = (uint32_t)hash & m->mask;; i = (i + 1) & m->mask) {
		const struct map_slot *s = &m->slots[i];

		if (!s->entry)
			return NULL;
		if (s->tag == map_tag(hash) &&
		    map_same(&m->entries[s->entry - 1], hash, key, len))
			return &m->entries[s->entry - 1];
	}
}

/* NULL when absent; valid until the next map_put(). */
static inline struct map_entry *map_find(const struct map *m, const char *key, size_t len)
{
	return m->n ? map_look(m, key, len, hash_bytes(key, len, 0)) : NULL;
}

/* Makes room for @n entries in all. */
void map_reserve(struct map *m, uint32_t n);
/*
 * Finds or adds. *@added tells which (may be NULL); a new value is 0. The
 * result is valid until the next map_put().
 */
struct map_entry *map_put(struct map *m, const char *key, size_t len, bool *added);

/* The same for C strings and pointers. */
void *map_get_ptr(const struct map *m, const char *key);
void map_set_ptr(struct map *m, const char *key, void *value);

#define _cleanup_map_ _cleanup_(map_release)

#endif
