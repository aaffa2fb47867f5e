/* SPDX-License-Identifier: GPL-2.0-only */
/* What gives way when the cache is full; for cache.c only. */
#ifndef REPO_CACHE_EVICT_H
#define REPO_CACHE_EVICT_H

#include <sqlite3.h>
#include <stddef.h>
#include <stdint.h>

/* "used" of a row: which version of the program needed it last, and when. */
static inline int64_t cache_stamp(uint32_t version, int64_t when)
{
	return (int64_t)(version & INT32_MAX) << 32 | (when & UINT32_MAX);
}

static inline uint32_t cache_stamp_version(int64_t stamp)
{
	return (uint32_t)(stamp >> 32);
}

/*
 * Deletes rows of @tables that make up about this share of the bytes of all: those that
 * another version than that of the stamp @now needed last come first, and of either kind
 * those that nobody has needed for long. SQLITE_OK or what SQLite says.
 */
int cache_evict(sqlite3 *db, const char *const *tables, size_t n_tables, int64_t now,
		double share);

#endif
