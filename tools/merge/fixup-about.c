// SPDX-License-Identifier: GPL-2.0-only
#include "merge/fixup-about.h"

#include <string.h>
#include <strings.h>

#include "base/char.h"
#include "base/mem.h"
#include "base/num.h"
#include "base/text.h"
#include "base/vec.h"

#define HEX 40

void fixup_about_release(struct fixup_about *a)
{
	arena_release(&a->arena);
	*a = (struct fixup_about)FIXUP_ABOUT_INIT;
}

/* ---------------------------------------------------------------- writing */

static void add_value(struct strbuf *out, const char *key, const char *value)
{
	if (!value || !*value)
		return;
	strbuf_addf(out, "%s: ", key);
	text_one_line(out, value, ' ');
	strbuf_addch(out, '\n');
}

static void add_lines(struct strbuf *out, const char *key, const char *value)
{
	if (!value || !*value)
		return;
	strbuf_addf(out, "%s: ", key);
	while (*value) {
		size_t n = strcspn(value, "\n");
		_cleanup_free_ char *line = mem_strndup(value, n);

		text_one_line(out, line, ' ');
		strbuf_addch(out, '\n');
		value += n + (value[n] == '\n');
		if (*value)
			strbuf_addch(out, ' ');
	}
}

static void add_tree(struct strbuf *out, const char *key, const struct fixup_tree *t)
{
	if (!t->commit)
		return;
	strbuf_addf(out, "%s: %s ", key, t->commit);
	text_one_line(out, t->name ? t->name : "", ' ');
	strbuf_rtrim(out);
	strbuf_addch(out, '\n');
}

static void add_commit(struct strbuf *out, const struct fixup_commit *c)
{
	strbuf_addf(out, "%s: %s %lld ", c->theirs ? "Theirs-commit" : "Ours-commit",
		    c->patch_id ? c->patch_id : "-", (long long)c->seconds);
	text_one_line(out, c->author ? c->author : "<>", ' ');
	strbuf_addch(out, ' ');
	text_one_line(out, c->subject ? c->subject : "", ' ');
	strbuf_rtrim(out);
	strbuf_addch(out, '\n');
}

void fixup_about_write(struct strbuf *out, const struct fixup_about *a)
{
	if (a->path) {
		strbuf_addstr(out, "Path: ");
		text_quote_path(out, a->path, strlen(a->path));
		strbuf_addch(out, '\n');
	}
	add_value(out, "Kind", a->kind);
	add_value(out, "Merge", a->merge);
	add_tree(out, "Ours", &a->ours);
	add_tree(out, "Theirs", &a->theirs);
	for (size_t i = 0; i < a->n_commits; i++)
		add_commit(out, &a->commits[i]);
	add_value(out, "Recorded-by", a->by);
	if (a->date)
		strbuf_addf(out, "Date: %lld\n", (long long)a->date);
	for (size_t i = 0; i < a->n_links; i++)
		add_value(out, "Link", a->links[i]);
	add_lines(out, "Why", a->why);
}

/* ---------------------------------------------------------------- reading */

struct reading {
	struct fixup_about a;
	VEC(struct fixup_commit) commits;
	VEC(const char *) links;
	size_t line;
};

static void reading_release(struct reading *r)
{
	VEC_RELEASE(&r->commits);
	VEC_RELEASE(&r->links);
	fixup_about_release(&r->a);
}

static int bad(const struct reading *r, const char *key, const char *want,
	       struct err *err)
{
	return err_set(err, "about:%zu: %s: want %s", r->line, key, want);
}

static bool is_hex(const char *s, size_t n)
{
	return n >= HEX && n <= 64 && strspn(s, "0123456789abcdef") >= n;
}

/* An id and a blank or the end. */
static const char *take_hex(struct reading *r, const char **s)
{
	size_t n = strcspn(*s, " ");
	const char *out;

	if (!is_hex(*s, n))
		return NULL;
	out = arena_strndup(&r->a.arena, *s, n);
	*s += n + ((*s)[n] == ' ');
	return out;
}

static int take_number(int64_t *out, const char *s, size_t n)
{
	_cleanup_free_ char *digits = mem_strndup(s, n);
	uint64_t v;

	if (num_parse(&v, digits, 0, INT64_MAX, "", NULL) < 0)
		return -1;
	*out = (int64_t)v;
	return 0;
}

static int read_tree(struct reading *r, struct fixup_tree *t, const char *key,
		     const char *s, struct err *err)
{
	t->commit = take_hex(r, &s);
	if (!t->commit)
		return bad(r, key, "the id of a commit and a name", err);
	t->name = *s ? arena_strdup(&r->a.arena, s) : NULL;
	return 0;
}

static int read_commit(struct reading *r, bool theirs, const char *key,
		       const char *s, struct err *err)
{
	static const char want[] = "a patch-id or -, a date, 'name <mail>', a subject";
	struct fixup_commit c = { .theirs = theirs };
	const char *end;
	size_t n;

	if (!strncmp(s, "- ", 2))
		s += 2;
	else
		c.patch_id = take_hex(r, &s);
	n = strcspn(s, " ");
	if (take_number(&c.seconds, s, n) < 0 || !s[n])
		return bad(r, key, want, err);
	s += n + 1;
	end = strchr(s, '>');
	if (!end || !memchr(s, '<', (size_t)(end - s)))
		return bad(r, key, want, err);
	c.author = arena_strndup(&r->a.arena, s, (size_t)(end + 1 - s));
	c.subject = arena_strdup(&r->a.arena, end[1] == ' ' ? end + 2 : end + 1);
	VEC_PUSH(&r->commits, c);
	return 0;
}

/* What git will not have in a tree is no path of a conflict. */
static bool is_path(const char *s, size_t n)
{
	return n && !memchr(s, 0, n) && s[0] != '/' && s[n - 1] != '/';
}

static int read_path(struct reading *r, const char *s, struct err *err)
{
	_cleanup_strbuf_ struct strbuf path = STRBUF_INIT;
	size_t n = strlen(s);

	if (*s != '"')
		strbuf_add(&path, s, n);
	else if (text_unquote(&path, s, s + n) != n)
		return bad(r, "Path", "a path, quoted as git does", err);
	if (!is_path(path.buf, path.len))
		return bad(r, "Path", "a path from the top of the tree", err);
	r->a.path = arena_strndup(&r->a.arena, path.buf, path.len);
	return 0;
}

static int read_merge(struct reading *r, const char *s, struct err *err)
{
	r->a.merge = take_hex(r, &s);
	return r->a.merge && !*s ? 0 : bad(r, "Merge", "the id of a commit", err);
}

static int read_date(struct reading *r, const char *s, struct err *err)
{
	if (take_number(&r->a.date, s, strlen(s)) < 0)
		return bad(r, "Date", "seconds since 1970", err);
	return 0;
}

/* The keys whose values are text. */
static int read_text(struct reading *r, const char *key, const char *s)
{
	struct fixup_about *a = &r->a;
	const struct {
		const char *key;
		const char **to;
	} rows[] = {
		{ "Kind", &a->kind }, { "Recorded-by", &a->by }, { "Why", &a->why },
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
		if (!strcasecmp(rows[i].key, key))
			*rows[i].to = arena_strdup(&a->arena, s);
	if (!strcasecmp(key, "Link"))
		VEC_PUSH(&r->links, arena_strdup(&a->arena, s));
	return 0;
}

static int read_value(struct reading *r, const char *key, const char *s,
		      struct err *err)
{
	if (!strcasecmp(key, "Path"))
		return read_path(r, s, err);
	if (!strcasecmp(key, "Merge"))
		return read_merge(r, s, err);
	if (!strcasecmp(key, "Date"))
		return read_date(r, s, err);
	if (!strcasecmp(key, "Ours"))
		return read_tree(r, &r->a.ours, key, s, err);
	if (!strcasecmp(key, "Theirs"))
		return read_tree(r, &r->a.theirs, key, s, err);
	if (!strcasecmp(key, "Ours-commit") || !strcasecmp(key, "Theirs-commit"))
		return read_commit(r, (*key | 32) == 't', key, s, err);
	return read_text(r, key, s);
}

/* One line with those that go on with it, without line ends at the end. */
static size_t take_entry(struct strbuf *out, size_t *lines, const char *p,
			 const char *end)
{
	const char *start = p;

	strbuf_reset(out);
	do {
		const char *nl = memchr(p, '\n', (size_t)(end - p));
		const char *stop = nl ? nl : end;
		/* The blank in front of what goes on is no part of it. */
		const char *from = *lines ? p + 1 : p;

		if (*lines)
			strbuf_addch(out, '\n');
		strbuf_add(out, from, (size_t)(stop - from));
		p = nl ? nl + 1 : end;
		++*lines;
	} while (p < end && char_is_blank(*p));
	strbuf_rtrim(out);
	return (size_t)(p - start);
}

static int read_entry(struct reading *r, char *text, size_t len, struct err *err)
{
	char *colon;

	if (!len)
		return 0;
	if (strlen(text) != len)
		return err_set(err, "about:%zu: a NUL in the line", r->line);
	colon = strchr(text, ':');
	if (!colon || colon == text)
		return err_set(err, "about:%zu: want 'Key: value'", r->line);
	*colon++ = '\0';
	while (*colon == ' ')
		colon++;
	return read_value(r, text, colon, err);
}

int fixup_about_parse(struct fixup_about *out, const char *text, size_t len,
		      struct err *err)
{
	_cleanup_(reading_release) struct reading r = { .a = FIXUP_ABOUT_INIT,
							.line = 1 };
	_cleanup_strbuf_ struct strbuf entry = STRBUF_INIT;
	const char *end = text + len;

	for (const char *p = text; p < end;) {
		size_t lines = 0;
		int rc;

		p += take_entry(&entry, &lines, p, end);
		rc = read_entry(&r, entry.buf, entry.len, err);
		if (rc < 0)
			return rc;
		r.line += lines;
	}
	r.a.n_commits = r.commits.n;
	r.a.commits = arena_dup(&r.a.arena, r.commits.items,
				r.commits.n * sizeof(*r.commits.items));
	r.a.n_links = r.links.n;
	r.a.links = arena_dup(&r.a.arena, r.links.items,
			      r.links.n * sizeof(*r.links.items));
	fixup_about_release(out);
	*out = r.a;
	r.a = (struct fixup_about)FIXUP_ABOUT_INIT;
	return 0;
}
