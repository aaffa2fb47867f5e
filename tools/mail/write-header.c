// SPDX-License-Identifier: GPL-2.0-only
#include "write-header.h"

#include <string.h>

#include "base/char.h"
#include "base/text.h"
#include "words.h"

#define COLUMNS 78
#define MAX_WORD 900		/* of 998 bytes that a line may have */
#define MAX_ENCODED 75		/* of an encoded word (RFC 2047) */
#define MIN_ENCODED 30		/* a shorter one gets a line of its own */

/* One line's worth of UTF-8: no control characters, blanks one by one. */
static void clean(struct strbuf *out, const char *s, size_t n)
{
	_cleanup_strbuf_ struct strbuf utf8 = STRBUF_INIT;

	text_to_utf8(&utf8, s, n);
	for (size_t i = 0; i < utf8.len; i++) {
		if ((unsigned char)utf8.buf[i] < ' ' || utf8.buf[i] == 0x7f)
			utf8.buf[i] = ' ';
	}
	words_squeeze(&utf8);
	words_trim(&utf8);
	strbuf_add(out, utf8.buf, utf8.len);
}

static bool is_ascii(const char *s, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		if ((unsigned char)s[i] >= 0x80)
			return false;
	}
	return true;
}

static bool has_long_word(const char *s)
{
	while (*s) {
		size_t n = strcspn(s, " ");

		if (n > MAX_WORD)
			return true;
		s += n + (s[n] == ' ');
	}
	return false;
}

static bool needs_encoding(const struct strbuf *text)
{
	return !is_ascii(text->buf, text->len) || strstr(text->buf, "=?") ||
	       has_long_word(text->buf);
}

static size_t column(const struct strbuf *out)
{
	const char *nl = memrchr(out->buf, '\n', out->len);

	return out->len - (nl ? (size_t)(nl - out->buf) + 1 : 0);
}

/* The first one has to stay in the line of the name. */
static bool is_first(const struct strbuf *out)
{
	return out->buf[out->len - 1] == ':';
}

/* Behind a blank, in a line of its own where this one is full. */
static void put_word(struct strbuf *out, const char *s, size_t n)
{
	bool fits = column(out) + 1 + n <= COLUMNS || is_first(out);

	strbuf_addstr(out, fits ? " " : "\n ");
	strbuf_add(out, s, n);
}

static void put_words(struct strbuf *out, const char *s)
{
	while (*s) {
		size_t n = strcspn(s, " ");

		put_word(out, s, n);
		s += n + (s[n] == ' ');
	}
}

/* What stays as it is within an encoded word, anywhere (RFC 2047, 5). */
static bool is_plain(unsigned char c)
{
	return char_is_letter(c) || char_is_digit(c) || (c && strchr("!*+-/", c));
}

static size_t encoded_width(const char *s, size_t n)
{
	size_t width = 0;

	for (size_t i = 0; i < n; i++)
		width += s[i] == ' ' || is_plain((unsigned char)s[i]) ? 1 : 3;
	return width;
}

static void put_encoded_char(struct strbuf *out, const char *s, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		unsigned char c = (unsigned char)s[i];

		if (c == ' ')
			strbuf_addch(out, '_');
		else if (is_plain(c))
			strbuf_addch(out, (char)c);
		else
			strbuf_addf(out, "=%02X", c);
	}
}

/* Encoded words, one a line; none splits a character. */
static void put_encoded(struct strbuf *out, const struct strbuf *text)
{
	size_t at = 0;

	while (at < text->len) {
		_cleanup_strbuf_ struct strbuf word = STRBUF_INIT;
		size_t room = COLUMNS - 1;

		if (!at && column(out) + MIN_ENCODED < COLUMNS)
			room -= column(out);
		if (room > MAX_ENCODED)
			room = MAX_ENCODED;
		strbuf_addstr(&word, "=?UTF-8?q?");
		while (at < text->len) {
			uint32_t code;
			size_t n = text_decode(&code, text->buf + at, text->len - at);

			if (word.len + encoded_width(text->buf + at, n) + 2 > room)
				break;
			put_encoded_char(&word, text->buf + at, n);
			at += n;
		}
		strbuf_addstr(&word, "?=");
		put_word(out, word.buf, word.len);
	}
}

void header_text(struct strbuf *out, const char *name, const char *fixed,
		 const char *text)
{
	_cleanup_strbuf_ struct strbuf value = STRBUF_INIT;
	_cleanup_strbuf_ struct strbuf first = STRBUF_INIT;

	clean(&value, text, strlen(text));
	if (fixed)
		clean(&first, fixed, strlen(fixed));
	strbuf_addf(out, "%s:", name);
	put_words(out, first.buf);
	if (needs_encoding(&value))
		put_encoded(out, &value);
	else
		put_words(out, value.buf);
	strbuf_addch(out, '\n');
}

/*
 * Names and addresses.
 */
static void clean_name(struct strbuf *out, const char *name)
{
	_cleanup_strbuf_ struct strbuf all = STRBUF_INIT;
	_cleanup_strbuf_ struct strbuf some = STRBUF_INIT;

	clean(&all, name, strlen(name));
	for (size_t i = 0; i < all.len; i++) {
		if (!strchr("<>@", all.buf[i]))
			strbuf_addch(&some, all.buf[i]);
	}
	words_squeeze(&some);
	words_trim(&some);
	strbuf_add(out, some.buf, some.len);
}

static void clean_address(struct strbuf *out, const char *s)
{
	for (; *s; s++) {
		if ((unsigned char)*s > ' ' && *s != 0x7f && *s != '<' && *s != '>')
			strbuf_addch(out, *s);
	}
}

static void quote(struct strbuf *out, const char *s)
{
	strbuf_addch(out, '"');
	for (; *s; s++) {
		if (*s == '"' || *s == '\\')
			strbuf_addch(out, '\\');
		strbuf_addch(out, *s);
	}
	strbuf_addch(out, '"');
}

/*
 * git undoes the encoding first and then the quotes, so what it takes for a
 * quote or a comment is quoted even if it is encoded.
 */
static void put_name(struct strbuf *out, const struct strbuf *name)
{
	_cleanup_strbuf_ struct strbuf quoted = STRBUF_INIT;
	bool encode = needs_encoding(name);

	if (strpbrk(name->buf, encode ? "\"\\()" : "()<>[]:;@\\,.\""))
		quote(&quoted, name->buf);
	else
		strbuf_add(&quoted, name->buf, name->len);
	if (encode)
		put_encoded(out, &quoted);
	else
		put_words(out, quoted.buf);
}

void header_ident(struct strbuf *out, const char *name, const struct mail_ident *id)
{
	_cleanup_strbuf_ struct strbuf who = STRBUF_INIT;
	_cleanup_strbuf_ struct strbuf address = STRBUF_INIT;
	_cleanup_strbuf_ struct strbuf in_brackets = STRBUF_INIT;

	clean_address(&address, id->email ? id->email : "");
	/* The address stands for a name that is missing. */
	if (id->name && strcmp(id->name, address.buf))
		clean_name(&who, id->name);
	strbuf_addf(&in_brackets, "<%s>", address.buf);
	strbuf_addf(out, "%s:", name);
	/* git does not look for quotes where there is no '@'. */
	if (strchr(address.buf, '@'))
		put_name(out, &who);
	else if (needs_encoding(&who))
		put_encoded(out, &who);
	else
		put_words(out, who.buf);
	put_word(out, in_brackets.buf, in_brackets.len);
	strbuf_addch(out, '\n');
}

bool ident_equal(const struct mail_ident *a, const struct mail_ident *b)
{
	_cleanup_strbuf_ struct strbuf x = STRBUF_INIT, y = STRBUF_INIT;

	header_ident(&x, "From", a);
	header_ident(&y, "From", b);
	return x.len == y.len && !memcmp(x.buf, y.buf, x.len);
}

/* As it is when it is ASCII: it may be quoted already. */
static void put_address(struct strbuf *out, const char *s, const char *behind)
{
	_cleanup_strbuf_ struct strbuf all = STRBUF_INIT;
	_cleanup_strbuf_ struct strbuf who = STRBUF_INIT;
	_cleanup_strbuf_ struct strbuf address = STRBUF_INIT;
	const char *open;

	clean(&all, s, strlen(s));
	open = strrchr(all.buf, '<');
	if (is_ascii(all.buf, all.len)) {
		strbuf_addstr(&all, behind);
		put_words(out, all.buf);
		return;
	}
	if (!open)
		open = all.buf + all.len;
	strbuf_add(&who, all.buf, (size_t)(open - all.buf));
	words_trim(&who);
	if (who.len > 1 && who.buf[0] == '"' && who.buf[who.len - 1] == '"') {
		words_cut(&who, 0, 1);
		strbuf_setlen(&who, who.len - 1);
	}
	strbuf_addf(&address, "%s%s", open, behind);
	put_name(out, &who);
	if (address.len)
		put_word(out, address.buf, address.len);
}

void header_addresses(struct strbuf *out, const char *name, const char *const *list,
		      size_t n)
{
	if (!n)
		return;
	strbuf_addf(out, "%s:", name);
	for (size_t i = 0; i < n; i++) {
		put_address(out, list[i], i + 1 < n ? "," : "");
		strbuf_addstr(out, i + 1 < n ? "\n" : "");
	}
	strbuf_addch(out, '\n');
}

void header_ids(struct strbuf *out, const char *name, const char *const *ids, size_t n)
{
	bool started = false;

	for (size_t i = 0; i < n; i++) {
		_cleanup_strbuf_ struct strbuf id = STRBUF_INIT;

		clean_address(&id, ids[i]);
		if (!id.len)
			continue;
		strbuf_addf(out, "%s%s <%s>", started ? "\n" : name, started ? "" : ":", id.buf);
		started = true;
	}
	if (started)
		strbuf_addch(out, '\n');
}

/*
 * Dates. The algorithm is Howard Hinnant's civil_from_days (public domain).
 */
struct moment {
	int64_t year;
	unsigned int month, day, weekday, hour, min, sec;
};

static void split_time(struct moment *m, int64_t seconds)
{
	int64_t days = seconds / 86400, left = seconds % 86400, era, of_era, year, of_year;

	if (left < 0) {
		left += 86400;
		days--;
	}
	m->weekday = (unsigned int)(((days % 7) + 11) % 7);
	days += 719468;
	era = (days >= 0 ? days : days - 146096) / 146097;
	of_era = days - era * 146097;
	year = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
	of_year = of_era - (365 * year + year / 4 - year / 100);
	m->month = (unsigned int)((5 * of_year + 2) / 153);
	m->day = (unsigned int)(of_year - (153 * m->month + 2) / 5 + 1);
	m->month = m->month < 10 ? m->month + 3 : m->month - 9;
	m->year = year + era * 400 + (m->month <= 2);
	m->hour = (unsigned int)(left / 3600);
	m->min = (unsigned int)(left / 60 % 60);
	m->sec = (unsigned int)(left % 60);
}

void header_date(struct strbuf *out, int64_t seconds, int offset)
{
	static const char *const days[] = { "Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat" };
	static const char *const months[] = { "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul",
					      "Aug", "Sep", "Oct", "Nov", "Dec" };
	int minutes = offset < 0 ? -offset : offset;
	struct moment m;

	split_time(&m, seconds + (int64_t)offset * 60);
	strbuf_addf(out, "Date: %s, %u %s %lld %02u:%02u:%02u %c%02d%02d\n", days[m.weekday],
		    m.day, months[m.month - 1], (long long)m.year, m.hour, m.min, m.sec,
		    offset < 0 ? '-' : '+', minutes / 60, minutes % 60);
}

void write_stamp(struct strbuf *out, int64_t seconds)
{
	struct moment m;

	split_time(&m, seconds);
	strbuf_addf(out, "%04lld%02u%02u%02u%02u%02u", (long long)m.year, m.month, m.day,
		    m.hour, m.min, m.sec);
}
