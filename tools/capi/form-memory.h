/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * What the declarations of files look like, by blob, as hashes: for whoever compares the
 * same blobs in one delta after the other. Kept as long as a lease of capi/word-memory.h.
 *
 * Calls may come from several threads.
 */
#ifndef CAPI_FORM_MEMORY_H
#define CAPI_FORM_MEMORY_H

#include <git2.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct form_memory;

/* A declaration: its name with whether it is a tag, and all the rest of it. */
struct form {
	uint64_t name, form;
};

struct blob_forms {
	git_oid blob;
	bool more;	/* the file has what no form tells, and a delta wants: exports, marks */
	uint32_t n;
	struct form items[];	/* sorted by name, then form */
};

struct form_memory *form_memory_new(void);
struct form_memory *form_memory_free(struct form_memory *m);	/* returns NULL */

/* NULL: nothing is known of it. Borrowed from the memory, as is what is kept. @m may be NULL. */
const struct blob_forms *form_memory_find(struct form_memory *m, const git_oid *blob);
/* Copies @items; what is there already stays. NULL: there is no room. @m may be NULL. */
const struct blob_forms *form_memory_keep(struct form_memory *m, const git_oid *blob, bool more,
					  const struct form *items, size_t n);

#endif
