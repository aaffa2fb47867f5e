/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * For repo/ itself: the sorted ids with a fan-out by their first byte that git's pack
 * indexes and commit-graphs begin with, and the numbers in them.
 */
#ifndef REPO_OIDTABLE_H
#define REPO_OIDTABLE_H

#include <git2.h>
#include <stdint.h>
#include <string.h>

#define FANOUT_BYTES ((size_t)256 * 4)

static inline uint32_t be32(const unsigned char *p)
{
	return (uint32_t)p[0] << 24 | (uint32_t)p[1] << 16 | (uint32_t)p[2] << 8 |
	       p[3];
}

static inline uint64_t be64(const unsigned char *p)
{
	return (uint64_t)be32(p) << 32 | be32(p + 4);
}

struct oid_table {
	const unsigned char *fanout, *oids;	/* FANOUT_BYTES; n ids */
	uint32_t n;
};

/* UINT32_MAX: not there. */
static inline uint32_t oid_table_find(const struct oid_table *t, const git_oid *oid)
{
	unsigned int byte = oid->id[0];
	uint32_t lo = byte ? be32(t->fanout + (size_t)(byte - 1) * 4) : 0;
	uint32_t hi = be32(t->fanout + (size_t)byte * 4);

	if (hi > t->n)
		return UINT32_MAX;
	while (lo < hi) {
		uint32_t mid = lo + (hi - lo) / 2;
		int c = memcmp(t->oids + (size_t)mid * GIT_OID_RAWSZ, oid->id,
			       GIT_OID_RAWSZ);

		if (!c)
			return mid;
		if (c < 0)
			lo = mid + 1;
		else
			hi = mid;
	}
	return UINT32_MAX;
}

#endif
