// SPDX-License-Identifier: GPL-2.0-only
#include "repo/packstream.h"

#include <glib.h>
#include <zlib.h>

#define SHA1_BYTES 20

static void add_number(struct strbuf *out, uint32_t n)
{
	for (int shift = 24; shift >= 0; shift -= 8)
		strbuf_addch(out, (char)(n >> shift & 0xff));
}

void pack_stream_start(struct pack_stream *ps, struct strbuf *out, size_t n)
{
	ps->out = out;
	ps->start = out->len;
	strbuf_addstr(out, "PACK");
	add_number(out, 2);
	add_number(out, (uint32_t)n);
}

/* Type and length, seven bits a byte, the first one with four of the length. */
static void add_header(struct strbuf *out, git_object_t type, size_t len)
{
	unsigned int c = (unsigned int)type << 4 | (len & 15);

	for (len >>= 4; len; len >>= 7) {
		strbuf_addch(out, (char)(c | 0x80));
		c = len & 0x7f;
	}
	strbuf_addch(out, (char)c);
}

int pack_stream_add(struct pack_stream *ps, git_object_t type, const void *data,
		    size_t len, struct err *err)
{
	struct strbuf *out = ps->out;
	uLongf room = compressBound(len);

	add_header(out, type, len);
	strbuf_grow(out, room);
	if (compress2((Bytef *)out->buf + out->len, &room, data, len,
		      Z_BEST_SPEED) != Z_OK)
		return err_set(err, "cannot compress an object");
	strbuf_setlen(out, out->len + room);
	return 0;
}

void pack_stream_end(struct pack_stream *ps)
{
	GChecksum *sum = g_checksum_new(G_CHECKSUM_SHA1);
	guint8 digest[SHA1_BYTES];
	gsize n = sizeof(digest);

	g_checksum_update(sum, (const guchar *)ps->out->buf + ps->start,
			  (gssize)(ps->out->len - ps->start));
	g_checksum_get_digest(sum, digest, &n);
	g_checksum_free(sum);
	strbuf_add(ps->out, digest, n);
}
