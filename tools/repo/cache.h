/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * What was computed before, in an SQLite file in the common git directory
 * ("crosstree/cache.sqlite"), or under $XDG_CACHE_HOME when that cannot be
 * written. Nothing here ever fails a run: what is damaged, of another version,
 * locked or full is rebuilt or left aside, and cache_note() tells why.
 *
 * Values come back only when their checksum holds. Puts are kept in memory and
 * written in one transaction by cache_flush(). Calls may come from any thread.
 */
#ifndef REPO_CACHE_H
#define REPO_CACHE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/strbuf.h"
#include "repo/repo.h"

struct cache;

enum cache_table {
	CACHE_FACTS,		/* of a blob */
	CACHE_NAMES,		/* of a tree */
	CACHE_RESULTS,		/* of a merge */
	CACHE_BASES,		/* merge bases of two commits */
	CACHE_ATTRIBUTION,
	CACHE_N_TABLES,
};

struct cache_opts {
	uint64_t max_bytes;	/* 0: crosstree.cacheSize, else 1 GiB */
	/*
	 * What can read what is kept: where there is no room for all, rows that
	 * others needed last go first. 31 bits count.
	 */
	uint32_t version;
	bool off;		/* --no-cache: every get misses, puts vanish */
	const char *dir;	/* instead of the usual places (tests), or NULL */
};

/*
 * Always gives a usable object, if only one that remembers nothing. @r may be
 * NULL when opts->dir is given; @opts may be NULL.
 */
void cache_open(struct cache **out, const struct repo *r,
		const struct cache_opts *opts);
/* Flushes. Returns NULL. */
struct cache *cache_close(struct cache *c);

DEFINE_CLEANUP(struct cache *, cache_close)

/* All accept a NULL cache. @out is appended to on a hit, else untouched. */
bool cache_get(struct cache *c, enum cache_table table, const void *key,
	       size_t key_len, struct strbuf *out);
void cache_put(struct cache *c, enum cache_table table, const void *key,
	       size_t key_len, const void *value, size_t value_len);
void cache_flush(struct cache *c);

/*
 * Between these two, which may be nested, one that is off (--no-cache) keeps in memory what the
 * run itself found out of names in trees, so that this is not found out once for each of many
 * checks. Nothing of an earlier run is read, and nothing written.
 */
void cache_remember(struct cache *c);
void cache_forget(struct cache *c);

/* Why it does not work (fully), or NULL. Borrowed. */
const char *cache_note(const struct cache *c);
/* The file in use, or NULL. Borrowed. */
const char *cache_path(const struct cache *c);

struct cache_stats {
	uint64_t hits, misses, puts, bytes;
};

void cache_stats(const struct cache *c, struct cache_stats *out);

#endif
