// SPDX-License-Identifier: GPL-2.0-only
#include "patch/internal.h"
#include "repo/packdelta.h"

static int apply_delta(struct strbuf *out, const struct patch_binary *b,
		       const char *old, size_t len)
{
	struct pack_delta d;

	if (pack_delta_open(&d, b->data, b->len) < 0 || d.old_len != len ||
	    d.new_len > PATCH_MAX_BINARY)
		return -1;
	strbuf_grow(out, d.new_len);
	if (pack_delta_apply(out->buf + out->len, &d, old) < 0)
		return -1;
	strbuf_setlen(out, out->len + d.new_len);
	return 0;
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
