// SPDX-License-Identifier: GPL-2.0-only
#include "repo/packdelta.h"

#include <stdint.h>
#include <string.h>

#define COPY 0x80
#define MOST_COPIED ((size_t)0x10000)	/* written as 0 */

/* In groups of seven bits. 0, or -1. */
static int read_length(size_t *out, struct pack_delta *d)
{
	uint64_t n = 0;

	for (unsigned int shift = 0;; shift += 7) {
		unsigned char c;

		if (d->at == d->end || shift > 42)
			return -1;
		c = *d->at++;
		n |= (uint64_t)(c & 0x7f) << shift;
		if (!(c & 0x80))
			break;
	}
	*out = (size_t)n;
	return n < PTRDIFF_MAX ? 0 : -1;
}

int pack_delta_open(struct pack_delta *d, const void *data, size_t len)
{
	d->at = data;
	d->end = d->at + len;
	return read_length(&d->old_len, d) < 0 || read_length(&d->new_len, d) < 0 ? -1 : 0;
}

/* The bytes of a number that @bits says are there. 0, or -1. */
static int read_sparse(size_t *out, const unsigned char **at, const unsigned char *end,
		       unsigned int bits, unsigned int count)
{
	*out = 0;
	for (unsigned int i = 0; i < count; i++) {
		if (!(bits & 1u << i))
			continue;
		if (*at == end)
			return -1;
		*out |= (size_t)*(*at)++ << (8 * i);
	}
	return 0;
}

int pack_delta_apply(char *out, const struct pack_delta *d, const char *old)
{
	const unsigned char *at = d->at;
	size_t room = d->new_len;

	while (at < d->end) {
		unsigned char op = *at++;
		size_t from, n = op;

		if (op & COPY) {
			if (read_sparse(&from, &at, d->end, op, 4) < 0 ||
			    read_sparse(&n, &at, d->end, op >> 4 & 7, 3) < 0)
				return -1;
			if (!n)
				n = MOST_COPIED;
			if (from > d->old_len || n > d->old_len - from || n > room)
				return -1;
			memcpy(out, old + from, n);
		} else {
			if (!op || n > (size_t)(d->end - at) || n > room)
				return -1;
			memcpy(out, at, n);
			at += n;
		}
		out += n;
		room -= n;
	}
	return room ? -1 : 0;
}
