// SPDX-License-Identifier: GPL-2.0-only
#include "hash.h"

#include <endian.h>
#include <string.h>

static uint64_t load8(const unsigned char *p)
{
	uint64_t v;

	memcpy(&v, p, sizeof(v));
	return le64toh(v);
}

static uint64_t load4(const unsigned char *p)
{
	uint32_t v;

	memcpy(&v, p, sizeof(v));
	return le32toh(v);
}

/* Of fewer than 8 bytes, at least one; reads that overlap say the same twice. */
static uint64_t load_rest(const unsigned char *p, size_t n)
{
	if (n >= 4)
		return load4(p) | load4(p + n - 4) << 8 * (n - 4);
	return p[0] | (uint64_t)p[n / 2] << 8 * (n / 2) | (uint64_t)p[n - 1] << 8 * (n - 1);
}

uint64_t hash_bytes(const void *data, size_t len, uint64_t seed)
{
	const unsigned char *p = data;
	uint64_t h = seed ^ 0x9e3779b97f4a7c15ULL;
	size_t left = len;

	for (; left >= 8; left -= 8, p += 8)
		h = hash_mix(h, load8(p));
	if (left)
		h = hash_mix(h, load_rest(p, left) + 0x100);
	return hash_mix(h, len);
}
