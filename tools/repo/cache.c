// SPDX-License-Identifier: GPL-2.0-only
#include "repo/cache.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <sqlite3.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/file.h"
#include "base/hash.h"
#include "base/map.h"
#include "base/mem.h"
#include "base/vec.h"
#include "repo/cache-evict.h"

#define CACHE_VERSION 1
#define APPLICATION_ID 0x63747265	/* "ctre" */
#define BUSY_MS 100
#define DEFAULT_MAX ((uint64_t)1 << 30)
#define PENDING_MAX ((size_t)64 << 20)	/* bytes kept before a flush */
#define REMEMBER_MAX ((size_t)512 << 20)	/* of one that is off */
#define PAGE_SIZE 16384			/* bytes; most values fit in a page */
#define VALUE_MAX ((size_t)256 << 20)
#define USED_GRAIN 86400		/* seconds: how coarse "last used" is */
#define READS_AT_ONCE 256		/* of one state of the file */

static const char *const table_names[CACHE_N_TABLES] = {
	[CACHE_FACTS] = "facts",
	[CACHE_NAMES] = "names",
	[CACHE_RESULTS] = "results",
	[CACHE_BASES] = "bases",
	[CACHE_ATTRIBUTION] = "attribution",
};

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
	sqlite3 *db;			/* NULL: remembers nothing on disk */
	sqlite3_stmt *get[CACHE_N_TABLES];
	char *path, *note;
	unsigned int reads;		/* in the transaction that is open */
	uint64_t max_bytes;
	int64_t now;			/* stamp of what is used; in units of USED_GRAIN */
	bool off, rebuilt;
	unsigned int remembering;	/* that is off: for how many */
	struct map index;		/* table and key -> pending */
	VEC(struct pending) pending;
	VEC(struct touched) touched;
	struct arena arena;
	struct cache_stats stats;
};

static void note(struct cache *c, const char *what, const char *why)
{
	free(c->note);
	c->note = mem_printf("%s: %s", what, why);
}

static void db_close(struct cache *c)
{
	for (size_t i = 0; i < CACHE_N_TABLES; i++) {
		sqlite3_finalize(c->get[i]);
		c->get[i] = NULL;
	}
	sqlite3_close(c->db);
	c->db = NULL;
	c->reads = 0;
}

static int exec(sqlite3 *db, const char *fmt, ...)
	__attribute__((format(printf, 2, 3)));

static int exec(sqlite3 *db, const char *fmt, ...)
{
	_cleanup_free_ char *sql = NULL;
	va_list ap;

	va_start(ap, fmt);
	sql = mem_vprintf(fmt, ap);
	va_end(ap);
	return sqlite3_exec(db, sql, NULL, NULL, NULL);
}

static int64_t query_int(sqlite3 *db, const char *sql)
{
	sqlite3_stmt *st = NULL;
	int64_t v = -1;

	if (sqlite3_prepare_v2(db, sql, -1, &st, NULL) == SQLITE_OK &&
	    sqlite3_step(st) == SQLITE_ROW)
		v = sqlite3_column_int64(st, 0);
	sqlite3_finalize(st);
	return v;
}

static int create_tables(sqlite3 *db)
{
	int rc = exec(db, "BEGIN IMMEDIATE");

	if (rc != SQLITE_OK)
		return rc;
	for (size_t i = 0; rc == SQLITE_OK && i < CACHE_N_TABLES; i++)
		rc = exec(db,
			  "CREATE TABLE IF NOT EXISTS %s (key BLOB PRIMARY KEY, "
			  "value BLOB, sum INTEGER, used INTEGER)",
			  table_names[i]);
	if (rc == SQLITE_OK)
		rc = exec(db, "PRAGMA user_version=%d", CACHE_VERSION);
	if (rc == SQLITE_OK)
		rc = exec(db, "PRAGMA application_id=%d", APPLICATION_ID);
	if (rc == SQLITE_OK)
		return exec(db, "COMMIT");
	(void)exec(db, "ROLLBACK");
	return rc;
}

static int prepare_all(struct cache *c)
{
	for (size_t i = 0; i < CACHE_N_TABLES; i++) {
		_cleanup_free_ char *sql = mem_printf(
			"SELECT value, sum, used, rowid FROM %s WHERE key = ?",
			table_names[i]);
		int rc = sqlite3_prepare_v3(c->db, sql, -1,
					    SQLITE_PREPARE_PERSISTENT,
					    &c->get[i], NULL);

		if (rc != SQLITE_OK)
			return rc;
	}
	return SQLITE_OK;
}

/* Ours, and of this version; SQLITE_NOTADB when it is anything else. */
static int check_version(sqlite3 *db)
{
	int64_t id = query_int(db, "PRAGMA application_id");
	int64_t version = query_int(db, "PRAGMA user_version");
	int rc = sqlite3_errcode(db);

	if (id < 0 || version < 0)
		return rc == SQLITE_OK ? SQLITE_NOTADB : rc;
	if (id == APPLICATION_ID && version == CACHE_VERSION)
		return SQLITE_OK;
	if (!id && !version &&
	    query_int(db, "SELECT count(*) FROM sqlite_master") == 0)
		return create_tables(db);
	return SQLITE_NOTADB;
}

/* A regular file of our own, whoever may have put what in its place. */
static int touch_file(const char *path)
{
	int fd = open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK,
		      0600);
	struct stat st;
	int rc = SQLITE_OK;

	if (fd < 0)
		return SQLITE_CANTOPEN;
	if (fstat(fd, &st) < 0 || !S_ISREG(st.st_mode) || st.st_nlink != 1)
		rc = SQLITE_CANTOPEN;
	close(fd);
	return rc;
}

/*
 * What a new file keeps for good comes first: later it would be written again
 * each time, and synchronously.
 */
static int settle(sqlite3 *db)
{
	int rc = exec(db, "PRAGMA synchronous=OFF; PRAGMA trusted_schema=OFF; "
			  "PRAGMA cell_size_check=ON; PRAGMA temp_store=MEMORY");

	if (rc == SQLITE_OK && query_int(db, "PRAGMA page_count") == 0)
		rc = exec(db, "PRAGMA page_size=%d; "
			      "PRAGMA auto_vacuum=INCREMENTAL", PAGE_SIZE);
	return rc == SQLITE_OK ? exec(db, "PRAGMA journal_mode=WAL") : rc;
}

static int db_open_once(struct cache *c)
{
	int rc = touch_file(c->path);

	if (rc != SQLITE_OK)
		return rc;
	rc = sqlite3_open_v2(c->path, &c->db,
			     SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX |
				     SQLITE_OPEN_NOFOLLOW,
			     NULL);
	if (rc != SQLITE_OK)
		return rc;
	sqlite3_busy_timeout(c->db, BUSY_MS);
	rc = settle(c->db);
	if (rc != SQLITE_OK)
		return rc;
	rc = check_version(c->db);
	return rc == SQLITE_OK ? prepare_all(c) : rc;
}

static void remove_files(const char *path)
{
	static const char *const ends[] = { "", "-wal", "-shm", "-journal" };

	for (size_t i = 0; i < sizeof(ends) / sizeof(ends[0]); i++) {
		_cleanup_free_ char *p = mem_printf("%s%s", path, ends[i]);

		(void)unlink(p);
	}
}

static bool is_damage(int rc)
{
	return (rc & 0xff) == SQLITE_CORRUPT || (rc & 0xff) == SQLITE_NOTADB ||
	       (rc & 0xff) == SQLITE_ERROR || (rc & 0xff) == SQLITE_SCHEMA;
}

/* Damaged or of another version: once a run it is made anew. */
static void db_open(struct cache *c)
{
	int rc = db_open_once(c);

	if (is_damage(rc) && !c->rebuilt) {
		note(c, c->path, "damaged or of another version, rebuilt");
		c->rebuilt = true;
		db_close(c);
		remove_files(c->path);
		rc = db_open_once(c);
	}
	if (rc == SQLITE_OK)
		return;
	note(c, c->path, sqlite3_errstr(rc));
	db_close(c);
}

/* After a failed statement. What else than damage it was, it stays closed. */
static void db_failed(struct cache *c, int rc)
{
	if (is_damage(rc) && !c->rebuilt) {
		note(c, c->path, "damaged, rebuilt");
		c->rebuilt = true;
		db_close(c);
		remove_files(c->path);
		db_open(c);
		return;
	}
	note(c, c->path, sqlite3_errstr(rc));
	if ((rc & 0xff) != SQLITE_BUSY)
		db_close(c);
}

/* A directory for the file, without links on the last step. 0 or -1. */
static int use_dir(struct cache *c, const char *parent, const char *name,
		   const char *file)
{
	_cleanup_free_ char *real = realpath(parent, NULL);
	_cleanup_free_ char *dir = NULL;
	struct stat st;

	if (!real)
		return -1;
	dir = mem_printf("%s/%s", real, name);
	if (mkdir(dir, 0777) < 0 && errno != EEXIST)
		return -1;
	if (lstat(dir, &st) < 0 || !S_ISDIR(st.st_mode) ||
	    access(dir, W_OK | X_OK) < 0)
		return -1;
	free(c->path);
	c->path = mem_printf("%s/%s", dir, file);
	return 0;
}

static int use_xdg(struct cache *c, const char *common)
{
	const char *xdg = getenv("XDG_CACHE_HOME");
	const char *home = getenv("HOME");
	_cleanup_free_ char *real = realpath(common, NULL);
	_cleanup_free_ char *parent = NULL;
	_cleanup_free_ char *file = NULL;

	if (xdg && *xdg == '/')
		parent = mem_strdup(xdg);
	else if (home && *home == '/')
		parent = mem_printf("%s/.cache", home);
	else
		return -1;
	if (file_mkdirs(parent, NULL) < 0 || !real)
		return -1;
	file = mem_printf("%016llx.sqlite",
			  (unsigned long long)hash_bytes(real, strlen(real), 0));
	return use_dir(c, parent, "crosstree", file);
}

static int find_place(struct cache *c, const struct repo *r, const char *dir)
{
	if (dir)
		return use_dir(c, dir, ".", "cache.sqlite");
	if (!r)
		return -1;
	if (use_dir(c, repo_common_dir(r), "crosstree", "cache.sqlite") == 0)
		return 0;
	return use_xdg(c, repo_common_dir(r));
}

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
	if (find_place(c, r, o->dir) < 0)
		note(c, "cache", "no directory to write it to");
	else
		db_open(c);
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
	db_close(c);
	pthread_mutex_destroy(&c->lock);
	free(c->path);
	free(c->note);
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
	if (c->db && c->reads)
		(void)exec(c->db, "COMMIT");
	c->reads = 0;
}

/*
 * Each read by itself would lock and unlock the file. Others cannot tidy up
 * while a transaction is open, so it does not stay open for long.
 */
static void begin_reading(struct cache *c)
{
	if (c->reads == READS_AT_ONCE)
		end_reading(c);
	if (!c->reads++ && exec(c->db, "BEGIN") != SQLITE_OK)
		c->reads = 0;
}

static bool get_stored(struct cache *c, enum cache_table table, const void *key,
		       size_t key_len, struct strbuf *out)
{
	sqlite3_stmt *st = c->get[table];
	bool hit = false;
	int rc;

	if (!c->db || key_len > INT_MAX)
		return false;
	begin_reading(c);
	sqlite3_bind_blob(st, 1, key, (int)key_len, SQLITE_STATIC);
	rc = sqlite3_step(st);
	if (rc == SQLITE_ROW)
		hit = take_row(c, table, st, key, key_len, out);
	sqlite3_reset(st);
	if (rc != SQLITE_ROW && rc != SQLITE_DONE)
		db_failed(c, rc);
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
		table_names[table]);
	sqlite3_stmt *st = NULL;
	int rc = sqlite3_prepare_v2(c->db, sql, -1, &st, NULL);

	for (size_t i = 0; rc == SQLITE_OK && i < c->pending.n; i++)
		if (c->pending.items[i].table == table)
			rc = put_row(st, &c->pending.items[i], c->now);
	sqlite3_finalize(st);
	return rc;
}

static int mark_table(struct cache *c, enum cache_table table)
{
	_cleanup_free_ char *sql = mem_printf("UPDATE %s SET used = ? WHERE rowid = ?",
					      table_names[table]);
	sqlite3_stmt *st = NULL;
	int rc = sqlite3_prepare_v2(c->db, sql, -1, &st, NULL);

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
	int rc = exec(c->db, "BEGIN IMMEDIATE");

	for (size_t i = 0; rc == SQLITE_OK && i < CACHE_N_TABLES; i++)
		rc = put_table(c, (enum cache_table)i);
	for (size_t i = 0; rc == SQLITE_OK && c->touched.n && i < CACHE_N_TABLES; i++)
		rc = mark_table(c, (enum cache_table)i);
	if (rc == SQLITE_OK)
		return exec(c->db, "COMMIT");
	if (!sqlite3_get_autocommit(c->db))
		(void)exec(c->db, "ROLLBACK");
	return rc;
}

static uint64_t bytes_used(sqlite3 *db)
{
	int64_t pages = query_int(db, "PRAGMA page_count");
	int64_t spare = query_int(db, "PRAGMA freelist_count");
	int64_t size = query_int(db, "PRAGMA page_size");

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
	uint64_t used = bytes_used(c->db);
	int64_t size = query_int(c->db, "PRAGMA page_size"), over;
	int rc;

	c->stats.bytes = used;
	if (used <= c->max_bytes)
		return SQLITE_OK;
	rc = cache_evict(c->db, table_names, CACHE_N_TABLES, c->now,
			 1 - (double)(c->max_bytes / 10 * 8) / (double)used);
	over = query_int(c->db, "PRAGMA page_count") - (int64_t)(c->max_bytes / (uint64_t)size);
	if (rc == SQLITE_OK && over > 0)
		rc = exec(c->db, "PRAGMA incremental_vacuum(%lld)", (long long)over);
	return rc;
}

static void flush_locked(struct cache *c)
{
	int rc = SQLITE_OK;

	end_reading(c);
	if (c->db && (c->pending.n || c->touched.n)) {
		rc = put_all(c);
		if (rc == SQLITE_OK)
			rc = evict(c);
		if (rc != SQLITE_OK)
			db_failed(c, rc);
		/* Made anew just now: what was to be written still can be. */
		if (rc != SQLITE_OK && is_damage(rc) && c->db) {
			VEC_RELEASE(&c->touched);
			rc = put_all(c);
			if (rc != SQLITE_OK)
				db_failed(c, rc);
		}
	}
	/* Without a file the memory is all there is, within reason. */
	if (c->db || c->arena.used > PENDING_MAX)
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
	return c ? c->note : NULL;
}

const char *cache_path(const struct cache *c)
{
	return c && c->db ? c->path : NULL;
}

void cache_stats(const struct cache *c, struct cache_stats *out)
{
	*out = c ? c->stats : (struct cache_stats){ .hits = 0 };
}
