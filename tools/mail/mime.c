// SPDX-License-Identifier: GPL-2.0-only
#include "mime.h"

#include <string.h>
#include <strings.h>

#include <gmime/gmime.h>

#include "base/vec.h"
#include "words.h"

struct walk {
	struct lines *in;
	const struct mime_sink *sink;
	const struct mime_limits *limits;
	VEC(char *) boundaries;		/* "--boundary", outermost first */
	unsigned int parts;
	size_t decoded;
	/* Of the part at hand. */
	char *charset, *type, *name;
	bool attachment, flowed, delsp;
	GMimeContentEncoding encoding;
	GMimeEncoding decoder;
	struct strbuf pending;	/* decoded, no '\n' seen yet */
	struct strbuf soft;	/* format=flowed: lines that go on */
};

static void walk_release(struct walk *w)
{
	for (size_t i = 0; i < w->boundaries.n; i++)
		free(w->boundaries.items[i]);
	VEC_RELEASE(&w->boundaries);
	free(w->charset);
	free(w->type);
	free(w->name);
	strbuf_release(&w->pending);
	strbuf_release(&w->soft);
}

static void put_string(char **to, const char *s)
{
	free(*to);
	*to = s ? mem_strdup(s) : NULL;
}

static void reset_part(struct walk *w)
{
	put_string(&w->charset, "");
	put_string(&w->type, NULL);
	put_string(&w->name, NULL);
	w->attachment = w->flowed = w->delsp = false;
	w->encoding = GMIME_CONTENT_ENCODING_DEFAULT;
	strbuf_reset(&w->pending);
	strbuf_reset(&w->soft);
}

/*
 * A parameter that GMime does not find in a broken header ("text/plain
 * charset=x"), found the way git does.
 */
static char *loose_param(const char *header, const char *name)
{
	_cleanup_free_ char *key = mem_printf("%s=", name);
	const char *at = strcasestr(header, key);

	if (!at)
		return NULL;
	at += strlen(key);
	if (*at == '"')
		return mem_strndup(at + 1, strcspn(at + 1, "\""));
	return mem_strndup(at, strcspn(at, "; \t"));
}

static char *param(GMimeContentType *type, const char *header, const char *name)
{
	const char *value = type ?
		g_mime_content_type_get_parameter(type, name) : NULL;

	return value ? mem_strdup(value) : loose_param(header, name);
}

static void unref_type(GMimeContentType **type)
{
	if (*type)
		g_object_unref(*type);
}

/* The last component of a file name; NULL for none. */
static void put_name(struct walk *w, const char *name)
{
	const char *s = name;

	for (; name && *name; name++) {
		if (*name == '/' || *name == '\\')
			s = name + 1;
	}
	if (s && *s)
		put_string(&w->name, s);
}

static int content_type(struct walk *w, const char *value, struct err *err)
{
	_cleanup_(unref_type) GMimeContentType *type =
		g_mime_content_type_parse(NULL, value);
	_cleanup_free_ char *boundary = param(type, value, "boundary");
	_cleanup_free_ char *format = param(type, value, "format");
	_cleanup_free_ char *delsp = param(type, value, "delsp");
	_cleanup_free_ char *charset = param(type, value, "charset");

	w->flowed = format && !strcasecmp(format, "flowed");
	w->delsp = delsp && !strcasecmp(delsp, "yes");
	put_string(&w->charset, charset ? charset : "");
	if (type) {
		char *mime = g_mime_content_type_get_mime_type(type);

		free(w->type);
		w->type = mem_strdup(mime);
		for (char *c = w->type; *c; c++)
			*c = (char)g_ascii_tolower(*c);
		g_free(mime);
		put_name(w, g_mime_content_type_get_parameter(type, "name"));
	}
	if (!boundary)
		return 0;
	if (w->boundaries.n >= w->limits->depth)
		return err_code(err, ERR_TOO_BIG, "more than %u multiparts inside each other",
				w->limits->depth);
	VEC_PUSH(&w->boundaries, mem_printf("--%s", boundary));
	return 0;
}

static void disposition(struct walk *w, const char *value)
{
	GMimeContentDisposition *d = g_mime_content_disposition_parse(NULL, value);

	if (!d)
		return;
	w->attachment = g_mime_content_disposition_is_attachment(d);
	put_name(w, g_mime_content_disposition_get_parameter(d, "filename"));
	g_object_unref(d);
}

static void transfer_encoding(struct walk *w, const char *value)
{
	w->encoding = GMIME_CONTENT_ENCODING_DEFAULT;
	if (strcasestr(value, "base64"))
		w->encoding = GMIME_CONTENT_ENCODING_BASE64;
	else if (strcasestr(value, "quoted-printable"))
		w->encoding = GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE;
}

static int one_header(struct walk *w, const char *header, struct err *err)
{
	const char *value = lines_value(header, "Content-Type");
	int rc = value ? content_type(w, value, err) : 0;

	if (rc < 0)
		return rc;
	value = lines_value(header, "Content-Transfer-Encoding");
	if (value)
		transfer_encoding(w, value);
	value = lines_value(header, "Content-Disposition");
	if (value)
		disposition(w, value);
	return w->sink->header(w->sink->payload, w->parts, header, err);
}

/* All headers up to a line that is none, which @stop then holds. */
static int read_headers(struct walk *w, struct strbuf *stop, struct err *err)
{
	_cleanup_strbuf_ struct strbuf header = STRBUF_INIT;
	size_t depth = w->boundaries.n, count = 0;
	int rc;

	for (;;) {
		rc = lines_header(w->in, &header, stop, w->limits->header, err);
		if (rc <= 0)
			break;
		if (++count > w->limits->headers)
			return err_code(err, ERR_TOO_BIG, "more than %zu headers",
					w->limits->headers);
		rc = one_header(w, header.buf, err);
		if (rc < 0)
			return rc;
	}
	if (rc < 0)
		return rc;
	if (w->encoding != GMIME_CONTENT_ENCODING_DEFAULT)
		g_mime_encoding_init_decode(&w->decoder, w->encoding);
	if (w->boundaries.n == depth && w->sink->part)
		w->sink->part(w->sink->payload, w->type, w->name, w->attachment);
	return 0;
}

static int emit(struct walk *w, const char *s, size_t n, struct err *err)
{
	return w->sink->line(w->sink->payload, s, n, w->charset, err);
}

/* Undoes format=flowed (RFC 3676), as git does. */
static int emit_flowed(struct walk *w, const char *s, size_t n, struct err *err)
{
	size_t text = n;
	int rc;

	if (!w->flowed)
		return emit(w, s, n, err);
	if (text && s[text - 1] == '\n')
		text--;
	if (text && text < n && s[text - 1] == '\r')
		text--;
	if (text == 3 && !memcmp(s, "-- ", 3)) {
		if (w->soft.len) {
			rc = emit(w, w->soft.buf, w->soft.len, err);
			if (rc < 0)
				return rc;
			strbuf_reset(&w->soft);
		}
		return emit(w, s, n, err);
	}
	if (text && *s == ' ') {
		s++;
		n--;
		text--;
	}
	if (text && s[text - 1] == ' ') {
		strbuf_add(&w->soft, s, text - (w->delsp ? 1 : 0));
		return 0;
	}
	if (!w->soft.len)
		return emit(w, s, n, err);
	strbuf_add(&w->soft, s, n);
	rc = emit(w, w->soft.buf, w->soft.len, err);
	strbuf_reset(&w->soft);
	return rc;
}

/* Hands on the lines that are whole, keeps the rest. */
static int emit_pending(struct walk *w, struct err *err)
{
	struct lines in = { w->pending.buf, w->pending.buf + w->pending.len };
	struct line l = { NULL, 0 };
	size_t done = 0;

	while (lines_next(&in, &l) && l.s[l.n - 1] == '\n') {
		int rc = emit_flowed(w, l.s, l.n, err);

		if (rc < 0)
			return rc;
		done += l.n;
	}
	words_cut(&w->pending, 0, done);
	return 0;
}

/* What is left when a part ends. */
static int flush_part(struct walk *w, struct err *err)
{
	int rc = 0;

	if (w->pending.len)
		rc = emit_flowed(w, w->pending.buf, w->pending.len, err);
	strbuf_reset(&w->pending);
	if (rc == 0 && w->soft.len)
		rc = emit(w, w->soft.buf, w->soft.len, err);
	strbuf_reset(&w->soft);
	return rc;
}

static int too_much(const struct walk *w, struct err *err)
{
	return err_code(err, ERR_TOO_BIG, "more than %zu bytes when decoded",
			w->limits->decoded);
}

static int body_line(struct walk *w, const char *s, size_t n, struct err *err)
{
	size_t room, got;

	if (w->encoding == GMIME_CONTENT_ENCODING_DEFAULT) {
		w->decoded += n;
		if (w->decoded > w->limits->decoded)
			return too_much(w, err);
		if (w->sink->data)
			w->sink->data(w->sink->payload, s, n);
		return emit_flowed(w, s, n, err);
	}
	room = g_mime_encoding_outlen(&w->decoder, n) + 8;
	if (w->decoded + w->pending.len > w->limits->decoded)
		return too_much(w, err);
	strbuf_grow(&w->pending, room);
	got = g_mime_encoding_step(&w->decoder, s, n, w->pending.buf + w->pending.len);
	if (w->sink->data)
		w->sink->data(w->sink->payload, w->pending.buf + w->pending.len, got);
	strbuf_setlen(&w->pending, w->pending.len + got);
	w->decoded += got;
	if (w->decoded > w->limits->decoded)
		return too_much(w, err);
	return memchr(w->pending.buf + w->pending.len - got, '\n', got) ?
	       emit_pending(w, err) : 0;
}

static bool at_boundary(const struct walk *w, const struct line *l)
{
	const char *top;
	size_t n;

	if (!w->boundaries.n)
		return false;
	top = w->boundaries.items[w->boundaries.n - 1];
	n = strlen(top);
	return l->n >= n && !memcmp(l->s, top, n);
}

static bool at_end_boundary(const struct walk *w, const struct line *l)
{
	size_t n = strlen(w->boundaries.items[w->boundaries.n - 1]);

	return l->n >= n + 2 && !memcmp(l->s + n, "--", 2);
}

static bool skip_to_boundary(struct walk *w, struct line *l)
{
	while (w->boundaries.n && lines_next(w->in, l)) {
		if (at_boundary(w, l))
			return true;
	}
	return false;
}

/* At a boundary line: 1 and a part follows, 0 at the end of the mail. */
static int cross_boundary(struct walk *w, struct line *l, struct err *err)
{
	_cleanup_strbuf_ struct strbuf stop = STRBUF_INIT;
	int rc = flush_part(w, err);

	if (rc < 0)
		return rc;
	while (at_end_boundary(w, l)) {
		free(w->boundaries.items[--w->boundaries.n]);
		reset_part(w);
		rc = emit(w, "\n", 1, err);
		if (rc < 0)
			return rc;
		if (!skip_to_boundary(w, l))
			return 0;
	}
	if (++w->parts > w->limits->parts)
		return err_code(err, ERR_TOO_BIG, "more than %u parts", w->limits->parts);
	reset_part(w);
	rc = read_headers(w, &stop, err);
	return rc < 0 ? rc : 1;
}

static int walk_body(struct walk *w, struct err *err)
{
	struct line l;
	int rc = 1;

	if (w->boundaries.n) {
		if (!skip_to_boundary(w, &l))
			return 0;
		rc = cross_boundary(w, &l, err);
	}
	while (rc > 0 && lines_next(w->in, &l)) {
		if (at_boundary(w, &l)) {
			rc = cross_boundary(w, &l, err);
			continue;
		}
		if (body_line(w, l.s, l.n, err) < 0)
			return -1;
	}
	return rc < 0 ? rc : flush_part(w, err);
}

int mime_walk(struct lines *in, const struct mime_sink *sink,
	      const struct mime_limits *limits, struct err *err)
{
	_cleanup_(walk_release) struct walk w = {
		.in = in, .sink = sink, .limits = limits,
		.pending = STRBUF_INIT, .soft = STRBUF_INIT,
	};
	_cleanup_strbuf_ struct strbuf stop = STRBUF_INIT;
	int rc;

	words_init();
	reset_part(&w);
	rc = read_headers(&w, &stop, err);
	if (rc < 0)
		return rc;
	/* The line that ended the headers is the first one of the body. */
	if (!w.boundaries.n && stop.len) {
		rc = body_line(&w, stop.buf, stop.len, err);
		if (rc < 0)
			return rc;
	}
	return walk_body(&w, err);
}
