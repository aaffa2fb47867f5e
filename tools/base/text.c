// SPDX-License-Identifier: GPL-2.0-only
#include "text.h"

/* Table 3-7 of the Unicode standard: what may follow which lead byte. */
size_t text_decode(uint32_t *code, const char *s, size_t n)
{
	const unsigned char *u = (const unsigned char *)s;
	unsigned char low = 0x80, high = 0xbf;
	size_t len;

	if (!n || u[0] >= 0xf5 || (u[0] >= 0x80 && u[0] < 0xc2))
		return 0;
	len = u[0] < 0x80 ? 1 : u[0] < 0xe0 ? 2 : u[0] < 0xf0 ? 3 : 4;
	if (len > n)
		return 0;
	if (u[0] == 0xe0)
		low = 0xa0;
	else if (u[0] == 0xed)
		high = 0x9f;
	else if (u[0] == 0xf0)
		low = 0x90;
	else if (u[0] == 0xf4)
		high = 0x8f;
	if (len > 1 && (u[1] < low || u[1] > high))
		return 0;
	*code = len == 1 ? u[0] : u[0] & (0x7fu >> len);
	for (size_t i = 1; i < len; i++) {
		if ((u[i] & 0xc0) != 0x80)
			return 0;
		*code = *code << 6 | (u[i] & 0x3f);
	}
	return len;
}

bool text_is_utf8(const char *s, size_t n)
{
	uint32_t code;

	for (size_t i = 0; i < n;) {
		size_t len = text_decode(&code, s + i, n - i);

		if (!len)
			return false;
		i += len;
	}
	return true;
}

static const struct range {
	uint32_t first, last;
} unsafe[] = {
	{ 0x00, 0x1f },		/* C0 */
	{ 0x7f, 0x9f },		/* DEL, C1 */
	{ 0xad, 0xad },		/* soft hyphen */
	{ 0x61c, 0x61c },	/* Arabic letter mark */
	{ 0x180e, 0x180e },
	{ 0x200b, 0x200b },	/* zero width space */
	{ 0x200e, 0x200f },	/* direction marks */
	{ 0x2028, 0x202e },	/* line ends, embeddings, overrides */
	{ 0x2060, 0x206f },	/* joiners, isolates, deprecated marks */
	{ 0xfeff, 0xfeff },
	{ 0xfff9, 0xfffb },	/* interlinear notes */
	{ 0xe0000, 0xe007f },	/* tags */
};

bool text_is_unsafe(uint32_t code)
{
	for (size_t i = 0; i < sizeof(unsafe) / sizeof(unsafe[0]); i++)
		if (code >= unsafe[i].first && code <= unsafe[i].last)
			return true;
	return false;
}

static void add_escape(struct strbuf *out, uint32_t code)
{
	if (code == '\n')
		strbuf_addstr(out, "\\n");
	else if (code == '\t')
		strbuf_addstr(out, "\\t");
	else if (code < 0x100)
		strbuf_addf(out, "\\x%02x", code);
	else if (code < 0x10000)
		strbuf_addf(out, "\\u%04x", code);
	else
		strbuf_addf(out, "\\U%08x", code);
}

/* How many bytes at the start are ASCII to be printed. */
static size_t plain(const char *s, size_t n)
{
	size_t i = 0;

	while (i < n && s[i] >= ' ' && s[i] <= '~')
		i++;
	return i;
}

void text_escape(struct strbuf *out, const char *s, size_t n,
		 enum text_flags flags)
{
	for (size_t i = 0; i < n;) {
		uint32_t code = 0;
		size_t run = plain(s + i, n - i), len;
		bool keep;

		if (run) {
			strbuf_add(out, s + i, run);
			i += run;
			continue;
		}
		len = text_decode(&code, s + i, n - i);
		keep = (code == '\n' && (flags & TEXT_KEEP_NEWLINE)) ||
		       (code == '\t' && (flags & TEXT_KEEP_TAB));
		if (!len) {
			add_escape(out, (unsigned char)s[i]);
			len = 1;
		} else if (text_is_unsafe(code) && !keep) {
			add_escape(out, code);
		} else {
			strbuf_add(out, s + i, len);
		}
		i += len;
	}
}

void text_to_utf8(struct strbuf *out, const char *s, size_t n)
{
	for (size_t i = 0; i < n;) {
		uint32_t code;
		size_t len = text_decode(&code, s + i, n - i);

		if (len)
			strbuf_add(out, s + i, len);
		else
			strbuf_addstr(out, "\xef\xbf\xbd");
		i += len ? len : 1;
	}
}

/* The letter of C's escape for a byte, or 0. */
static char c_escape(unsigned char c)
{
	static const char from[] = "\a\b\t\n\v\f\r\"\\";
	static const char to[] = "abtnvfr\"\\";
	const char *p = c ? strchr(from, c) : NULL;

	return p ? to[p - from] : 0;
}

void text_quote_path(struct strbuf *out, const char *s, size_t n)
{
	const unsigned char *u = (const unsigned char *)s;
	bool plain = true;

	for (size_t i = 0; i < n && plain; i++)
		plain = u[i] >= 0x20 && u[i] < 0x7f && !c_escape(u[i]);
	if (plain) {
		strbuf_add(out, s, n);
		return;
	}
	strbuf_addch(out, '"');
	for (size_t i = 0; i < n; i++) {
		char letter = c_escape(u[i]);

		if (letter)
			strbuf_addf(out, "\\%c", letter);
		else if (u[i] < 0x20 || u[i] >= 0x7f)
			strbuf_addf(out, "\\%03o", u[i]);
		else
			strbuf_addch(out, s[i]);
	}
	strbuf_addch(out, '"');
}

static bool is_octal(char c)
{
	return c >= '0' && c <= '7';
}

/* One escape behind a backslash: how many bytes it has, 0 when it is none. */
static size_t unescape(char *out, const char *at, const char *end)
{
	static const char from[] = "abtnvfr\"\\", to[] = "\a\b\t\n\v\f\r\"\\";
	const char *found;

	if (at == end || !*at)
		return 0;
	found = strchr(from, *at);
	if (found) {
		*out = to[found - from];
		return 1;
	}
	if (end - at < 3 || *at > '3' || !is_octal(at[0]) || !is_octal(at[1]) ||
	    !is_octal(at[2]))
		return 0;
	*out = (char)((at[0] - '0') << 6 | (at[1] - '0') << 3 | (at[2] - '0'));
	return *out ? 3 : 0;
}

size_t text_unquote(struct strbuf *out, const char *at, const char *end)
{
	const char *p = at + 1;

	while (p < end && *p != '\n' && *p) {
		char c = *p++;

		if (c == '"')
			return (size_t)(p - at);
		if (c == '\\') {
			size_t n = unescape(&c, p, end);

			if (!n)
				return 0;
			p += n;
		}
		strbuf_addch(out, c);
	}
	return 0;
}

size_t text_width(const char *s, size_t n)
{
	size_t width = 0;

	for (size_t i = 0; i < n;) {
		uint32_t code = 0;
		size_t len = text_decode(&code, s + i, n - i);

		if (code < 0x300 || code > 0x36f)
			width++;
		i += len ? len : 1;
	}
	return width;
}

void text_base64(struct strbuf *out, const void *data, size_t n)
{
	static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
				     "abcdefghijklmnopqrstuvwxyz0123456789+/";
	const unsigned char *u = data;

	for (size_t i = 0; i < n; i += 3) {
		size_t left = n - i;
		uint32_t v = (uint32_t)u[i] << 16;

		if (left > 1)
			v |= (uint32_t)u[i + 1] << 8;
		if (left > 2)
			v |= u[i + 2];
		strbuf_addch(out, digits[v >> 18]);
		strbuf_addch(out, digits[v >> 12 & 63]);
		strbuf_addch(out, left > 1 ? digits[v >> 6 & 63] : '=');
		strbuf_addch(out, left > 2 ? digits[v & 63] : '=');
	}
}

void text_one_line(struct strbuf *out, const char *s, char instead)
{
	for (; *s; s++)
		strbuf_addch(out, (unsigned char)*s < ' ' ? instead : *s);
}
