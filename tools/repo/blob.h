/* SPDX-License-Identifier: GPL-2.0-only */
/* File contents, with the size looked up before anything is inflated. */
#ifndef REPO_BLOB_H
#define REPO_BLOB_H

#include <git2.h>
#include <stddef.h>

#include "repo/repo.h"

struct blob {
	const char *data;	/* not terminated; valid until blob_release() */
	size_t len;
	git_odb_object *obj;	/* what holds data */
};

#define BLOB_INIT { NULL, 0, NULL }
#define BLOB_DEFAULT_CEILING ((size_t)64 << 20)

/*
 * More than @ceiling bytes (0: BLOB_DEFAULT_CEILING): ERR_TOO_BIG. Missing:
 * ERR_NOT_FOUND, with a word on partial clones where it is one.
 */
int blob_read(struct blob *out, struct repo *r, const git_oid *oid,
	      size_t ceiling, struct err *err);
/* The size of one that is not read. */
int blob_size(size_t *out, struct repo *r, const git_oid *oid, struct err *err);
void blob_release(struct blob *b);

#define _cleanup_blob_ _cleanup_(blob_release)

/* As git decides: a NUL among the first 8000 bytes. */
int blob_is_binary(const char *data, size_t len);
/* The id these bytes would have as a blob. */
int blob_hash(git_oid *out, const void *data, size_t len, struct err *err);

#endif
