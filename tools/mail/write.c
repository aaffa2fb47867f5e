// SPDX-License-Identifier: GPL-2.0-only
#include "write.h"

#include <string.h>

#include "base/char.h"
#include "base/hash.h"
#include "info.h"
#include "lines.h"
#include "split.h"
#include "words.h"
#include "write-header.h"

#define MAX_LINE 998	/* bytes of a line of mail, without its end (RFC 5322) */
#define QP_COLUMNS 76

/*
 * The text of the mail, before any encoding.
 */
/* Lines that would begin the patch get a blank; the last one gets its end. */
static void add_message(struct strbuf *out, const char *s, size_t n)
{
	struct lines in = { s, s + n };
	size_t start = out->len;
	struct line l;

	while (lines_next(&in, &l)) {
		_cleanup_strbuf_ struct strbuf line = STRBUF_INIT;

		strbuf_add(&line, l.s, l.n);
		if (line.buf[line.len - 1] != '\n')
			strbuf_addch(&line, '\n');
		if (info_starts_patch(line.buf, line.len))
			strbuf_addch(out, ' ');
		strbuf_add(out, line.buf, line.len);
	}
	/* Git's messages have none; mailinfo would refuse the mail. */
	for (size_t i = start; i < out->len; i++) {
		if (!out->buf[i])
			out->buf[i] = ' ';
	}
}

/* Whether mailinfo would take the first line for a header of the message. */
static bool begins_like_header(const char *s, size_t n)
{
	static const char *const names[] = { "From", "Subject", "Date" };
	_cleanup_free_ char *line = mem_strndup(s, n);

	for (size_t i = 0; i < 3; i++) {
		if (lines_value(line, names[i]))
			return true;
	}
	return (!strncmp(line, "[PATCH]", 7) && (!line[7] || char_is_space(line[7]))) ||
	       (!strncmp(line, ">From", 5) && char_is_space(line[5]));
}

static void add_body(struct strbuf *out, const struct mail_out *m)
{
	const char *body = m->body ? m->body : "";
	struct lines in = { body, body + m->body_len };
	const struct mail_ident *sender = m->sender.email ? &m->sender : &m->from;
	struct line l = { NULL, 0 };
	const char *s = in.p;

	while (lines_next(&in, &l) && *l.s == '\n')
		s = in.p;
	if (!ident_equal(sender, &m->from) ||
	    (l.n > 1 && begins_like_header(l.s, l.n))) {
		header_ident(out, "From", &m->from);
		strbuf_addch(out, '\n');
	}
	add_message(out, s, (size_t)(in.end - s));
}

static void add_stat(struct strbuf *out, const char *s)
{
	struct lines in = { s, s + strlen(s) };
	struct line l;

	while (lines_next(&in, &l)) {
		if (*l.s != ' ' && *l.s != '\n')
			strbuf_addch(out, ' ');
		strbuf_add(out, l.s, l.n);
	}
	if (out->buf[out->len - 1] != '\n')
		strbuf_addch(out, '\n');
}

static bool is_hex(const char *s)
{
	size_t n = s ? strspn(s, "0123456789abcdef") : 0;

	return s && !s[n] && (n == 40 || n == 64);
}

static void add_all(struct strbuf *out, const struct mail_out *m)
{
	add_body(out, m);
	if (m->patch_len) {
		strbuf_addstr(out, "---\n");
		if (m->stat)
			add_stat(out, m->stat);
		strbuf_addch(out, '\n');
		strbuf_add(out, m->patch, m->patch_len);
		if (m->patch[m->patch_len - 1] != '\n')
			strbuf_addch(out, '\n');
	}
	if (is_hex(m->base_commit))
		strbuf_addf(out, "\nbase-commit: %s\n", m->base_commit);
	if (m->signature) {
		strbuf_addstr(out, "-- \n");
		add_message(out, m->signature, strlen(m->signature));
	}
	strbuf_addch(out, '\n');
}

/*
 * Quoted-printable (RFC 2045, 6.7).
 */
static bool needs_encoding(const struct strbuf *text, bool no_from)
{
	struct lines in = { text->buf, text->buf + text->len };
	struct line l;

	if (memchr(text->buf, '\0', text->len) || memchr(text->buf, '\r', text->len))
		return true;
	while (lines_next(&in, &l)) {
		if (l.n - 1 > MAX_LINE || (no_from && split_is_from(l.s, l.n)))
			return true;
	}
	return false;
}

static bool is_literal(const struct line *l, size_t i)
{
	unsigned char c = (unsigned char)l->s[i];

	if (char_is_blank(c))
		return i + 1 < l->n && l->s[i + 1] != '\n';
	/* "From " at the beginning of a line means something in an mbox. */
	if (c == 'F' && i == 0 && l->n > 5 && !memcmp(l->s, "From ", 5))
		return false;
	return c > ' ' && c < 0x7f && c != '=';
}

static void encode_line(struct strbuf *out, const struct line *l)
{
	size_t width = 0;

	for (size_t i = 0; i < l->n && l->s[i] != '\n'; i++) {
		bool literal = is_literal(l, i);

		if (width + (literal ? 1 : 3) >= QP_COLUMNS) {
			strbuf_addstr(out, "=\n");
			width = 0;
		}
		if (literal)
			strbuf_addch(out, l->s[i]);
		else
			strbuf_addf(out, "=%02X", (unsigned char)l->s[i]);
		width += literal ? 1 : 3;
	}
	strbuf_addch(out, '\n');
}

static void encode(struct strbuf *out, const struct strbuf *text)
{
	struct lines in = { text->buf, text->buf + text->len };
	struct line l;

	while (lines_next(&in, &l))
		encode_line(out, &l);
}

/* "From ", ">From ", … */
static bool is_mboxrd_from(const struct line *l)
{
	size_t n = 0;

	while (n < l->n && l->s[n] == '>')
		n++;
	return l->n - n >= 5 && !memcmp(l->s + n, "From ", 5);
}

static void add_lines(struct strbuf *out, const struct strbuf *text, bool mboxrd)
{
	struct lines in = { text->buf, text->buf + text->len };
	struct line l;

	while (lines_next(&in, &l)) {
		if (mboxrd && is_mboxrd_from(&l))
			strbuf_addch(out, '>');
		strbuf_add(out, l.s, l.n);
	}
}

/*
 * Headers.
 */
static void add_prefix(struct strbuf *out, const struct mail_out *m)
{
	const char *prefix = m->prefix ? m->prefix : "PATCH";
	unsigned int digits = 1;

	strbuf_addch(out, '[');
	for (; *prefix; prefix++) {
		if (!strchr("[]=?", *prefix) && (unsigned char)*prefix < 0x7f)
			strbuf_addch(out, *prefix);
	}
	if (m->version > 1)
		strbuf_addf(out, " v%u", m->version);
	for (unsigned int t = m->total; t > 9; t /= 10)
		digits++;
	if (m->total)
		strbuf_addf(out, " %0*u/%u", (int)digits, m->number, m->total);
	words_trim(out);
	if (out->len == 1)
		strbuf_reset(out);
	else
		strbuf_addch(out, ']');
}

static bool is_ascii(const struct strbuf *text)
{
	for (size_t i = 0; i < text->len; i++) {
		if ((unsigned char)text->buf[i] >= 0x80)
			return false;
	}
	return true;
}

static void add_mime(struct strbuf *out, const struct strbuf *text, bool encoded)
{
	if (!encoded && is_ascii(text))
		return;
	strbuf_addf(out, "MIME-Version: 1.0\n"
		    "Content-Type: text/plain; charset=UTF-8\n"
		    "Content-Transfer-Encoding: %s\n", encoded ? "quoted-printable" : "8bit");
}

static void add_headers(struct strbuf *out, const struct mail_out *m)
{
	_cleanup_strbuf_ struct strbuf prefix = STRBUF_INIT;

	add_prefix(&prefix, m);
	header_ident(out, "From", m->sender.email ? &m->sender : &m->from);
	header_date(out, m->seconds, m->offset);
	header_text(out, "Subject", prefix.buf, m->subject ? m->subject : "");
	header_addresses(out, "To", m->to, m->n_to);
	header_addresses(out, "Cc", m->cc, m->n_cc);
	header_ids(out, "Message-ID", &m->message_id, m->message_id ? 1 : 0);
	header_ids(out, "In-Reply-To", &m->in_reply_to, m->in_reply_to ? 1 : 0);
	header_ids(out, "References", m->references, m->n_references);
}

void mail_write(struct strbuf *out, const struct mail_out *m, enum mail_write_flags flags)
{
	bool mboxrd = flags & MAIL_WRITE_MBOXRD, mbox = mboxrd || (flags & MAIL_WRITE_MBOX);
	_cleanup_strbuf_ struct strbuf text = STRBUF_INIT;
	_cleanup_strbuf_ struct strbuf encoded = STRBUF_INIT;
	bool encoding;

	add_all(&text, m);
	encoding = needs_encoding(&text, mbox && !mboxrd);
	if (encoding)
		encode(&encoded, &text);
	if (mbox)
		strbuf_addf(out, "From %s Mon Sep 17 00:00:00 2001\n", is_hex(m->commit) ?
			    m->commit : "0000000000000000000000000000000000000000");
	add_headers(out, m);
	add_mime(out, &text, encoding);
	strbuf_addch(out, '\n');
	add_lines(out, encoding ? &encoded : &text, mboxrd);
}

void mail_cover_body(struct strbuf *out, const struct mail_cover *cover)
{
	const char *const parts[] = { cover->blurb, cover->shortlog, cover->stat };

	for (size_t i = 0; i < 3; i++) {
		if (!parts[i] || !*parts[i])
			continue;
		if (out->len)
			strbuf_addch(out, '\n');
		strbuf_addstr(out, parts[i]);
		strbuf_rtrim(out);
		strbuf_addch(out, '\n');
	}
}

static const char *domain_of(const char *email)
{
	static const char ok[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
				 "0123456789.-";
	const char *at = email ? strrchr(email, '@') : NULL;

	return at && at[1] && !at[1 + strspn(at + 1, ok)] ? at + 1 : "localhost";
}

void mail_make_id(struct strbuf *out, int64_t seconds, const char *key,
		  unsigned int number, const char *email)
{
	write_stamp(out, seconds);
	strbuf_addf(out, ".%016llx-%u@%s",
		    (unsigned long long)hash_bytes(key, strlen(key), 0), number,
		    domain_of(email));
}
