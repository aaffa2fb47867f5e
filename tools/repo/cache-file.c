// SPDX-License-Identifier: GPL-2.0-only
#include "repo/cache-file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "base/hash.h"
#include "base/mem.h"

#define APPLICATION_ID 0x63747265	/* "ctre" */
#define BUSY_MS 100
#define PAGE_SIZE 16384			/* bytes; most values fit in a page */

const char *const cache_tables[CACHE_N_TABLES] = {
	[CACHE_FACTS] = "facts",
	[CACHE_NAMES] = "names",
	[CACHE_RESULTS] = "results",
	[CACHE_BASES] = "bases",
	[CACHE_ATTRIBUTION] = "attribution",
};

void cache_file_note(struct cache_file *c, const char *what, const char *why)
{
	free(c->note);
	c->note = mem_printf("%s: %s", what, why);
}

void cache_file_close(struct cache_file *c)
{
	for (size_t i = 0; i < CACHE_N_TABLES; i++) {
		sqlite3_finalize(c->get[i]);
		c->get[i] = NULL;
	}
	sqlite3_close(c->db);
	c->db = NULL;
	c->reads = 0;
}

int cache_exec(sqlite3 *db, const char *fmt, ...)
{
	_cleanup_free_ char *sql = NULL;
	va_list ap;

	va_start(ap, fmt);
	sql = mem_vprintf(fmt, ap);
	va_end(ap);
	return sqlite3_exec(db, sql, NULL, NULL, NULL);
}

int64_t cache_query(sqlite3 *db, const char *sql)
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
	int rc = cache_exec(db, "BEGIN IMMEDIATE");

	if (rc != SQLITE_OK)
		return rc;
	for (size_t i = 0; rc == SQLITE_OK && i < CACHE_N_TABLES; i++)
		rc = cache_exec(db, "CREATE TABLE IF NOT EXISTS %s (key BLOB PRIMARY KEY, "
				"value BLOB, sum INTEGER, used INTEGER)", cache_tables[i]);
	if (rc == SQLITE_OK)
		rc = cache_exec(db, "PRAGMA user_version=%d", CACHE_VERSION);
	if (rc == SQLITE_OK)
		rc = cache_exec(db, "PRAGMA application_id=%d", APPLICATION_ID);
	if (rc == SQLITE_OK)
		return cache_exec(db, "COMMIT");
	(void)cache_exec(db, "ROLLBACK");
	return rc;
}

static int prepare_all(struct cache_file *c)
{
	for (size_t i = 0; i < CACHE_N_TABLES; i++) {
		_cleanup_free_ char *sql = mem_printf(
			"SELECT value, sum, used, rowid FROM %s WHERE key = ?",
			cache_tables[i]);
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
	int64_t id = cache_query(db, "PRAGMA application_id");
	int64_t version = cache_query(db, "PRAGMA user_version");
	int rc = sqlite3_errcode(db);

	if (id < 0 || version < 0)
		return rc == SQLITE_OK ? SQLITE_NOTADB : rc;
	if (id == APPLICATION_ID && version == CACHE_VERSION)
		return SQLITE_OK;
	if (!id && !version &&
	    cache_query(db, "SELECT count(*) FROM sqlite_master") == 0)
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
	int rc = cache_exec(db, "PRAGMA synchronous=OFF; PRAGMA trusted_schema=OFF; "
			  "PRAGMA cell_size_check=ON; PRAGMA temp_store=MEMORY");

	if (rc == SQLITE_OK && cache_query(db, "PRAGMA page_count") == 0)
		rc = cache_exec(db, "PRAGMA page_size=%d; "
			      "PRAGMA auto_vacuum=INCREMENTAL", PAGE_SIZE);
	return rc == SQLITE_OK ? cache_exec(db, "PRAGMA journal_mode=WAL") : rc;
}

static int db_open_once(struct cache_file *c)
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

bool cache_is_damage(int rc)
{
	return (rc & 0xff) == SQLITE_CORRUPT || (rc & 0xff) == SQLITE_NOTADB ||
	       (rc & 0xff) == SQLITE_ERROR || (rc & 0xff) == SQLITE_SCHEMA;
}

/* Damaged or of another version: once a run it is made anew. */
void cache_file_open(struct cache_file *c)
{
	int rc = db_open_once(c);

	if (cache_is_damage(rc) && !c->rebuilt) {
		cache_file_note(c, c->path, "damaged or of another version, rebuilt");
		c->rebuilt = true;
		cache_file_close(c);
		remove_files(c->path);
		rc = db_open_once(c);
	}
	if (rc == SQLITE_OK)
		return;
	cache_file_note(c, c->path, sqlite3_errstr(rc));
	cache_file_close(c);
}

/* After a failed statement. What else than damage it was, it stays closed. */
void cache_file_failed(struct cache_file *c, int rc)
{
	if (cache_is_damage(rc) && !c->rebuilt) {
		cache_file_note(c, c->path, "damaged, rebuilt");
		c->rebuilt = true;
		cache_file_close(c);
		remove_files(c->path);
		cache_file_open(c);
		return;
	}
	cache_file_note(c, c->path, sqlite3_errstr(rc));
	if ((rc & 0xff) != SQLITE_BUSY)
		cache_file_close(c);
}

/* A directory for the file, without links on the last step. 0 or -1. */
static int use_dir(struct cache_file *c, const char *parent, const char *name,
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

static int use_xdg(struct cache_file *c, const char *common)
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

int cache_file_place(struct cache_file *c, const struct repo *r, const char *dir)
{
	if (dir)
		return use_dir(c, dir, ".", "cache.sqlite");
	if (!r)
		return -1;
	if (use_dir(c, repo_common_dir(r), "crosstree", "cache.sqlite") == 0)
		return 0;
	return use_xdg(c, repo_common_dir(r));
}
