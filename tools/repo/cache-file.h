/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * The file that the cache is in: where it is, that it is ours and whole, and made anew when
 * it is not. For cache.c only, which holds the lock.
 */
#ifndef REPO_CACHE_FILE_H
#define REPO_CACHE_FILE_H

#include <sqlite3.h>
#include <stdbool.h>
#include <stdint.h>

#include "repo/cache.h"

#define CACHE_VERSION 1		/* of what is in the file */

extern const char *const cache_tables[CACHE_N_TABLES];

/* Start it zeroed; path and note are owned, by whoever holds it. */
struct cache_file {
	sqlite3 *db;			/* NULL: nothing is remembered on disk */
	sqlite3_stmt *get[CACHE_N_TABLES];
	char *path;
	char *note;			/* what went wrong last */
	unsigned int reads;		/* in the transaction that is open */
	bool rebuilt;			/* in this run; not a second time */
};

/* Settles where: in @dir, else with the repository, else for the user. 0 or -1. */
int cache_file_place(struct cache_file *c, const struct repo *r, const char *dir);
/* What keeps it from opening is noted. */
void cache_file_open(struct cache_file *c);
/* After a failed statement: made anew, closed, or left to whoever is busy with it. */
void cache_file_failed(struct cache_file *c, int rc);
void cache_file_close(struct cache_file *c);
void cache_file_note(struct cache_file *c, const char *what, const char *why);

/* Of a result code: the file is not what it should be. */
bool cache_is_damage(int rc);
/* Statements without a result. What SQLite says. */
int cache_exec(sqlite3 *db, const char *fmt, ...) __attribute__((format(printf, 2, 3)));
/* The number that a query comes to; -1: none. */
int64_t cache_query(sqlite3 *db, const char *sql);

#endif
