/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * A fast 64-bit hash for tables and checksums of our own caches, not for
 * security. The construction is the multiply-and-fold of wyhash (public
 * domain), reduced to 8-byte steps. Stable across machines of either byte
 * order, since caches store it.
 */
#ifndef BASE_HASH_H
#define BASE_HASH_H

#include <stddef.h>
#include <stdint.h>

uint64_t hash_bytes(const void *data, size_t len, uint64_t seed);

static inline uint64_t hash_mix(uint64_t a, uint64_t b)
{
	__extension__ unsigned __int128 m = (unsigned __int128)(a ^ 0xa0761d6478bd642fULL) *
					    (b ^ 0xe7037ed1a0b428dbULL);

	return (uint64_t)m ^ (uint64_t)(m >> 64);
}

#endif
