// SPDX-License-Identifier: GPL-2.0-only
#include "repo/cache-evict.h"

#include <stdbool.h>

#include "base/mem.h"
#include "base/vec.h"

#define ROW_BYTES 64	/* about what a row takes beside its key, twice, and its value */

struct row {
	bool other;		/* of another version */
	uint32_t when, table;
	int64_t rowid;
	uint64_t bytes;
};

typedef VEC(struct row) row_vec;

static int by_need(const void *a, const void *b)
{
	const struct row *x = a, *y = b;

	if (x->other != y->other)
		return x->other ? -1 : 1;
	if (x->when != y->when)
		return x->when < y->when ? -1 : 1;
	if (x->rowid != y->rowid)
		return x->rowid < y->rowid ? -1 : 1;
	return (x->table > y->table) - (x->table < y->table);
}

static int list_table(row_vec *out, sqlite3 *db, const char *name, uint32_t table, int64_t now)
{
	_cleanup_free_ char *sql = mem_printf(
		"SELECT rowid, used, 2 * length(key) + length(value) FROM %s", name);
	sqlite3_stmt *st = NULL;
	int rc = sqlite3_prepare_v2(db, sql, -1, &st, NULL);

	while (rc == SQLITE_OK || rc == SQLITE_ROW) {
		int64_t used;

		rc = sqlite3_step(st);
		if (rc != SQLITE_ROW)
			break;
		used = sqlite3_column_int64(st, 1);
		VEC_PUSH(out, (struct row){
			.other = cache_stamp_version(used) != cache_stamp_version(now),
			.when = (uint32_t)used, .table = table,
			.rowid = sqlite3_column_int64(st, 0),
			.bytes = ROW_BYTES + (uint64_t)sqlite3_column_int64(st, 2) });
	}
	sqlite3_finalize(st);
	return rc == SQLITE_DONE ? SQLITE_OK : rc;
}

/* The rows of one table among @rows. */
static int delete_from(sqlite3 *db, const char *name, uint32_t table, const struct row *rows,
		       size_t n)
{
	_cleanup_free_ char *sql = mem_printf("DELETE FROM %s WHERE rowid = ?", name);
	sqlite3_stmt *st = NULL;
	int rc = sqlite3_prepare_v2(db, sql, -1, &st, NULL);

	for (size_t i = 0; i < n && rc == SQLITE_OK; i++) {
		if (rows[i].table != table)
			continue;
		sqlite3_bind_int64(st, 1, rows[i].rowid);
		rc = sqlite3_step(st);
		if (rc == SQLITE_DONE)
			rc = sqlite3_reset(st);
	}
	sqlite3_finalize(st);
	return rc;
}

static int evict(sqlite3 *db, const char *const *tables, size_t n_tables, int64_t now,
		 double share)
{
	row_vec rows = VEC_INIT;
	uint64_t all = 0, found = 0;
	int rc = SQLITE_OK;
	size_t n = 0;

	for (size_t i = 0; i < n_tables && rc == SQLITE_OK; i++)
		rc = list_table(&rows, db, tables[i], (uint32_t)i, now);
	for (size_t i = 0; i < rows.n; i++)
		all += rows.items[i].bytes;
	VEC_SORT(&rows, by_need);
	for (; n < rows.n && (double)found < (double)all * share; n++)
		found += rows.items[n].bytes;
	for (size_t i = 0; i < n_tables && rc == SQLITE_OK; i++)
		rc = delete_from(db, tables[i], (uint32_t)i, rows.items, n);
	VEC_RELEASE(&rows);
	return rc;
}

int cache_evict(sqlite3 *db, const char *const *tables, size_t n_tables, int64_t now,
		double share)
{
	int rc = sqlite3_exec(db, "BEGIN IMMEDIATE", NULL, NULL, NULL);

	if (rc != SQLITE_OK)
		return rc;
	rc = evict(db, tables, n_tables, now, share);
	if (rc == SQLITE_OK)
		return sqlite3_exec(db, "COMMIT", NULL, NULL, NULL);
	if (!sqlite3_get_autocommit(db))
		(void)sqlite3_exec(db, "ROLLBACK", NULL, NULL, NULL);
	return rc;
}
