// SPDX-License-Identifier: GPL-2.0-only
#include "merge/fixup-silent.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/char.h"
#include "base/file.h"
#include "base/mem.h"
#include "base/text.h"
#include "repo/blob.h"

#define TOP "silent"
#define SUFFIX ".patch"
#define CEILING ((size_t)4 << 20)
#define MAX_LINES 64	/* of one key */

void fixup_silents_release(struct fixup_silents *s)
{
	VEC_RELEASE(&s->items);
	arena_release(&s->arena);
	*s = (struct fixup_silents)FIXUP_SILENTS_INIT;
}

void fixup_cause_read(struct fixup_cause *out, const char *cause)
{
	const char *blank = strchr(cause, ' '), *key = blank ? blank + 1 : cause;
	const char *date_end = strchr(key, ' ');
	const char *open = date_end ? strstr(date_end + 1, " <") : NULL;
	const char *close = open ? strstr(open, "> ") : NULL;

	*out = (struct fixup_cause){ .key = key };
	if (!close)
		return;
	out->author_len = (size_t)(close + 1 - key);
	out->name = date_end + 1;
	out->name_len = (size_t)(open - out->name);
	out->mail = open + 2;
	out->mail_len = (size_t)(close - out->mail);
	out->subject = close + 2;
}

/* ------------------------------------------------------------------ one file */

typedef VEC(const char *) text_vec;

struct reading {
	struct fixup_silent f;
	text_vec when, causes, links, rules;
	struct arena *a;
};

static void reading_release(struct reading *g)
{
	VEC_RELEASE(&g->when);
	VEC_RELEASE(&g->causes);
	VEC_RELEASE(&g->links);
	VEC_RELEASE(&g->rules);
}

/* The end of the line at @p; the next one begins behind it. */
static const char *line_end(const char *p, const char *end)
{
	const char *nl = memchr(p, '\n', (size_t)(end - p));

	return nl ? nl : end;
}

static bool key_is(const char *p, const char *colon, const char *key)
{
	size_t n = strlen(key);

	return (size_t)(colon - p) == n && strncasecmp(p, key, n) == 0;
}

/* "[PATCH v2 1/3] subject" without what is in brackets. */
static const char *bare_subject(const char *s)
{
	while (*s == '[') {
		const char *end = strchr(s, ']');

		if (!end)
			break;
		s = end + 1;
		s += strspn(s, " ");
	}
	return s;
}

static int add_text(text_vec *v, const char *value, const char *key, struct err *err)
{
	if (v->n == MAX_LINES)
		return err_set(err, "more than %d lines of %s", MAX_LINES, key);
	VEC_PUSH(v, value);
	return 0;
}

static int take_field(struct reading *g, const char *p, const char *colon,
		      const char *value, struct err *err)
{
	if (key_is(p, colon, "Subject"))
		g->f.subject = bare_subject(value);
	else if (key_is(p, colon, "From"))
		g->f.by = value;
	else if (key_is(p, colon, "Date"))
		g->f.date = value;
	else if (key_is(p, colon, "Merge-of"))
		g->f.merge_of = value;
	else if (key_is(p, colon, "Applies-when"))
		return add_text(&g->when, value, "Applies-when", err);
	else if (key_is(p, colon, "Caused-by"))
		return add_text(&g->causes, value, "Caused-by", err);
	else if (key_is(p, colon, "Rule"))
		return add_text(&g->rules, value, "Rule", err);
	else if (key_is(p, colon, "Link"))
		return add_text(&g->links, value, "Link", err);
	return 0;
}

/* A value with the lines that go on with it, as one line. */
static const char *unfold(struct arena *a, const char **p, const char *end)
{
	_cleanup_strbuf_ struct strbuf b = STRBUF_INIT;
	const char *at = *p;

	for (;;) {
		const char *stop = line_end(at, end);

		while (at < stop && char_is_blank(*at))
			at++;
		strbuf_add(&b, at, (size_t)(stop - at));
		strbuf_rtrim(&b);
		at = stop < end ? stop + 1 : end;
		if (at == end || (*at != ' ' && *at != '\t'))
			break;
		strbuf_addch(&b, ' ');
	}
	*p = at;
	return arena_strndup(a, b.buf, b.len);
}

/* Up to the blank line; *@p is behind it. */
static int take_header(struct reading *g, const char **p, const char *end,
		       struct err *err)
{
	if (end - *p > 5 && strncmp(*p, "From ", 5) == 0)
		*p = line_end(*p, end) + (line_end(*p, end) < end);
	while (*p < end && **p != '\n') {
		const char *key = *p, *stop = line_end(*p, end);
		const char *colon = memchr(key, ':', (size_t)(stop - key));
		int rc;

		if (!colon)
			return err_set(err, "a line of the header has no ':'");
		*p = colon + 1;
		rc = take_field(g, key, colon, unfold(g->a, p, end), err);
		if (rc < 0)
			return rc;
	}
	*p += *p < end;
	return 0;
}

/* Where the changes begin; @end: there are none. */
static const char *find_diff(const char *p, const char *end)
{
	for (; p < end; p = line_end(p, end) + (line_end(p, end) < end)) {
		size_t n = (size_t)(end - p);

		if ((n > 11 && strncmp(p, "diff --git ", 11) == 0) ||
		    (n > 4 && strncmp(p, "--- ", 4) == 0))
			return p;
	}
	return end;
}

/* The text in front of it, without the line of dashes. */
static const char *take_why(struct arena *a, const char *p, const char *end)
{
	const char *at = p;

	while (at < end && !(end - at > 3 && strncmp(at, "---\n", 4) == 0))
		at = line_end(at, end) + (line_end(at, end) < end);
	while (at > p && (at[-1] == '\n' || at[-1] == ' '))
		at--;
	return arena_strndup(a, p, (size_t)(at - p));
}

static const char *const *keep_texts(size_t *n, struct arena *a, const text_vec *v)
{
	*n = v->n;
	return arena_dup(a, v->items, v->n * sizeof(*v->items));
}

static int read_text(struct reading *g, const char *text, size_t len, struct err *err)
{
	const char *p = arena_strndup(g->a, text, len), *end = p + len;
	int rc = take_header(g, &p, end, err);

	if (rc < 0)
		return rc;
	g->f.diff = find_diff(p, end);
	g->f.diff_len = (size_t)(end - g->f.diff);
	g->f.why = take_why(g->a, p, g->f.diff);
	if (!g->f.subject || !*g->f.subject)
		return err_set(err, "it has no Subject");
	if (!g->f.diff_len && !g->rules.n)
		return err_set(err, "it changes nothing");
	if (!g->when.n && !g->causes.n)
		return err_set(err, "it says neither Applies-when nor Caused-by");
	g->f.when = keep_texts(&g->f.n_when, g->a, &g->when);
	g->f.causes = keep_texts(&g->f.n_causes, g->a, &g->causes);
	g->f.links = keep_texts(&g->f.n_links, g->a, &g->links);
	g->f.rules = keep_texts(&g->f.n_rules, g->a, &g->rules);
	return 0;
}

static bool is_slug(const char *s)
{
	for (; *s; s++)
		if (*s <= ' ' || *s > '~')
			return false;
	return true;
}

int fixup_silent_parse(struct fixup_silents *out, const char *slug, const char *text,
		       size_t len, struct err *err)
{
	_cleanup_(reading_release) struct reading g = {
		.when = VEC_INIT, .causes = VEC_INIT, .links = VEC_INIT, .rules = VEC_INIT,
		.a = &out->arena,
	};
	int rc;

	if (!is_slug(slug))
		rc = err_set(err, "a name of a fixup is of letters, digits and signs of ASCII");
	else if (memchr(text, 0, len))
		rc = err_set(err, "it has a NUL byte in it");
	else
		rc = read_text(&g, text, len, err);

	if (rc < 0) {
		_cleanup_strbuf_ struct strbuf name = STRBUF_INIT;

		text_one_line(&name, slug, '?');
		return err_prefix(err, TOP "/%s" SUFFIX, name.buf);
	}
	g.f.slug = arena_strdup(&out->arena, slug);
	VEC_PUSH(&out->items, g.f);
	return 0;
}

/* ----------------------------------------------------------------- all of them */

/* "a-slug.patch": the length of the slug, 0: it is none. */
static size_t slug_length(const char *name)
{
	size_t n = strlen(name), end = strlen(SUFFIX);

	if (n <= end || *name == '.' || strcmp(name + n - end, SUFFIX) != 0 ||
	    strchr(name, '/'))
		return 0;
	return n - end;
}

struct loading {
	struct fixup_silents *out;
	struct repo *r;
};

static int load_blob(void *payload, const char *path, size_t len,
		     const struct tree_entry *entry, struct err *err)
{
	struct loading *l = payload;
	const char *name = path + strlen(TOP "/");
	_cleanup_blob_ struct blob blob = BLOB_INIT;
	_cleanup_free_ char *slug = mem_strndup(name, slug_length(name));
	int rc;

	(void)len;
	if (!*slug || !mode_is_file(entry->mode))
		return 0;
	rc = blob_read(&blob, l->r, &entry->oid, CEILING, err);
	return rc < 0 ? rc : fixup_silent_parse(l->out, slug, blob.data, blob.len, err);
}

static int load_dir(struct fixup_silents *out, const char *store, struct err *err)
{
	_cleanup_free_ char *dir = mem_printf("%s/" TOP, store);
	_cleanup_(closedirp) DIR *d = opendir(dir);
	const struct dirent *e;

	if (!d)
		return errno == ENOENT || errno == ENOTDIR ?
			       0 :
			       err_errno(err, errno, "cannot read directory '%s'", dir);
	while ((e = readdir(d)) != NULL) {
		_cleanup_free_ char *slug = mem_strndup(e->d_name, slug_length(e->d_name));
		_cleanup_free_ char *path = mem_printf("%s/%s", dir, e->d_name);
		_cleanup_strbuf_ struct strbuf text = STRBUF_INIT;
		int rc = *slug ? file_read(&text, path, CEILING, FILE_NOFOLLOW, err) : 0;

		if (rc >= 0 && *slug)
			rc = fixup_silent_parse(out, slug, text.buf, text.len, err);
		if (rc < 0)
			return rc;
	}
	return 0;
}

static int by_slug(const void *a, const void *b)
{
	return strcmp(((const struct fixup_silent *)a)->slug,
		      ((const struct fixup_silent *)b)->slug);
}

int fixup_silent_load(struct fixup_silents *out, const struct fixup_store *s,
		      struct repo *r, struct err *err)
{
	_cleanup_fixup_silents_ struct fixup_silents all = FIXUP_SILENTS_INIT;
	struct loading l = { &all, r };
	int rc = 0;

	if (s->dir)
		rc = load_dir(&all, s->dir, err);
	else if (!git_oid_is_zero(&s->tree))
		rc = tree_list_dir(r, &s->tree, TOP, load_blob, &l, err);
	if (rc < 0)
		return rc;
	VEC_SORT(&all.items, by_slug);
	fixup_silents_release(out);
	*out = all;
	all = (struct fixup_silents)FIXUP_SILENTS_INIT;
	return 0;
}
