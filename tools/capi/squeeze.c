// SPDX-License-Identifier: GPL-2.0-only
#include "capi/squeeze.h"

#include <zstd.h>

void squeeze(struct strbuf *out, const void *data, size_t len)
{
	size_t room = ZSTD_compressBound(len), n;

	strbuf_grow(out, room);
	/* fails for want of room only, and there is enough */
	n = ZSTD_compress(out->buf + out->len, room, data, len, 1);
	strbuf_setlen(out, out->len + (ZSTD_isError(n) ? 0 : n));
}

bool unsqueeze(void *out, size_t out_len, const void *data, size_t len)
{
	return ZSTD_decompress(out, out_len, data, len) == out_len;
}
