// SPDX-License-Identifier: GPL-2.0-only
#include "message.h"

#include <string.h>
#include <strings.h>

#include "base/bytes.h"
#include "base/char.h"
#include "ident.h"
#include "info.h"
#include "lines.h"
#include "mime.h"
#include "words.h"

#define MIB ((size_t)1 << 20)

struct string_list {
	const char **items;
	size_t n, alloc;
};

struct part_list {
	struct mail_part *items;
	size_t n, alloc;
};

struct header_list {
	struct mail_header *items;
	size_t n, alloc;
};

struct builder {
	struct mail *mail;
	struct info info;
	struct header_list headers;
	struct part_list parts;
	struct strbuf data;	/* of the last part */
};

static void builder_release(struct builder *b)
{
	info_release(&b->info);
	VEC_RELEASE(&b->headers);
	VEC_RELEASE(&b->parts);
	strbuf_release(&b->data);
}

static size_t or_default(size_t value, size_t otherwise)
{
	return value ? value : otherwise;
}

/* Unfolded already; what an encoded word smuggled in becomes blanks. */
static const char *clean_value(struct arena *arena, struct strbuf *sb)
{
	for (size_t i = 0; i < sb->len; i++) {
		if ((unsigned char)sb->buf[i] < ' ' || sb->buf[i] == 0x7f)
			sb->buf[i] = ' ';
	}
	words_trim(sb);
	return arena_strndup(arena, sb->buf, sb->len);
}

static void keep_header(struct builder *b, const char *header)
{
	_cleanup_strbuf_ struct strbuf value = STRBUF_INIT;
	const char *colon = strchr(header, ':');
	struct mail_header *h;

	if (!colon || memchr(header, ' ', (size_t)(colon - header)))
		return;
	h = VEC_ADD(&b->headers);
	h->name = arena_strndup(&b->mail->arena, header, (size_t)(colon - header));
	/* A charset nobody knows matters in the headers that git reads. */
	if (words_decode(&value, colon + 1, strlen(colon + 1), b->info.charset, NULL)) {
		strbuf_reset(&value);
		strbuf_addstr(&value, colon + 1);
	}
	h->value = clean_value(&b->mail->arena, &value);
}

static int on_header(void *payload, unsigned int part, const char *header,
		     struct err *err)
{
	struct builder *b = payload;

	if (part == 0)
		keep_header(b, header);
	return info_header(&b->info, part, header, err);
}

static int on_line(void *payload, const char *s, size_t n, const char *charset,
		   bool flowed, struct err *err)
{
	struct builder *b = payload;

	return info_line(&b->info, s, n, charset, flowed, err);
}

static void end_part(struct builder *b)
{
	struct mail_part *p;

	if (!b->parts.n)
		return;
	p = &b->parts.items[b->parts.n - 1];
	p->data = arena_strndup(&b->mail->arena, b->data.buf, b->data.len);
	p->len = b->data.len;
	strbuf_reset(&b->data);
}

/* The data of attachments only: other text is in body and patch already. */
static void on_part(void *payload, const char *type, const char *name,
		    bool attachment)
{
	struct builder *b = payload;
	struct arena *arena = &b->mail->arena;
	struct mail_part *p;

	end_part(b);
	p = VEC_ADD(&b->parts);
	p->type = arena_strdup(arena, type ? type : "text/plain");
	p->name = name ? arena_strdup(arena, name) : NULL;
	p->attachment = attachment;
}

static void on_data(void *payload, const char *s, size_t n)
{
	struct builder *b = payload;

	/* In front of the first part there is text of none. */
	if (b->parts.n && b->parts.items[b->parts.n - 1].attachment)
		strbuf_add(&b->data, s, n);
}

static bool starts(const struct line *l, const char *with)
{
	return bytes_begin(l->s, l->n, with);
}

/* ">From ", ">>From ": what mboxrd puts a '>' in front of. */
static bool is_quoted_from(const struct line *l)
{
	size_t n = 0;

	while (n < l->n && l->s[n] == '>')
		n++;
	return n && l->n - n >= 5 && !memcmp(l->s + n, "From ", 5);
}

/* What mailsplit does to lines. Points into @data when there is nothing to do. */
static struct lines normalize(struct strbuf *copy, const char *data, size_t len,
			      const struct mail_opts *opts)
{
	struct lines in = { data, data + len };
	bool strip = !opts->keep_cr && memmem(data, len, "\r\n", 2);
	struct line l;

	while (in.p < in.end && char_is_space(*in.p))
		in.p++;
	if (!strip && !opts->mboxrd)
		return in;
	strbuf_grow(copy, (size_t)(in.end - in.p));
	while (lines_next(&in, &l)) {
		if (opts->mboxrd && is_quoted_from(&l)) {
			l.s++;
			l.n--;
		}
		if (strip && l.n > 1 && l.s[l.n - 1] == '\n' && l.s[l.n - 2] == '\r') {
			strbuf_add(copy, l.s, l.n - 2);
			strbuf_addch(copy, '\n');
		} else {
			strbuf_add(copy, l.s, l.n);
		}
	}
	return (struct lines){ copy->buf, copy->buf + copy->len };
}

static int put_body(struct mail *m, struct info *info, struct err *err)
{
	struct strbuf *body = &info->body;

	if (memchr(body->buf, '\0', body->len)) {
		if (info->in_patch)
			return err_set(err, "the message has a NUL byte");
		for (size_t i = 0; i < body->len; i++) {
			if (!body->buf[i])
				body->buf[i] = ' ';
		}
	}
	m->body = arena_strndup(&m->arena, body->buf, body->len);
	m->body_len = body->len;
	m->patch = arena_strndup(&m->arena, info->patch.buf, info->patch.len);
	m->patch_len = info->patch.len;
	m->quoted_cr = info->quoted_cr;
	return 0;
}

static struct mail_ident split_ident(struct arena *arena, const struct strbuf *from)
{
	_cleanup_strbuf_ struct strbuf value = STRBUF_INIT;
	_cleanup_strbuf_ struct strbuf name = STRBUF_INIT;
	_cleanup_strbuf_ struct strbuf email = STRBUF_INIT;

	if (from) {
		strbuf_add(&value, from->buf, from->len);
		words_squeeze(&value);
		ident_split(&name, &email, value.buf);
	}
	return (struct mail_ident){
		arena_strndup(arena, name.buf, name.len),
		arena_strndup(arena, email.buf, email.len),
	};
}

static void put_date(struct mail_date *date, struct arena *arena,
		     const struct strbuf *raw)
{
	_cleanup_strbuf_ struct strbuf value = STRBUF_INIT;

	if (!raw)
		return;
	strbuf_add(&value, raw->buf, raw->len);
	words_squeeze(&value);
	words_trim(&value);
	date->raw = arena_strndup(arena, value.buf, value.len);
	(void)mail_parse_date(date, date->raw);
}

static void put_subject(struct mail *m, struct info *info)
{
	struct strbuf *chosen = info_value(info, INFO_SUBJECT);
	struct strbuf *outer = &info->outer[INFO_SUBJECT].text;
	_cleanup_strbuf_ struct strbuf raw = STRBUF_INIT;
	_cleanup_strbuf_ struct strbuf value = STRBUF_INIT;

	strbuf_add(&raw, outer->buf, outer->len);
	words_squeeze(&raw);
	m->raw_subject = clean_value(&m->arena, &raw);
	mail_parse_tags(&m->tags, m->raw_subject, &m->arena);
	if (chosen)
		strbuf_add(&value, chosen->buf, chosen->len);
	if (!info->opts->keep_subject) {
		subject_clean(&value, info->opts->keep_non_patch);
		words_squeeze(&value);
	}
	strbuf_rtrim(&value);
	m->subject = arena_strndup(&m->arena, value.buf, value.len);
}

/* The ids in <> of a header, at most 1,000. */
static void find_ids(struct string_list *out, const char *value, struct arena *arena)
{
	while (value && out->n < 1000) {
		const char *open = strchr(value, '<');
		const char *close = open ? strchr(open, '>') : NULL;

		if (!close)
			return;
		if (close > open + 1)
			VEC_PUSH(out, arena_strndup(arena, open + 1,
						    (size_t)(close - open - 1)));
		value = close + 1;
	}
}

static const char *const *keep_strings(struct arena *arena, struct string_list *list)
{
	const char *const *out = list->n ? arena_dup(arena, list->items,
						     list->n * sizeof(*list->items)) :
					   NULL;

	VEC_RELEASE(list);
	return out;
}

static void put_ids(struct mail *m)
{
	struct string_list ids = VEC_INIT, refs = VEC_INIT;

	find_ids(&ids, mail_header(m, "Message-Id"), &m->arena);
	if (ids.n)
		m->message_id = ids.items[0];
	ids.n = 0;
	find_ids(&ids, mail_header(m, "In-Reply-To"), &m->arena);
	if (ids.n)
		m->in_reply_to = ids.items[0];
	VEC_RELEASE(&ids);
	find_ids(&refs, mail_header(m, "References"), &m->arena);
	m->n_references = refs.n;
	m->references = keep_strings(&m->arena, &refs);
}

/* The hex digits behind @key of a line, NULL when it is another line. */
static const char *hex_after(const struct line *l, const char *key, struct arena *arena)
{
	size_t skip = strlen(key), n = 0;

	if (!starts(l, key))
		return NULL;
	while (skip < l->n && l->s[skip] == ' ')
		skip++;
	while (skip + n < l->n && strchr("0123456789abcdefABCDEF", l->s[skip + n]) &&
	       l->s[skip + n])
		n++;
	return n >= 7 && n <= 64 ? arena_strndup(arena, l->s + skip, n) : NULL;
}

static void scan_footer(struct mail *m, struct string_list *prereqs, const char *s,
			size_t len)
{
	struct lines in = { s, s + len };
	struct line l;

	while (lines_next(&in, &l)) {
		const char *hex;

		if (*l.s != 'b' && *l.s != 'p' && *l.s != 'c')
			continue;
		hex = hex_after(&l, "base-commit:", &m->arena);
		if (hex)
			m->base_commit = hex;
		hex = hex_after(&l, "prerequisite-patch-id:", &m->arena);
		if (hex && prereqs->n < 1000)
			VEC_PUSH(prereqs, hex);
		if (starts(&l, "change-id: ") && l.n > 11 && l.n < 200)
			m->change_id = arena_strndup(&m->arena, l.s + 11,
						     strcspn(l.s + 11, " \r\n"));
	}
}

/* git's diffs, and "--- a" with "+++ b" below. */
static const char *find_diff(const char *s, size_t len)
{
	struct lines in = { s, s + len };
	struct line l;

	while (lines_next(&in, &l)) {
		if (!info_is_diff(l.s, l.n))
			continue;
		if (*l.s != '-' || (in.end - in.p > 4 && !memcmp(in.p, "+++ ", 4)))
			return l.s;
	}
	return s + len;
}

static void put_details(struct mail *m)
{
	struct string_list prereqs = VEC_INIT;

	put_ids(m);
	m->diff = find_diff(m->patch, m->patch_len);
	m->diff_len = (size_t)(m->patch + m->patch_len - m->diff);
	scan_footer(m, &prereqs, m->body, m->body_len);
	scan_footer(m, &prereqs, m->patch, m->patch_len);
	m->n_prerequisites = prereqs.n;
	m->prerequisites = keep_strings(&m->arena, &prereqs);
	m->n_trailers = mail_find_trailers(&m->trailers, m->body, m->body_len, &m->arena);
}

static int build(struct builder *b, struct lines *in, struct err *err)
{
	const struct mail_opts *opts = b->info.opts;
	const struct mime_limits limits = {
		.decoded = or_default(opts->max_decoded, 256 * MIB),
		.header = or_default(opts->max_header, 64 << 10),
		.headers = or_default(opts->max_headers, 2000),
		.depth = opts->max_depth ? opts->max_depth : 20,
		.parts = opts->max_parts ? opts->max_parts : 1000,
	};
	const struct mime_sink sink = { on_header, on_line, on_part, on_data, b };
	struct mail *m = b->mail;
	int rc;

	rc = mime_walk(in, &sink, &limits, err);
	if (rc < 0)
		return rc;
	end_part(b);
	rc = info_end(&b->info, err);
	if (rc < 0)
		return rc;
	rc = put_body(m, &b->info, err);
	if (rc < 0)
		return rc;
	m->headers = arena_dup(&m->arena, b->headers.items,
			       b->headers.n * sizeof(*b->headers.items));
	m->n_headers = b->headers.n;
	m->parts = arena_dup(&m->arena, b->parts.items,
			     b->parts.n * sizeof(*b->parts.items));
	m->n_parts = b->parts.n;
	m->author = split_ident(&m->arena, info_value(&b->info, INFO_FROM));
	m->sender = split_ident(&m->arena, &b->info.outer[INFO_FROM].text);
	put_date(&m->date, &m->arena, info_value(&b->info, INFO_DATE));
	put_date(&m->sent, &m->arena, b->info.outer[INFO_DATE].set ?
		 &b->info.outer[INFO_DATE].text : NULL);
	put_subject(m, &b->info);
	put_details(m);
	return 0;
}

int mail_parse(struct mail **out, const char *data, size_t len,
	       const struct mail_opts *opts, struct err *err)
{
	_cleanup_(builder_release) struct builder b = { .data = STRBUF_INIT };
	_cleanup_(mail_freep) struct mail *mail = NULL;
	_cleanup_strbuf_ struct strbuf copy = STRBUF_INIT;
	struct lines in;
	int rc;

	info_init(&b.info, opts);
	if (len > or_default(opts->max_mail, 256 * MIB))
		return err_code(err, ERR_TOO_BIG, "more than %zu bytes in one mail",
				or_default(opts->max_mail, 256 * MIB));
	in = normalize(&copy, data, len, opts);
	if (in.p == in.end)
		return err_set(err, "empty mail");
	b.mail = mail = mem_zalloc(sizeof(*mail));
	rc = build(&b, &in, err);
	if (rc < 0)
		return rc;
	*out = TAKE_PTR(mail);
	return 0;
}

void mail_free(struct mail *m)
{
	if (!m)
		return;
	arena_release(&m->arena);
	free(m);
}

const char *mail_header(const struct mail *m, const char *name)
{
	for (size_t i = 0; i < m->n_headers; i++) {
		if (!strcasecmp(m->headers[i].name, name))
			return m->headers[i].value;
	}
	return NULL;
}

bool mail_is_patch(const struct mail *m)
{
	return m->diff_len && !m->tags.reply;
}

void mail_stripspace(struct strbuf *out, const char *s, size_t n)
{
	struct lines in = { s, s + n };
	size_t start = out->len;
	bool blank = false;
	struct line l;

	while (lines_next(&in, &l)) {
		while (l.n && char_is_space(l.s[l.n - 1]))
			l.n--;
		if (!l.n) {
			blank = true;
			continue;
		}
		if (blank && out->len > start)
			strbuf_addch(out, '\n');
		blank = false;
		strbuf_add(out, l.s, l.n);
		strbuf_addch(out, '\n');
	}
}

void mail_commit_message(struct strbuf *out, const struct mail *m)
{
	_cleanup_strbuf_ struct strbuf text = STRBUF_INIT;

	strbuf_addstr(&text, m->subject);
	strbuf_addstr(&text, "\n\n");
	strbuf_add(&text, m->body, m->body_len);
	mail_stripspace(out, text.buf, text.len);
}
