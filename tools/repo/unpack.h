/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * For repo/ itself: objects out of packs. What deltas are made against is kept for the
 * next one, up to 16 MiB. Not for two threads at once.
 */
#ifndef REPO_UNPACK_H
#define REPO_UNPACK_H

#include "base/cleanup.h"
#include "repo/pack.h"

struct unpacker;

/* Where the content goes: @len bytes, or NULL when there is no room. */
typedef void *(*unpack_alloc_fn)(void *payload, size_t len);

/* NULL: no memory. */
struct unpacker *unpacker_new(void);
struct unpacker *unpacker_free(struct unpacker *u);
DEFINE_CLEANUP(struct unpacker *, unpacker_free)

/*
 * 0, or -1: damaged, or of a size that @alloc has no room for; *out may be set even
 * then and is the caller's.
 */
int unpack_object(void **out, size_t *len, git_object_t *type, struct unpacker *u,
		  const struct pack *p, uint64_t offset, unpack_alloc_fn alloc,
		  void *payload);
/* The same without the content. */
int unpack_header(size_t *len, git_object_t *type, struct unpacker *u,
		  const struct pack *p, uint64_t offset);

#endif
