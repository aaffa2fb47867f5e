// SPDX-License-Identifier: GPL-2.0-only
#include "repo/cache.h"

#include <limits.h>
#include <pthread.h>
#include <string.h>
#include <time.h>

#include "base/arena.h"
#include "base/hash.h"
#include "base/map.h"
#include "base/mem.h"
#include "base/vec.h"
#include "repo/cache-evict.h"
#include "repo/cache-file.h"

#define DEFAULT_MAX ((uint64_t)1 << 30)
#define PENDING_MAX ((size_t)64 << 20)	/* bytes kept before a flush */
#define REMEMBER_MAX ((size_t)512 << 20)	/* of one that is off */
#define VALUE_MAX ((size_t)256 << 20)
#define USED_GRAIN 86400		/* seconds: how coarse "last used" is */
#define READS_AT_ONCE 256		/* of one state of the file */

struct pending {
	enum cache_table table;
	const void *key, *value;
	size_t key_len, value_len;
};

struct touched {
	enum cache_table table;
	sqlite3_int64 rowid;
};

struct cache {
	pthread_mutex_t lock;
	struct cache_file file;
	uint64_t max_bytes;
	int64_t now;			/* stamp of what is used; in units of USED_GRAIN */
	bool off;
	unsigned int remembering;	/* that is off: for how many */
	struct map index;		/* table and key -> pending */
	VEC(struct pending) pending;
	VEC(struct touched) touched;
	struct arena arena;
	struct cache_stats stats;
};

static uint64_t max_bytes(const struct repo *r, const struct cache_opts *o)
{
	_cleanup_err_ struct err ignored = ERR_INIT;
	uint64_t max = DEFAULT_MAX;

	if (o->max_bytes)
		return o->max_bytes;
	if (r)
		(void)repo_config_size(r, "crosstree.cacheSize", &max, &ignored);
	return max;
}

void cache_open(struct cache **out, const struct repo *r,
		const struct cache_opts *opts)
{
	static const struct cache_opts none = { .off = false };
	const struct cache_opts *o = opts ? opts : &none;
	struct cache *c = mem_zalloc(sizeof(*c));

	pthread_mutex_init(&c->lock, NULL);
	c->now = cache_stamp(o->version, (int64_t)time(NULL) / USED_GRAIN);
	c->off = o->off;
	c->max_bytes = max_bytes(r, o);
	if (!c->max_bytes)
		c->off = true;
	*out = c;
	if (c->off)
		return;
	if (cache_file_place(&c->file, r, o->dir) < 0)
		cache_file_note(&c->file, "cache", "no directory to write it to");
	else
		cache_file_open(&c->file);
}

static void drop_pending(struct cache *c)
{
	VEC_RELEASE(&c->pending);
	VEC_RELEASE(&c->touched);
	map_release(&c->index);
	arena_release(&c->arena);
}

struct cache *cache_close(struct cache *c)
{
	if (!c)
		return NULL;
	cache_flush(c);
	drop_pending(c);
	cache_file_close(&c->file);
	pthread_mutex_destroy(&c->lock);
	free(c->file.path);
	free(c->file.note);
	free(c);
	return NULL;
}

static uint64_t checksum(const void *key, size_t key_len, const void *value,
			 size_t value_len)
{
	return hash_bytes(value, value_len, hash_bytes(key, key_len, CACHE_VERSION));
}

static char *index_key(enum cache_table table, const void *key, size_t key_len)
{
	char *k = mem_alloc(key_len + 1);

	k[0] = (char)table;
	if (key_len)
		memcpy(k + 1, key, key_len);
	return k;
}

static bool get_pending(struct cache *c, enum cache_table table,
			const void *key, size_t key_len, struct strbuf *out)
{
	_cleanup_free_ char *k = index_key(table, key, key_len);
	const struct map_entry *m = map_find(&c->index, k, key_len + 1);
	const struct pending *p;

	if (!m)
		return false;
	p = &c->pending.items[m->value];
	strbuf_add(out, p->value, p->value_len);
	return true;
}

/* Whether the file does not say yet that this version needs a row, and needed it lately. */
static bool is_unmarked(const struct cache *c, int64_t used)
{
	return cache_stamp_version(used) != cache_stamp_version(c->now) || used < c->now;
}

static bool take_row(struct cache *c, enum cache_table table, sqlite3_stmt *st,
		     const void *key, size_t key_len, struct strbuf *out)
{
	const void *value = sqlite3_column_blob(st, 0);
	size_t len = (size_t)sqlite3_column_bytes(st, 0);
	uint64_t sum = (uint64_t)sqlite3_column_int64(st, 1);

	if (sum != checksum(key, key_len, value ? value : "", len))
		return false;
	if (is_unmarked(c, sqlite3_column_int64(st, 2)))
		VEC_PUSH(&c->touched, (struct touched){
				table, sqlite3_column_int64(st, 3) });
	if (len)
		strbuf_add(out, value, len);
	return true;
}

static void end_reading(struct cache *c)
{
	if (c->file.db && c->file.reads)
		(void)cache_exec(c->file.db, "COMMIT");
	c->file.reads = 0;
}

/*
 * Each read by itself would lock and unlock the file. Others cannot tidy up
 * while a transaction is open, so it does not stay open for long.
 */
static void begin_reading(struct cache *c)
{
	if (c->file.reads == READS_AT_ONCE)
		end_reading(c);
	if (!c->file.reads++ && cache_exec(c->file.db, "BEGIN") != SQLITE_OK)
		c->file.reads = 0;
}

static bool get_stored(struct cache *c, enum cache_table table, const void *key,
		       size_t key_len, struct strbuf *out)
{
	sqlite3_stmt *st = c->file.get[table];
	bool hit = false;
	int rc;

	if (!c->file.db || key_len > INT_MAX)
		return false;
	begin_reading(c);
	sqlite3_bind_blob(st, 1, key, (int)key_len, SQLITE_STATIC);
	rc = sqlite3_step(st);
	if (rc == SQLITE_ROW)
		hit = take_row(c, table, st, key, key_len, out);
	sqlite3_reset(st);
	if (rc != SQLITE_ROW && rc != SQLITE_DONE)
		cache_file_failed(&c->file, rc);
	return hit;
}

/* One that is off has, while somebody wants that, names of trees, and in memory only. */
static bool keeps(const struct cache *c, enum cache_table table)
{
	return !c->off || (c->remembering && table == CACHE_NAMES);
}

bool cache_get(struct cache *c, enum cache_table table, const void *key,
	       size_t key_len, struct strbuf *out)
{
	bool hit;

	if (!c || !keeps(c, table))
		return false;
	pthread_mutex_lock(&c->lock);
	hit = get_pending(c, table, key, key_len, out) ||
	      get_stored(c, table, key, key_len, out);
	if (hit)
		c->stats.hits++;
	else
		c->stats.misses++;
	pthread_mutex_unlock(&c->lock);
	return hit;
}

static void flush_locked(struct cache *c);

void cache_put(struct cache *c, enum cache_table table, const void *key,
	       size_t key_len, const void *value, size_t value_len)
{
	struct pending p = { .table = table, .key_len = key_len,
			     .value_len = value_len };
	_cleanup_free_ char *k = NULL;
	const char *kept;

	if (!c || !keeps(c, table) || value_len > VALUE_MAX || key_len > INT_MAX)
		return;
	k = index_key(table, key, key_len);
	pthread_mutex_lock(&c->lock);
	if (!c->off || c->arena.used + value_len <= REMEMBER_MAX) {
		kept = arena_dup(&c->arena, k, key_len + 1);
		p.key = kept + 1;
		p.value = arena_dup(&c->arena, value_len ? value : "", value_len + !value_len);
		map_put(&c->index, kept, key_len + 1, NULL)->value = c->pending.n;
		VEC_PUSH(&c->pending, p);
		c->stats.puts++;
	}
	if (!c->off && c->arena.used > PENDING_MAX)
		flush_locked(c);
	pthread_mutex_unlock(&c->lock);
}

static int put_row(sqlite3_stmt *st, const struct pending *p, int64_t now)
{
	int rc;

	sqlite3_bind_blob(st, 1, p->key, (int)p->key_len, SQLITE_STATIC);
	sqlite3_bind_blob(st, 2, p->value, (int)p->value_len, SQLITE_STATIC);
	sqlite3_bind_int64(st, 3, (sqlite3_int64)checksum(p->key, p->key_len,
							  p->value,
							  p->value_len));
	sqlite3_bind_int64(st, 4, now);
	rc = sqlite3_step(st);
	sqlite3_reset(st);
	return rc == SQLITE_DONE ? SQLITE_OK : rc;
}

static int put_table(struct cache *c, enum cache_table table)
{
	_cleanup_free_ char *sql = mem_printf(
		"INSERT OR REPLACE INTO %s (key, value, sum, used) VALUES (?, ?, ?, ?)",
		cache_tables[table]);
	sqlite3_stmt *st = NULL;
	int rc = sqlite3_prepare_v2(c->file.db, sql, -1, &st, NULL);

	for (size_t i = 0; rc == SQLITE_OK && i < c->pending.n; i++)
		if (c->pending.items[i].table == table)
			rc = put_row(st, &c->pending.items[i], c->now);
	sqlite3_finalize(st);
	return rc;
}

static int mark_table(struct cache *c, enum cache_table table)
{
	_cleanup_free_ char *sql = mem_printf("UPDATE %s SET used = ? WHERE rowid = ?",
					      cache_tables[table]);
	sqlite3_stmt *st = NULL;
	int rc = sqlite3_prepare_v2(c->file.db, sql, -1, &st, NULL);

	for (size_t i = 0; rc == SQLITE_OK && i < c->touched.n; i++) {
		if (c->touched.items[i].table != table)
			continue;
		sqlite3_bind_int64(st, 1, c->now);
		sqlite3_bind_int64(st, 2, c->touched.items[i].rowid);
		rc = sqlite3_step(st);
		if (rc == SQLITE_DONE)
			rc = sqlite3_reset(st);
	}
	sqlite3_finalize(st);
	return rc;
}

static int put_all(struct cache *c)
{
	int rc = cache_exec(c->file.db, "BEGIN IMMEDIATE");

	for (size_t i = 0; rc == SQLITE_OK && i < CACHE_N_TABLES; i++)
		rc = put_table(c, (enum cache_table)i);
	for (size_t i = 0; rc == SQLITE_OK && c->touched.n && i < CACHE_N_TABLES; i++)
		rc = mark_table(c, (enum cache_table)i);
	if (rc == SQLITE_OK)
		return cache_exec(c->file.db, "COMMIT");
	if (!sqlite3_get_autocommit(c->file.db))
		(void)cache_exec(c->file.db, "ROLLBACK");
	return rc;
}

static uint64_t bytes_used(sqlite3 *db)
{
	int64_t pages = cache_query(db, "PRAGMA page_count");
	int64_t spare = cache_query(db, "PRAGMA freelist_count");
	int64_t size = cache_query(db, "PRAGMA page_size");

	return pages > spare && size > 0 ? (uint64_t)(pages - spare) *
						   (uint64_t)size :
					   0;
}

/*
 * Over the ceiling, so much goes that it does not come to this each time. What is free
 * stays for what comes next, so that the file is not moved about in itself.
 */
static int evict(struct cache *c)
{
	uint64_t used = bytes_used(c->file.db);
	int64_t size = cache_query(c->file.db, "PRAGMA page_size"), over;
	int rc;

	c->stats.bytes = used;
	if (used <= c->max_bytes)
		return SQLITE_OK;
	rc = cache_evict(c->file.db, cache_tables, CACHE_N_TABLES, c->now,
			 1 - (double)(c->max_bytes / 10 * 8) / (double)used);
	over = cache_query(c->file.db, "PRAGMA page_count") -
	       (int64_t)(c->max_bytes / (uint64_t)size);
	if (rc == SQLITE_OK && over > 0)
		rc = cache_exec(c->file.db, "PRAGMA incremental_vacuum(%lld)", (long long)over);
	return rc;
}

static void flush_locked(struct cache *c)
{
	int rc = SQLITE_OK;

	end_reading(c);
	if (c->file.db && (c->pending.n || c->touched.n)) {
		rc = put_all(c);
		if (rc == SQLITE_OK)
			rc = evict(c);
		if (rc != SQLITE_OK)
			cache_file_failed(&c->file, rc);
		/* Made anew just now: what was to be written still can be. */
		if (rc != SQLITE_OK && cache_is_damage(rc) && c->file.db) {
			VEC_RELEASE(&c->touched);
			rc = put_all(c);
			if (rc != SQLITE_OK)
				cache_file_failed(&c->file, rc);
		}
	}
	/* Without a file the memory is all there is, within reason. */
	if (c->file.db || c->arena.used > PENDING_MAX)
		drop_pending(c);
}

void cache_flush(struct cache *c)
{
	if (!c || c->off)
		return;
	pthread_mutex_lock(&c->lock);
	flush_locked(c);
	pthread_mutex_unlock(&c->lock);
}

void cache_remember(struct cache *c)
{
	if (!c)
		return;
	pthread_mutex_lock(&c->lock);
	c->remembering++;
	pthread_mutex_unlock(&c->lock);
}

void cache_forget(struct cache *c)
{
	if (!c)
		return;
	pthread_mutex_lock(&c->lock);
	if (!--c->remembering && c->off)
		drop_pending(c);
	pthread_mutex_unlock(&c->lock);
}

const char *cache_note(const struct cache *c)
{
	return c ? c->file.note : NULL;
}

const char *cache_path(const struct cache *c)
{
	return c && c->file.db ? c->file.path : NULL;
}

void cache_stats(const struct cache *c, struct cache_stats *out)
{
	*out = c ? c->stats : (struct cache_stats){ .hits = 0 };
}
