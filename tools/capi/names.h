/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * An index over a list of files: which of them declare a name that others could
 * see, and what each includes. Names are kept as hashes, so an answer may hold a
 * file too many; facts tell.
 *
 * Files are numbered in the order in which they were added. Once scanned or
 * loaded an index does not change and any number of threads may ask it. Files
 * outside of the kernel proper (cpath_in_kernel) are listed, not read.
 */
#ifndef CAPI_NAMES_H
#define CAPI_NAMES_H

#include <git2.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/strbuf.h"
#include "capi/ctree.h"
#include "capi/fstore.h"

struct names;

/* Both are borrowed and outlive it. */
struct names *names_new(struct fstore *store, struct ctx *ctx);
void names_free(struct names *n);

DEFINE_CLEANUP(struct names *, names_free)

/* @src->data, if any, is borrowed; @path is copied. */
void names_add(struct names *n, const char *path, size_t len,
	       const struct fsource *src);
/* Reads all files. @keep: their facts stay in the store, for later questions. */
int names_scan(struct names *n, bool keep, struct err *err);

/*
 * Notes in the store what an index needs of a file's facts, for one that is made
 * later: it does not read the file again.
 */
void names_note(struct fstore *store, const git_oid *oid,
		const struct facts *facts);

/*
 * To and from the cache, under an @id of the caller's. With @files the list of
 * files is stored and loaded; else it has been added and is the same one. False:
 * nothing there, and nothing done. What is missing when it is asked for later is
 * made again.
 */
void names_store(struct names *n, const void *id, size_t id_len, bool files);
bool names_load(struct names *n, const void *id, size_t id_len, bool files);

uint32_t names_n_files(const struct names *n);
const char *names_path(const struct names *n, uint32_t file);
const struct fsource *names_source(const struct names *n, uint32_t file);

/*
 * Files that declare @name, perhaps; ascending, appended to @out. Of "name(" those
 * that define it as a function-like macro.
 */
int names_find(file_vec *out, struct names *n, const char *name, struct err *err);

/* 0: names_find() of "name(" finds nothing. 1: it may, <0 failed. */
int names_may_be_macro(struct names *n, const char *key, struct err *err);

struct names_include {
	const char *path;	/* borrowed from the index */
	bool angle;
};

/* How many #includes @file has; none are known of one outside of cpath_in_kernel(). */
int names_n_includes(uint32_t *out, struct names *n, uint32_t file,
		     struct err *err);
struct names_include names_include(const struct names *n, uint32_t file,
				   uint32_t i);

/* Whether a fact declares its name: no EXPORT_SYMBOL(), macro use or #undef. */
bool names_is_declared(const struct fact *f);
/*
 * The same, and other files can name it: `#define if(...)`, `#define inline inline …` declare
 * nothing new, and a FACT_LISTED has no name that stands in a text.
 */
bool names_is_told(const struct facts *facts, const struct fact *f);
/* Whether a file other than @path, which declares @f, could see it. */
bool names_is_public(const struct fact *f, const char *path);

#endif
