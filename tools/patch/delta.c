// SPDX-License-Identifier: GPL-2.0-only
/* The deltas of git's packs, as binary patches use them. */
#include <string.h>

#include "patch/internal.h"

struct delta {
	const unsigned char *at, *end;
};

/* A length in groups of seven bits. 0, or -1. */
static int read_length(size_t *out, struct delta *d)
{
	unsigned int shift = 0;
	size_t n = 0;

	for (;;) {
		unsigned char c;

		if (d->at == d->end || shift > 28)
			return -1;
		c = *d->at++;
		n |= (size_t)(c & 0x7f) << shift;
		if (!(c & 0x80))
			break;
		shift += 7;
	}
	*out = n;
	return n <= PATCH_MAX_BINARY ? 0 : -1;
}

/* The bytes of a number that @bits says are there. 0, or -1. */
static int read_sparse(size_t *out, struct delta *d, unsigned int bits,
		       unsigned int count)
{
	*out = 0;
	for (unsigned int i = 0; i < count; i++) {
		if (!(bits & 1u << i))
			continue;
		if (d->at == d->end)
			return -1;
		*out |= (size_t)*d->at++ << (8 * i);
	}
	return 0;
}

static int copy_old(struct strbuf *out, struct delta *d, unsigned char op,
		    const char *old, size_t len)
{
	size_t from, n;

	if (read_sparse(&from, d, op, 4) < 0 || read_sparse(&n, d, op >> 4, 3) < 0)
		return -1;
	if (!n)
		n = 0x10000;
	if (from > len || n > len - from)
		return -1;
	strbuf_add(out, old + from, n);
	return 0;
}

static int apply_delta(struct strbuf *out, const struct patch_binary *b,
		       const char *old, size_t len)
{
	struct delta d = { (const unsigned char *)b->data,
			   (const unsigned char *)b->data + b->len };
	size_t old_len, new_len, start = out->len;

	if (read_length(&old_len, &d) < 0 || read_length(&new_len, &d) < 0 ||
	    old_len != len)
		return -1;
	while (d.at < d.end && out->len - start <= new_len) {
		unsigned char op = *d.at++;

		if (op & 0x80) {
			if (copy_old(out, &d, op, old, len) < 0)
				return -1;
		} else {
			if (!op || op > d.end - d.at)
				return -1;
			strbuf_add(out, d.at, op);
			d.at += op;
		}
	}
	return out->len - start == new_len && d.at == d.end ? 0 : -1;
}

int binary_apply(struct strbuf *out, const struct patch_binary *b,
		 const char *old, size_t len)
{
	if (b->method == PATCH_BINARY_LITERAL) {
		strbuf_add(out, b->data, b->len);
		return 0;
	}
	return b->method == PATCH_BINARY_DELTA ? apply_delta(out, b, old, len) : -1;
}
