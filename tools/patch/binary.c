// SPDX-License-Identifier: GPL-2.0-only
/* "GIT binary patch": base85 over zlib, a whole file or a delta. */
#include <string.h>
#include <zlib.h>

#include "base/char.h"
#include "base/num.h"
#include "patch/internal.h"

/* The value of a digit of git's base85, or -1. */
static int digit85(char c)
{
	static const char alphabet[] =
		"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
		"abcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~";
	const char *at = c ? strchr(alphabet, c) : NULL;

	return at ? (int)(at - alphabet) : -1;
}

/* @n bytes out of groups of five digits. 0, or -1. */
static int decode85(struct strbuf *out, const char *s, size_t n)
{
	while (n) {
		size_t some = n < 4 ? n : 4;
		uint64_t v = 0;

		for (int i = 0; i < 5; i++) {
			int d = digit85(*s++);

			if (d < 0)
				return -1;
			v = v * 85 + (uint64_t)d;
		}
		if (v > UINT32_MAX)
			return -1;
		for (size_t i = 0; i < some; i++)
			strbuf_addch(out, (char)(v >> (24 - 8 * i)));
		n -= some;
	}
	return 0;
}

/* A line: a letter for how many bytes, then groups of five. */
static int decode_line(struct strbuf *out, const char *at, size_t len)
{
	size_t groups, want;

	if (len < 7 || at[len - 1] != '\n' || (len - 2) % 5)
		return -1;
	groups = (len - 2) / 5;
	if (char_is_upper(*at))
		want = (size_t)(*at - 'A') + 1;
	else if (char_is_lower(*at))
		want = (size_t)(*at - 'a') + 27;
	else
		return -1;
	if (want > groups * 4 || want + 4 <= groups * 4)
		return -1;
	return decode85(out, at + 1, want);
}

/* Exactly @len bytes, allocated only as they come. 0, or -1. */
static int inflate_all(struct strbuf *out, const struct strbuf *in, size_t len)
{
	z_stream z = { .next_in = (Bytef *)in->buf };
	int rc;

	if (in->len > UINT32_MAX)
		return -1;
	z.avail_in = (uInt)in->len;
	if (inflateInit(&z) != Z_OK)
		return -1;
	do {
		char chunk[16384];

		z.next_out = (Bytef *)chunk;
		z.avail_out = sizeof(chunk);
		rc = inflate(&z, Z_NO_FLUSH);
		strbuf_add(out, chunk, sizeof(chunk) - z.avail_out);
	} while (rc == Z_OK && out->len <= len);
	inflateEnd(&z);
	return rc == Z_STREAM_END && out->len == len ? 0 : -1;
}

static enum patch_binary_method read_method(uint64_t *size, const char *at,
					    size_t len)
{
	_cleanup_strbuf_ struct strbuf word = STRBUF_INIT;
	enum patch_binary_method m = PATCH_BINARY_NONE;
	size_t skip = 0;

	if (starts(at, len, "literal ")) {
		m = PATCH_BINARY_LITERAL;
		skip = 8;
	} else if (starts(at, len, "delta ")) {
		m = PATCH_BINARY_DELTA;
		skip = 6;
	}
	if (!m || at[len - 1] != '\n')
		return PATCH_BINARY_NONE;
	strbuf_add(&word, at + skip, len - skip - 1);
	if (num_parse(size, word.buf, 0, PATCH_MAX_BINARY, "size", NULL) < 0)
		return PATCH_BINARY_NONE;
	return m;
}

/* One of the two. 1: read; 0: there is none here; <0 failed. */
static int parse_one(struct patch_binary *out, struct parser *p)
{
	_cleanup_strbuf_ struct strbuf packed = STRBUF_INIT, data = STRBUF_INIT;
	size_t len = line_length(p->at, p->end);
	enum patch_binary_method m;
	uint64_t size = 0;

	if (!starts(p->at, len, "literal ") && !starts(p->at, len, "delta "))
		return 0;
	m = read_method(&size, p->at, len);
	if (!m)
		return parser_fail(p, "damaged or too large: binary data");
	parser_step(p, len);
	for (;;) {
		len = line_length(p->at, p->end);
		if (!len || (len == 1 && *p->at == '\n'))
			break;
		if (decode_line(&packed, p->at, len) < 0)
			return parser_fail(p, "damaged: a line of binary data");
		parser_step(p, len);
	}
	if (len)
		parser_step(p, len);
	if (inflate_all(&data, &packed, size) < 0)
		return parser_fail(p, "damaged: binary data does not unpack to "
				   "%zu bytes", (size_t)size);
	out->method = m;
	out->data = arena_dup(&p->out->arena, data.buf, data.len);
	out->len = data.len;
	return 1;
}

int binary_parse(struct patch_file *f, struct parser *p)
{
	int rc = parse_one(&f->forward, p);

	if (rc < 0)
		return rc;
	if (!rc)
		return parser_fail(p, "binary data of an unknown kind");
	rc = parse_one(&f->reverse, p);
	return rc < 0 ? rc : 0;
}
