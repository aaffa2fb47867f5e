// SPDX-License-Identifier: GPL-2.0-only
#include "mime.h"

#include <string.h>
#include <strings.h>

#include "base/char.h"
#include "base/vec.h"
#include "decode.h"
#include "gmime.h"
#include "words.h"

enum encoding { AS_IT_IS, BASE64, QUOTED_PRINTABLE };

struct walk {
	struct lines *in;
	const struct mime_sink *sink;
	const struct mime_limits *limits;
	VEC(char *) boundaries;		/* "--boundary", outermost first */
	unsigned int parts;
	size_t decoded;
	/* Of the part at hand. */
	char *charset, *type, *name;
	bool attachment;
	bool flowed, delsp;	/* until another Content-Type says otherwise */
	enum encoding encoding;
	/*
	 * A line that goes on: its end is not decoded yet, or it is flowed. From
	 * skip on; in place, since a line may go on a million times.
	 */
	struct strbuf prev;
	size_t skip;
};

static void walk_release(struct walk *w)
{
	for (size_t i = 0; i < w->boundaries.n; i++)
		free(w->boundaries.items[i]);
	VEC_RELEASE(&w->boundaries);
	free(w->charset);
	free(w->type);
	free(w->name);
	strbuf_release(&w->prev);
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
	w->attachment = false;
	w->encoding = AS_IT_IS;
}

/*
 * Parameters that decide what the text is, found the way git does, in whatever
 * is left of a broken header.
 */
static char *param(const char *header, const char *name)
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

static bool has_param(const char *header, const char *name, const char *value)
{
	_cleanup_free_ char *is = param(header, name);

	return is && !strcasecmp(is, value);
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

/* Type and name, which git does not look at. */
static int describe(struct walk *w, const char *value, struct err *err)
{
	const struct gmime *lib = gmime_get(err);
	GMimeContentType *type = lib ? lib->content_type_parse(NULL, value) : NULL;
	char *mime;

	if (!type)
		return lib ? 0 : -1;
	mime = lib->content_type_get_mime_type(type);
	put_string(&w->type, mime);
	lib->free(mime);
	string_to_lower(w->type);
	put_name(w, lib->content_type_get_parameter(type, "name"));
	lib->object_unref(type);
	return 0;
}

static int content_type(struct walk *w, const char *raw, struct err *err)
{
	_cleanup_strbuf_ struct strbuf value = STRBUF_INIT;
	_cleanup_free_ char *boundary = NULL, *charset = NULL;

	/* git decodes encoded words here, too. */
	if (words_decode(&value, raw, strlen(raw), NULL, NULL))
		strbuf_addstr(&value, raw);
	w->flowed = has_param(value.buf, "format", "flowed");
	w->delsp = has_param(value.buf, "delsp", "yes");
	charset = param(value.buf, "charset");
	put_string(&w->charset, charset ? charset : "");
	if (describe(w, value.buf, err) < 0)
		return -1;
	boundary = param(value.buf, "boundary");
	if (!boundary)
		return 0;
	if (w->boundaries.n >= w->limits->depth)
		return err_code(err, ERR_TOO_BIG, "more than %u multiparts inside each other",
				w->limits->depth);
	VEC_PUSH(&w->boundaries, mem_printf("--%s", boundary));
	return 0;
}

static int disposition(struct walk *w, const char *value, struct err *err)
{
	const struct gmime *lib = gmime_get(err);
	GMimeContentDisposition *d =
		lib ? lib->content_disposition_parse(NULL, value) : NULL;

	if (!d)
		return lib ? 0 : -1;
	w->attachment = lib->content_disposition_is_attachment(d);
	put_name(w, lib->content_disposition_get_parameter(d, "filename"));
	lib->object_unref(d);
	return 0;
}

static void transfer_encoding(struct walk *w, const char *value)
{
	w->encoding = strcasestr(value, "base64") ? BASE64 :
		      strcasestr(value, "quoted-printable") ? QUOTED_PRINTABLE : AS_IT_IS;
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
	if (value && disposition(w, value, err) < 0)
		return -1;
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
	if (w->boundaries.n == depth && w->sink->part)
		w->sink->part(w->sink->payload, w->type, w->name, w->attachment);
	return 0;
}

static int emit(struct walk *w, const char *s, size_t n, struct err *err)
{
	return w->sink->line(w->sink->payload, s, n, w->charset, w->flowed, err);
}

static bool is_signature(const char *s, size_t text)
{
	return text == 3 && !memcmp(s, "-- ", 3);
}

/* What is kept of a line that goes on, with nothing behind it. */
static int flush_prev(struct walk *w, struct err *err)
{
	int rc = 0;

	if (w->prev.len > w->skip)
		rc = emit(w, w->prev.buf + w->skip, w->prev.len - w->skip, err);
	strbuf_reset(&w->prev);
	w->skip = 0;
	return rc;
}

/* Undoes format=flowed (RFC 3676), as git does. */
static int emit_flowed(struct walk *w, const char *s, size_t n, struct err *err)
{
	size_t text = n;
	int rc;

	if (!w->flowed)
		return emit(w, s, n, err);
	if (text && s[text - 1] == '\n') {
		text--;
		text -= text && s[text - 1] == '\r';
	}
	if (is_signature(s, text)) {
		rc = flush_prev(w, err);
		return rc < 0 ? rc : emit(w, s, n, err);
	}
	if (text && *s == ' ') {
		s++;
		n--;
		text--;
	}
	if (text && s[text - 1] == ' ') {
		strbuf_add(&w->prev, s, text - (w->delsp ? 1 : 0));
		return 0;
	}
	strbuf_add(&w->prev, s, n);
	return flush_prev(w, err);
}

static int too_much(const struct walk *w, struct err *err)
{
	return err_code(err, ERR_TOO_BIG, "more than %zu bytes when decoded",
			w->limits->decoded);
}

static void decode_line(struct strbuf *out, const struct walk *w, const char *s, size_t n)
{
	if (w->encoding == BASE64)
		decode_base64(out, s, n);
	else if (w->encoding == QUOTED_PRINTABLE)
		decode_quoted(out, s, n, false);
	else
		strbuf_add(out, s, n);
}

/*
 * The line in prev has its end now. As in git it is looked at again as a whole
 * when it is flowed, so it may lose one more blank at its beginning.
 */
static int end_prev(struct walk *w, struct err *err)
{
	const char *s = w->prev.buf + w->skip;
	size_t text = w->prev.len - w->skip - 1;

	text -= text && s[text - 1] == '\r';
	if (!w->flowed || is_signature(s, text))
		return flush_prev(w, err);
	if (text && *s == ' ') {
		w->skip++;
		s++;
		text--;
	}
	if (!text || s[text - 1] != ' ')
		return flush_prev(w, err);
	strbuf_setlen(&w->prev, w->skip + text - (w->delsp ? 1 : 0));
	return 0;
}

/* A line of an encoding is any number of lines. */
static int emit_lines(struct walk *w, const struct strbuf *decoded, struct err *err)
{
	struct lines in = { decoded->buf, decoded->buf + decoded->len };
	bool first = true;
	struct line l;

	for (; lines_next(&in, &l); first = false) {
		int rc = 0;

		if (first || l.s[l.n - 1] != '\n')
			strbuf_add(&w->prev, l.s, l.n);
		if (l.s[l.n - 1] == '\n')
			rc = first ? end_prev(w, err) : emit_flowed(w, l.s, l.n, err);
		if (rc < 0)
			return rc;
	}
	return 0;
}

static int body_line(struct walk *w, const char *s, size_t n, struct err *err)
{
	_cleanup_strbuf_ struct strbuf decoded = STRBUF_INIT;

	if (w->encoding != AS_IT_IS) {
		decode_line(&decoded, w, s, n);
		s = decoded.buf;
		n = decoded.len;
	}
	w->decoded += n;
	if (w->decoded > w->limits->decoded)
		return too_much(w, err);
	if (w->sink->data)
		w->sink->data(w->sink->payload, s, n);
	return w->encoding == AS_IT_IS ? emit_flowed(w, s, n, err) :
					 emit_lines(w, &decoded, err);
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

/*
 * At a boundary line: 1 and a part follows, its first line in @l; 0 at the end of
 * the mail. As in git that line is text, even if it looks like a boundary.
 */
static int cross_boundary(struct walk *w, struct line *l, struct err *err)
{
	_cleanup_strbuf_ struct strbuf stop = STRBUF_INIT;
	int rc = flush_prev(w, err);
	size_t blank = 1;

	if (rc < 0)
		return rc;
	while (at_end_boundary(w, l)) {
		free(w->boundaries.items[--w->boundaries.n]);
		/* git: a blank line for all that end together. */
		rc = emit(w, "\n", blank, err);
		blank = 0;
		if (rc < 0)
			return rc;
		if (!skip_to_boundary(w, l))
			return 0;
	}
	if (++w->parts > w->limits->parts)
		return err_code(err, ERR_TOO_BIG, "more than %u parts", w->limits->parts);
	reset_part(w);
	rc = read_headers(w, &stop, err);
	if (rc < 0)
		return rc;
	return lines_next(w->in, l) ? 1 : 0;
}

/* git ends the first line of a part even where the mail does not. */
static int first_line(struct walk *w, const struct line *l, struct err *err)
{
	_cleanup_strbuf_ struct strbuf line = STRBUF_INIT;

	if (l->s[l->n - 1] == '\n')
		return body_line(w, l->s, l->n, err);
	strbuf_add(&line, l->s, l->n);
	strbuf_addch(&line, '\n');
	return body_line(w, line.buf, line.len, err);
}

static int walk_body(struct walk *w, struct err *err)
{
	struct line l;
	bool more = w->boundaries.n ? skip_to_boundary(w, &l) : lines_next(w->in, &l);
	int rc;

	for (; more; more = lines_next(w->in, &l)) {
		if (!at_boundary(w, &l)) {
			rc = body_line(w, l.s, l.n, err);
		} else {
			rc = cross_boundary(w, &l, err);
			if (rc <= 0)
				return rc;
			rc = first_line(w, &l, err);
		}
		if (rc < 0)
			return rc;
	}
	return flush_prev(w, err);
}

int mime_walk(struct lines *in, const struct mime_sink *sink,
	      const struct mime_limits *limits, struct err *err)
{
	_cleanup_(walk_release) struct walk w = {
		.in = in, .sink = sink, .limits = limits,
		.prev = STRBUF_INIT,
	};
	_cleanup_strbuf_ struct strbuf stop = STRBUF_INIT;
	int rc;

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
