// SPDX-License-Identifier: GPL-2.0-only
#include "map.h"

#include "mem.h"

void map_release(struct map *m)
{
	free(m->entries);
	free(m->slots);
	*m = (struct map)MAP_INIT;
}

static void take_slot(struct map *m, uint64_t hash, uint32_t entry)
{
	uint32_t i = (uint32_t)hash & m->mask;

	while (m->slots[i].entry)
		i = (i + 1) & m->mask;
	m->slots[i] = (struct map_slot){ entry, map_tag(hash) };
}

static void rehash(struct map *m, uint32_t size)
{
	free(m->slots);
	m->slots = mem_zalloc(size * sizeof(*m->slots));
	m->mask = size - 1;
	for (uint32_t k = 0; k < m->n; k++)
		take_slot(m, m->entries[k].hash, k + 1);
}

void map_reserve(struct map *m, uint32_t n)
{
	uint32_t size = m->slots ? m->mask + 1 : 16;

	if (n > m->alloc) {
		m->alloc = n;
		m->entries = mem_array(m->entries, n, sizeof(*m->entries));
	}
	while ((uint64_t)n * 3 > (uint64_t)size * 2)
		size *= 2;
	if (!m->slots || size > m->mask + 1)
		rehash(m, size);
}

struct map_entry *map_put(struct map *m, const char *key, size_t len, bool *added)
{
	uint64_t hash = hash_bytes(key, len, 0);
	struct map_entry *e = m->n ? map_look(m, key, len, hash) : NULL;

	if (added)
		*added = !e;
	if (e)
		return e;
	if (m->n == m->alloc) {
		m->alloc = m->alloc ? m->alloc * 2 : 8;
		m->entries = mem_array(m->entries, m->alloc, sizeof(*m->entries));
	}
	if (!m->slots || (m->n + 1) * 3 > (m->mask + 1) * 2)
		rehash(m, m->slots ? (m->mask + 1) * 2 : 16);
	e = &m->entries[m->n++];
	*e = (struct map_entry){ .key = key, .len = (uint32_t)len, .hash = hash };
	take_slot(m, hash, m->n);
	return e;
}

void *map_get_ptr(const struct map *m, const char *key)
{
	struct map_entry *e = map_find(m, key, strlen(key));

	return e ? (void *)(uintptr_t)e->value : NULL;
}

void map_set_ptr(struct map *m, const char *key, void *value)
{
	map_put(m, key, strlen(key), NULL)->value = (uint64_t)(uintptr_t)value;
}
