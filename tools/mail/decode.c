// SPDX-License-Identifier: GPL-2.0-only
#include "decode.h"

#include "base/char.h"

/* 0 to 63, or -1. */
static int value64(char c)
{
	if (char_is_upper(c))
		return c - 'A';
	if (char_is_lower(c))
		return c - 'a' + 26;
	if (char_is_digit(c))
		return c - '0' + 52;
	if (c == '+')
		return 62;
	return c == '/' ? 63 : -1;
}

void decode_base64(struct strbuf *out, const char *s, size_t n)
{
	unsigned int bits = 0, have = 0;

	for (size_t i = 0; i < n && s[i]; i++) {
		int v = value64(s[i]);

		if (v < 0)
			continue;
		bits = bits << 6 | (unsigned int)v;
		have += 6;
		if (have < 8)
			continue;
		have -= 8;
		strbuf_addch(out, (char)(bits >> have & 0xff));
	}
}

/* 0 to 15, or -1. */
static int hex(char c)
{
	if (char_is_digit(c))
		return c - '0';
	if (c >= 'a' && c <= 'f')
		return c - 'a' + 10;
	return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

void decode_quoted(struct strbuf *out, const char *s, size_t n, bool word)
{
	for (size_t i = 0; i < n && s[i]; i++) {
		int high = i + 2 < n ? hex(s[i + 1]) : -1;
		int low = high >= 0 ? hex(s[i + 2]) : -1;

		if (s[i] == '=' && (i + 1 == n || s[i + 1] == '\n' || !s[i + 1]))
			return;		/* the line goes on in the next one */
		if (s[i] == '=' && low >= 0) {
			strbuf_addch(out, (char)(high << 4 | low));
			i += 2;
		} else {
			strbuf_addch(out, word && s[i] == '_' ? ' ' : s[i]);
		}
	}
}
