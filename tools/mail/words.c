// SPDX-License-Identifier: GPL-2.0-only
#include "words.h"

#include <errno.h>
#include <iconv.h>
#include <string.h>
#include <strings.h>

#include "base/char.h"
#include "base/mem.h"
#include "decode.h"
#include "gmime.h"

static bool is_utf8_name(const char *name)
{
	return !strcasecmp(name, "utf-8") || !strcasecmp(name, "utf8");
}

static bool same_charset(const char *a, const char *b)
{
	return !strcasecmp(a, b) || (is_utf8_name(a) && is_utf8_name(b));
}

/* iconv reads more than names in what it gets: "//IGNORE", file names. */
static bool sane_charset(const char *name)
{
	static const char ok[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
				 "0123456789._:+()-";

	return strlen(name) < 64 && !name[strspn(name, ok)];
}

static int run_iconv(struct strbuf *out, iconv_t cd, const char *s, size_t n)
{
	char *in = (char *)s;
	bool flushed = false;

	while (!flushed) {
		char chunk[4096];
		char *to = chunk;
		size_t left = sizeof(chunk), rc;

		flushed = !n;
		rc = iconv(cd, n ? &in : NULL, n ? &n : NULL, &to, &left);
		strbuf_add(out, chunk, sizeof(chunk) - left);
		if (rc == (size_t)-1 && errno != E2BIG)
			return -1;
		if (rc == (size_t)-1)
			flushed = false;
	}
	return 0;
}

int words_convert(struct strbuf *out, const char *s, size_t n, const char *from,
		  const char *to, struct err *err)
{
	const struct gmime *lib;
	iconv_t cd = (iconv_t)-1;
	int rc;

	if (!to || !*to || !from || !*from || same_charset(from, to)) {
		strbuf_add(out, s, n);
		return 0;
	}
	lib = gmime_get(err);
	if (!lib)
		return -1;
	if (!strcasecmp(from, "latin-1"))
		from = "ISO-8859-1";
	if (sane_charset(from))
		cd = lib->iconv_open(to, from);
	if (cd == (iconv_t)-1)
		return err_set(err, "unknown charset '%.64s'", from);
	rc = run_iconv(out, cd, s, n);
	(void)lib->iconv_close(cd);
	if (rc)
		return err_set(err, "cannot convert from %s to %s", from, to);
	return 0;
}

/* An encoded word: =?charset?B?text?= */
struct word {
	const char *charset, *text, *end;
	size_t charset_len, text_len;
	bool base64;
};

static bool find_word(struct word *w, const char *s, const char *end)
{
	const char *q;

	w->charset = s + 2;
	q = memchr(w->charset, '?', (size_t)(end - w->charset));
	if (!q || end - q < 3 || q[2] != '?')
		return false;
	w->charset_len = (size_t)(q - w->charset);
	if (q[1] != 'b' && q[1] != 'B' && q[1] != 'q' && q[1] != 'Q')
		return false;
	w->base64 = q[1] == 'b' || q[1] == 'B';
	w->text = q + 3;
	w->end = memmem(w->text, (size_t)(end - w->text), "?=", 2);
	if (!w->end)
		return false;
	w->text_len = (size_t)(w->end - w->text);
	w->end += 2;
	return true;
}

static int decode_word(struct strbuf *out, const struct word *w, const char *to,
		       struct err *err)
{
	_cleanup_free_ char *charset = mem_strndup(w->charset, w->charset_len);
	_cleanup_strbuf_ struct strbuf bytes = STRBUF_INIT;
	char *lang = strchr(charset, '*');	/* RFC 2231: charset*language */

	if (lang)
		*lang = '\0';
	if (w->base64)
		decode_base64(&bytes, w->text, w->text_len);
	else
		decode_quoted(&bytes, w->text, w->text_len, true);
	return words_convert(out, bytes.buf, bytes.len, charset, to, err);
}

static bool all_blank(const char *s, const char *end)
{
	while (s < end && char_is_space(*s))
		s++;
	return s == end;
}

/* Where the last "?=" is, or NULL. */
static const char *last_end(const char *s, size_t n)
{
	for (; n > 1; n--) {
		if (s[n - 2] == '?' && s[n - 1] == '=')
			return s + n - 2;
	}
	return NULL;
}

int words_decode(struct strbuf *out, const char *s, size_t n, const char *to,
		 struct err *err)
{
	const char *end = s + n, *from = s, *look = s;
	const char *last = last_end(s, n);	/* no word begins behind it */
	bool after_word = false;

	while (last && look < last) {
		const char *at = memmem(look, (size_t)(last - look), "=?", 2);
		struct word w;
		int rc;

		if (!at)
			break;
		if (!find_word(&w, at, end)) {
			look = at + 2;
			continue;
		}
		if (!after_word || !all_blank(from, at))
			strbuf_add(out, from, (size_t)(at - from));
		rc = decode_word(out, &w, to, err);
		if (rc < 0)
			return rc;
		from = look = w.end;
		after_word = true;
	}
	strbuf_add(out, from, (size_t)(end - from));
	return 0;
}

void words_squeeze(struct strbuf *sb)
{
	size_t to = 0;

	for (size_t i = 0; i < sb->len; i++) {
		bool blank = char_is_space(sb->buf[i]);

		if (blank && i && char_is_space(sb->buf[i - 1]) && to &&
		    sb->buf[to - 1] == ' ')
			continue;
		sb->buf[to++] = blank ? ' ' : sb->buf[i];
	}
	strbuf_setlen(sb, to);
}

void words_cut(struct strbuf *sb, size_t at, size_t n)
{
	if (!n)
		return;
	memmove(sb->buf + at, sb->buf + at + n, sb->len - at - n);
	strbuf_setlen(sb, sb->len - n);
}

void words_trim(struct strbuf *sb)
{
	size_t n = sb->len, lead = 0;

	while (n && char_is_space(sb->buf[n - 1]))
		n--;
	strbuf_setlen(sb, n);
	while (lead < n && char_is_space(sb->buf[lead]))
		lead++;
	words_cut(sb, 0, lead);
}
