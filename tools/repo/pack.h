/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * For repo/ itself: one pack and its index, version 2, where its objects are and how
 * they are stored (gitformat-pack(5)). Nothing changes once it is open: threads may share it.
 */
#ifndef REPO_PACK_H
#define REPO_PACK_H

#include <git2.h>
#include <stdbool.h>
#include <stdint.h>

#include "base/filemap.h"
#include "repo/oidtable.h"

struct pack {
	struct file_map index, data;
	struct oid_table ids;
	const unsigned char *offsets, *far_offsets;
	size_t n_far;
};

/* An object as it is stored. */
struct packed {
	git_object_t type;		/* GIT_OBJECT_INVALID: a delta */
	size_t len;			/* bytes of the object or the delta, inflated */
	uint64_t base;			/* of a delta: where that is */
	const unsigned char *deflated;
	size_t most;			/* bytes from there on that may belong to it */
};

/* Looks at both maps, which are then the pack's. 0, or -1: not of the form; still the caller's. */
int pack_init(struct pack *p, const struct file_map *index, const struct file_map *data);
/* @index: the path of the .idx file. 0, or -1: not there, or not of the form. */
int pack_open(struct pack *p, const char *index);
void pack_close(struct pack *p);

bool pack_find(uint64_t *offset, const struct pack *p, const git_oid *oid);
/* 0, or -1: damaged. */
int pack_at(struct packed *out, const struct pack *p, uint64_t offset);

#endif
