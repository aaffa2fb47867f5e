// SPDX-License-Identifier: GPL-2.0-only
#include "repo/packstream.h"

#include <libdeflate.h>
#include <openssl/evp.h>
#include <string.h>

#define SHA1_BYTES 20
#define REF_DELTA 7
#define FASTEST 1

/* Limits of one instruction of a delta. */
#define MAX_COPY ((size_t)0xffff)
#define MAX_INSERT ((size_t)127)
/* Of one block that is not deflated. */
#define MAX_STORED ((size_t)0xffff)

/* Offsets beyond this would need another form of index. */
#define MAX_PACK ((size_t)0x7fffffff)

static void add_number(struct strbuf *out, uint32_t n)
{
	for (int shift = 24; shift >= 0; shift -= 8)
		strbuf_addch(out, (char)(n >> shift & 0xff));
}

void pack_stream_start(struct pack_stream *ps, struct strbuf *out, size_t n)
{
	ps->out = out;
	strbuf_addstr(out, "PACK");
	add_number(out, 2);
	add_number(out, (uint32_t)n);
}

void pack_stream_release(struct pack_stream *ps)
{
	VEC_RELEASE(&ps->entries);
	libdeflate_free_compressor(ps->deflater);
	ps->deflater = NULL;
}

/* Type and length, seven bits a byte, the first one with four of the length. */
static void add_header(struct strbuf *out, unsigned int type, size_t len)
{
	unsigned int c = type << 4 | (len & 15);

	for (len >>= 4; len; len >>= 7) {
		strbuf_addch(out, (char)(c | 0x80));
		c = len & 0x7f;
	}
	strbuf_addch(out, (char)c);
}

/* -------------------------------------------------------------------- deltas */

static void add_varint(struct strbuf *out, size_t n)
{
	for (; n > 0x7f; n >>= 7)
		strbuf_addch(out, (char)(n | 0x80));
	strbuf_addch(out, (char)n);
}

/* Which bytes of offset and length follow is in the low bits of the first one. */
static void add_one_copy(struct strbuf *out, size_t offset, size_t len)
{
	size_t at = out->len;
	unsigned int op = 0x80;

	strbuf_addch(out, 0);
	for (unsigned int i = 0; i < 4; i++)
		if (offset >> 8 * i & 0xff) {
			strbuf_addch(out, (char)(offset >> 8 * i & 0xff));
			op |= 1u << i;
		}
	for (unsigned int i = 0; i < 2; i++)
		if (len >> 8 * i & 0xff) {
			strbuf_addch(out, (char)(len >> 8 * i & 0xff));
			op |= 0x10u << i;
		}
	out->buf[at] = (char)op;
}

static void add_copy(struct strbuf *out, size_t offset, size_t len)
{
	while (len) {
		size_t n = len < MAX_COPY ? len : MAX_COPY;

		add_one_copy(out, offset, n);
		offset += n;
		len -= n;
	}
}

static void add_insert(struct strbuf *out, const char *p, size_t len)
{
	while (len) {
		size_t n = len < MAX_INSERT ? len : MAX_INSERT;

		strbuf_addch(out, (char)n);
		strbuf_add(out, p, n);
		p += n;
		len -= n;
	}
}

/* Appends what makes @object of @like. False when that would not save much. */
static bool make_delta(struct strbuf *out, const struct pack_object *object,
		       const struct pack_object *like)
{
	const char *a = like->data, *b = object->data;
	size_t most = like->len < object->len ? like->len : object->len;
	size_t head = 0, tail = 0;

	while (head < most && a[head] == b[head])
		head++;
	while (tail < most - head &&
	       a[like->len - 1 - tail] == b[object->len - 1 - tail])
		tail++;
	if (head + tail < object->len / 2)
		return false;
	add_varint(out, like->len);
	add_varint(out, object->len);
	add_copy(out, 0, head);
	add_insert(out, b + head, object->len - head - tail);
	add_copy(out, like->len - tail, tail);
	return true;
}

/* ------------------------------------------------------------------- objects */

/* The blocks of RFC 1951 that are as they are, in the frame of RFC 1950. */
static void add_stored(struct strbuf *out, const char *data, size_t len)
{
	uint32_t sum = libdeflate_adler32(1, data, len);

	strbuf_grow(out, len + 5 * (len / MAX_STORED + 1) + 6);
	strbuf_add(out, "\x78\x01", 2);
	do {
		size_t n = len < MAX_STORED ? len : MAX_STORED;
		const char head[5] = { n == len, (char)(n & 0xff), (char)(n >> 8),
				       (char)(~n & 0xff), (char)(~n >> 8 & 0xff) };

		strbuf_add(out, head, sizeof(head));
		strbuf_add(out, data, n);
		data += n;
		len -= n;
	} while (len);
	add_number(out, sum);
}

static int add_compressed(struct pack_stream *ps, const void *data, size_t len,
			  struct err *err)
{
	struct strbuf *out = ps->out;
	size_t room;

	if (ps->stored) {
		add_stored(out, data, len);
		return 0;
	}
	if (!ps->deflater)
		ps->deflater = libdeflate_alloc_compressor(FASTEST);
	if (!ps->deflater)
		return err_set(err, "cannot compress an object");
	room = libdeflate_zlib_compress_bound(ps->deflater, len);
	strbuf_grow(out, room);
	room = libdeflate_zlib_compress(ps->deflater, data, len, out->buf + out->len, room);
	if (!room)
		return err_set(err, "cannot compress an object");
	strbuf_setlen(out, out->len + room);
	return 0;
}

int pack_stream_add(struct pack_stream *ps, const struct pack_object *object,
		    const struct pack_object *like, struct err *err)
{
	struct strbuf *out = ps->out;
	_cleanup_strbuf_ struct strbuf delta = STRBUF_INIT;
	size_t offset = out->len;
	int rc;

	if (like && make_delta(&delta, object, like)) {
		add_header(out, REF_DELTA, delta.len);
		strbuf_add(out, like->oid.id, GIT_OID_RAWSZ);
		rc = add_compressed(ps, delta.buf, delta.len, err);
	} else {
		add_header(out, (unsigned int)object->type, object->len);
		rc = add_compressed(ps, object->data, object->len, err);
	}
	if (rc < 0)
		return rc;
	if (out->len > MAX_PACK)
		return err_code(err, ERR_TOO_BIG, "more than 2 GiB of new objects");
	VEC_PUSH(&ps->entries, (struct pack_entry){
		object->oid,
		libdeflate_crc32(0, out->buf + offset, out->len - offset),
		offset });
	return 0;
}

/* ----------------------------------------------------------------- the index */

static int add_sha1(struct strbuf *out, const struct strbuf *of, struct err *err)
{
	unsigned char digest[SHA1_BYTES];

	if (!EVP_Digest(of->buf, of->len, digest, NULL, EVP_sha1(), NULL))
		return err_set(err, "no SHA-1 to be had from OpenSSL");
	strbuf_add(out, digest, sizeof(digest));
	return 0;
}

static int by_oid(const void *a, const void *b)
{
	const struct pack_entry *x = a, *y = b;

	return git_oid_cmp(&x->oid, &y->oid);
}

/* How many ids begin with each byte or a lower one. */
static void add_fanout(struct strbuf *out, const struct pack_stream *ps)
{
	size_t n = 0;

	for (unsigned int first = 0; first < 256; first++) {
		while (n < ps->entries.n && ps->entries.items[n].oid.id[0] <= first)
			n++;
		add_number(out, (uint32_t)n);
	}
}

static int make_index(struct strbuf *index, struct pack_stream *ps,
		      const char *checksum, struct err *err)
{
	_cleanup_strbuf_ struct strbuf b = STRBUF_INIT;

	VEC_SORT(&ps->entries, by_oid);
	strbuf_add(&b, "\377tOc", 4);
	add_number(&b, 2);
	add_fanout(&b, ps);
	for (size_t i = 0; i < ps->entries.n; i++)
		strbuf_add(&b, ps->entries.items[i].oid.id, GIT_OID_RAWSZ);
	for (size_t i = 0; i < ps->entries.n; i++)
		add_number(&b, ps->entries.items[i].crc);
	for (size_t i = 0; i < ps->entries.n; i++)
		add_number(&b, (uint32_t)ps->entries.items[i].offset);
	strbuf_add(&b, checksum, SHA1_BYTES);
	strbuf_add(index, b.buf, b.len);
	return add_sha1(index, &b, err);
}

int pack_stream_end(struct pack_stream *ps, struct strbuf *index, struct err *err)
{
	git_oid sum;

	if (add_sha1(ps->out, ps->out, err) < 0)
		return -1;
	if (git_oid_fromraw(&sum, (const unsigned char *)ps->out->buf +
				  ps->out->len - SHA1_BYTES) < 0)
		return err_set(err, "cannot name a pack");
	git_oid_tostr(ps->name, sizeof(ps->name), &sum);
	return make_index(index, ps, ps->out->buf + ps->out->len - SHA1_BYTES, err);
}
