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

#include "cleanup.h"

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
/* NULL when absent; valid until the next map_put(). */
struct map_entry *map_find(const struct map *m, const char *key, size_t len);
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
