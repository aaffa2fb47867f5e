/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * The deltas of git's packs and binary patches, see gitformat-pack(5): two lengths,
 * then pieces that are copied from the old content or are new.
 */
#ifndef REPO_PACKDELTA_H
#define REPO_PACKDELTA_H

#include <stddef.h>

struct pack_delta {
	size_t old_len, new_len;	/* bytes, of what it is for and what it makes */
	const unsigned char *at, *end;	/* the pieces; borrowed */
};

/* 0, or -1: damaged. */
int pack_delta_open(struct pack_delta *d, const void *data, size_t len);
/* @out: room for new_len bytes. @old has old_len. 0, or -1: damaged. */
int pack_delta_apply(char *out, const struct pack_delta *d, const char *old);

#endif
