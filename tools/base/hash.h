/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * A fast 64-bit hash for tables and checksums of our own caches, not for
 * security. The construction is the multiply-and-fold of wyhash (public
 * domain), reduced to 8-byte steps. Stable across machines of either byte
 * order, since caches store it.
 */
#ifndef BASE_HASH_H
#define BASE_HASH_H

#include <endian.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

static inline uint64_t hash_mix(uint64_t a, uint64_t b)
{
	__extension__ unsigned __int128 m = (unsigned __int128)(a ^ 0xa0761d6478bd642fULL) *
					    (b ^ 0xe7037ed1a0b428dbULL);

	return (uint64_t)m ^ (uint64_t)(m >> 64);
}

static inline uint64_t hash_load8(const unsigned char *p)
{
	uint64_t v;

	memcpy(&v, p, sizeof(v));
	return le64toh(v);
}

static inline uint64_t hash_load4(const unsigned char *p)
{
	uint32_t v;

	memcpy(&v, p, sizeof(v));
	return le32toh(v);
}

/* Of fewer than 8 bytes, at least one; reads that overlap say the same twice. */
static inline uint64_t hash_load_rest(const unsigned char *p, size_t n)
{
	if (n >= 4)
		return hash_load4(p) | hash_load4(p + n - 4) << 8 * (n - 4);
	return p[0] | (uint64_t)p[n / 2] << 8 * (n / 2) | (uint64_t)p[n - 1] << 8 * (n - 1);
}

static inline uint64_t hash_bytes(const void *data, size_t len, uint64_t seed)
{
	const unsigned char *p = data;
	uint64_t h = seed ^ 0x9e3779b97f4a7c15ULL;
	size_t left = len;

	for (; left >= 8; left -= 8, p += 8)
		h = hash_mix(h, hash_load8(p));
	if (left)
		h = hash_mix(h, hash_load_rest(p, left) + 0x100);
	return hash_mix(h, len);
}

#endif
