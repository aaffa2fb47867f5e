/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * For repo/ itself: a pack, written object by object. No deltas: what is written
 * here lives for a moment, or until the next gc, and looking for them takes longer
 * than all the rest.
 */
#ifndef REPO_PACKSTREAM_H
#define REPO_PACKSTREAM_H

#include <git2.h>

#include "base/err.h"
#include "base/strbuf.h"

struct pack_stream {
	struct strbuf *out;
	size_t start;		/* where the pack begins in it */
};

/* @n objects have to follow. The pack is appended to @out. */
void pack_stream_start(struct pack_stream *ps, struct strbuf *out, size_t n);
int pack_stream_add(struct pack_stream *ps, git_object_t type, const void *data,
		    size_t len, struct err *err);
/* The checksum, and the pack is complete. */
void pack_stream_end(struct pack_stream *ps);

#endif
