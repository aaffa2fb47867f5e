// SPDX-License-Identifier: GPL-2.0-only
#include "capi/squeeze.h"

#include <zlib.h>

void squeeze(struct strbuf *out, const void *data, size_t len)
{
	uLongf room = compressBound((uLong)len);

	strbuf_grow(out, room);
	/* fails for want of room only, and there is enough */
	(void)compress2((Bytef *)out->buf + out->len, &room, data, (uLong)len, 1);
	strbuf_setlen(out, out->len + room);
}

bool unsqueeze(void *out, size_t out_len, const void *data, size_t len)
{
	uLongf room = (uLongf)out_len;

	return uncompress(out, &room, data, (uLong)len) == Z_OK && room == out_len;
}
