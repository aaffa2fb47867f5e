/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * What is known of blobs whose facts a world does not keep, for whoever meets the same ones
 * again: what their declarations look like, as hashes, for deltas, what an index of names has
 * noted of them, and the facts of those that are asked for time and again. Of a context it is
 * kept as long as a lease of capi/word-memory.h.
 *
 * Calls may come from several threads. What is handed out is borrowed from the memory.
 */
#ifndef CAPI_BLOB_MEMORY_H
#define CAPI_BLOB_MEMORY_H

#include <git2.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "capi/facts.h"

struct blob_memory;

struct blob_memory *blob_memory_new(void);
struct blob_memory *blob_memory_free(struct blob_memory *m);	/* returns NULL */

/* A declaration: its name with whether it is a tag, and all the rest of it. */
struct form {
	uint64_t name, form;
};

struct blob_forms {
	bool more;	/* the file has what no form tells, and a delta wants: exports, marks */
	size_t n;
	struct form items[];	/* sorted by name, then form */
};

/* NULL: nothing is known of it. @m may be NULL. */
const struct blob_forms *blob_memory_forms(struct blob_memory *m, const git_oid *blob);
/* Copies @items; what is there already stays. NULL: there is no room. @m may be NULL. */
const struct blob_forms *blob_memory_keep_forms(struct blob_memory *m, const git_oid *blob,
						bool more, const struct form *items, size_t n);

/* The first word on a blob stays; copied while there is room. */
void blob_memory_note(struct blob_memory *m, const git_oid *blob, const void *data, size_t len);
const void *blob_memory_noted(size_t *len, struct blob_memory *m, const git_oid *blob);

/* Copied while there is room. @m may be NULL. */
void blob_memory_keep_facts(struct blob_memory *m, const git_oid *blob,
			    const struct facts *facts);
/* @out is borrowed. False: they are not here. @m may be NULL. */
bool blob_memory_facts(struct facts *out, struct blob_memory *m, const git_oid *blob);

#endif
