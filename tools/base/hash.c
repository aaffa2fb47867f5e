// SPDX-License-Identifier: GPL-2.0-only
#include "hash.h"

#include <endian.h>
#include <string.h>

static uint64_t load(const unsigned char *p, size_t n)
{
	uint64_t v = 0;

	memcpy(&v, p, n);
	return le64toh(v);
}

uint64_t hash_bytes(const void *data, size_t len, uint64_t seed)
{
	const unsigned char *p = data;
	uint64_t h = seed ^ 0x9e3779b97f4a7c15ULL;
	size_t left = len;

	for (; left >= 8; left -= 8, p += 8)
		h = hash_mix(h, load(p, 8));
	if (left)
		h = hash_mix(h, load(p, left) + 0x100);
	return hash_mix(h, len);
}
