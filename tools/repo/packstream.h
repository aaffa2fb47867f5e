/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * For repo/ itself: a pack and its index, version 2 of both, written object by
 * object. Deltas are only made against an object that the caller knows to be alike,
 * and only of the simplest kind: what is the same at either end is copied. Looking
 * for better ones takes longer than all the rest, and is what gc is for.
 */
#ifndef REPO_PACKSTREAM_H
#define REPO_PACKSTREAM_H

#include <git2.h>
#include <stdbool.h>
#include <stdint.h>

#include "base/err.h"
#include "base/strbuf.h"
#include "base/vec.h"

/* An object that is packed, or was and others are alike. */
struct pack_object {
	git_oid oid;
	git_object_t type;
	const void *data;
	size_t len;
};

struct pack_entry {
	git_oid oid;
	uint32_t crc;
	size_t offset;
};

struct libdeflate_compressor;

struct pack_stream {
	struct strbuf *out;	/* the pack */
	bool stored;		/* not deflated: one that is thrown away */
	VEC(struct pack_entry) entries;
	struct libdeflate_compressor *deflater;	/* when first needed */
	char name[GIT_OID_HEXSZ + 1];	/* its checksum, when it is complete */
};

#define PACK_STREAM_INIT { .out = NULL }

/* @n objects have to follow, each once. @out has to be empty. */
void pack_stream_start(struct pack_stream *ps, struct strbuf *out, size_t n);
/* @like: of the same type, in the same pack, before or behind; or NULL. */
int pack_stream_add(struct pack_stream *ps, const struct pack_object *object,
		    const struct pack_object *like, struct err *err);
/* The checksum, and the pack is complete; appends its index to @index. */
int pack_stream_end(struct pack_stream *ps, struct strbuf *index, struct err *err);
void pack_stream_release(struct pack_stream *ps);

#endif
