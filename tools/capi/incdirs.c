// SPDX-License-Identifier: GPL-2.0-only
#include "capi/incdirs.h"

#include <string.h>

#include "base/char.h"
#include "base/strbuf.h"

#define MAX_DEPTH 4		/* variables within variables */
#define MAX_LENGTH 4096		/* of a directory */

const char *path_join(struct arena *a, const char *dir, size_t dir_len,
		      const char *path)
{
	_cleanup_strbuf_ struct strbuf out = STRBUF_INIT;

	strbuf_add(&out, dir, dir_len);
	while (*path) {
		size_t n = strcspn(path, "/");

		if (n == 2 && memcmp(path, "..", 2) == 0) {
			const char *slash = out.len ? strrchr(out.buf, '/') : NULL;

			if (!out.len)
				return NULL;
			strbuf_setlen(&out, slash ? (size_t)(slash - out.buf) : 0);
		} else if (n && !(n == 1 && *path == '.')) {
			if (out.len)
				strbuf_addch(&out, '/');
			strbuf_add(&out, path, n);
		}
		path += n;
		path += strspn(path, "/");
	}
	return arena_strndup(a, out.len ? out.buf : "", out.len);
}

struct makefile {
	const char *text, *end;
	const char *dir;
};

/* The value of `NAME = value` or `NAME := value`, the last one; NULL: none. */
static const char *variable(const struct makefile *m, const char *name, size_t len,
			    size_t *n)
{
	const char *found = NULL;

	for (const char *p = m->text; p < m->end;) {
		const char *nl = memchr(p, '\n', (size_t)(m->end - p));
		const char *stop = nl ? nl : m->end, *at = p + len;

		if ((size_t)(stop - p) > len && memcmp(p, name, len) == 0) {
			while (at < stop && char_is_blank(*at))
				at++;
			if (at < stop && *at == ':')
				at++;
			if (at < stop && *at == '=') {
				at++;
				while (at < stop && char_is_blank(*at))
					at++;
				while (stop > at && (char_is_blank(stop[-1]) || stop[-1] == '\r'))
					stop--;
				found = at;
				*n = (size_t)(stop - at);
			}
		}
		p = nl ? nl + 1 : m->end;
	}
	return found;
}

static bool expand(struct strbuf *out, const struct makefile *m, const char *s,
		   size_t len, unsigned int depth);

/* $(NAME) */
static bool expand_one(struct strbuf *out, const struct makefile *m,
		       const char *name, size_t len, unsigned int depth)
{
	const char *value;
	size_t n = 0;

	if ((len == 7 && memcmp(name, "srctree", 7) == 0) ||
	    (len == 7 && memcmp(name, "objtree", 7) == 0)) {
		return true;
	}
	if (len == 3 && (memcmp(name, "src", 3) == 0 || memcmp(name, "obj", 3) == 0)) {
		strbuf_addstr(out, m->dir);
		return true;
	}
	value = variable(m, name, len, &n);
	return value && depth && expand(out, m, value, n, depth - 1);
}

static bool expand(struct strbuf *out, const struct makefile *m, const char *s,
		   size_t len, unsigned int depth)
{
	for (size_t i = 0; i < len && out->len < MAX_LENGTH; i++) {
		const char *close;
		size_t n;

		if (s[i] != '$') {
			strbuf_addch(out, s[i]);
			continue;
		}
		close = i + 1 < len && s[i + 1] == '(' ?
				memchr(s + i, ')', len - i) : NULL;
		if (!close)
			return false;
		n = (size_t)(close - (s + i + 2));
		if (!expand_one(out, m, s + i + 2, n, depth))
			return false;
		i += n + 2;
	}
	return out->len < MAX_LENGTH;
}

/* The word after -I. */
static void add_dir(struct incdirs *out, const struct makefile *m, const char *s,
		    size_t len)
{
	_cleanup_strbuf_ struct strbuf dir = STRBUF_INIT;
	const char *path = NULL;

	if (expand(&dir, m, s, len, MAX_DEPTH) && dir.len && !strpbrk(dir.buf, " \t"))
		path = path_join(&out->arena, "", 0, dir.buf);
	if (path)
		VEC_PUSH(&out->dirs, path);
	else
		out->unknown = true;
}

/* A header after -include; of one that cannot be told nothing is known. */
static void add_header(struct incdirs *out, const struct makefile *m, const char *s,
		       size_t len)
{
	_cleanup_strbuf_ struct strbuf name = STRBUF_INIT;
	const char *path = NULL;

	if (expand(&name, m, s, len, MAX_DEPTH) && cpath_is_header(name.buf))
		path = path_join(&out->arena, "", 0, name.buf);
	if (path)
		VEC_PUSH(&out->headers, path);
}

/* The word at or behind @p, where a flag ends. */
static const char *word_at(const struct makefile *m, const char *p, size_t *n)
{
	while (p < m->end && char_is_blank(*p))
		p++;
	for (*n = 0; p + *n < m->end && !strchr(" \t\r\n\\", p[*n]);)
		(*n)++;
	return p;
}

/* Up to the value, or the end of $(call …). */
static size_t name_length(const char *word, size_t n)
{
	size_t i = 0;

	while (i < n && word[i] != '=' && word[i] != ')')
		i++;
	return i;
}

/* One flag at @p, a dash; where to go on. */
static const char *flag(struct incdirs *out, const struct makefile *m, const char *p)
{
	static const char include[] = "-include";
	size_t left = (size_t)(m->end - p), n = 0;
	const char *word;

	if (left > 2 && (p[1] == 'I' || p[1] == 'D')) {
		word = word_at(m, p + 2, &n);
		if (p[1] == 'I' && n)
			add_dir(out, m, word, n);
		else if (n)
			VEC_PUSH(&out->defines,
				 (const char *)arena_strndup(&out->arena, word,
							     name_length(word, n)));
		return word + n;
	}
	if (left > sizeof(include) && memcmp(p, include, sizeof(include) - 1) == 0) {
		word = word_at(m, p + sizeof(include) - 1, &n);
		if (n)
			add_header(out, m, word, n);
		return word + n;
	}
	return p + 1;
}

void incdirs_read(struct incdirs *out, const char *text, size_t len,
		  const char *dir)
{
	const struct makefile m = { text, text + len, dir };

	for (const char *p = text; p + 2 < m.end;) {
		bool begins = p == text || strchr(" \t\n=(", p[-1]);

		if (*p == '-' && begins) {
			p = flag(out, &m, p);
		} else if (*p == '#' && begins) {
			p = memchr(p, '\n', (size_t)(m.end - p));
			if (!p)
				return;
		} else {
			p++;
		}
	}
}

int incdirs_above(struct incdirs *out, const struct snapshot *s, struct repo *repo,
		  const char *path, struct err *err)
{
	static const char *const names[] = { "Makefile", "Kbuild" };

	for (const char *slash = strrchr(path, '/'); slash;
	     slash = slash > path ? memrchr(path, '/', (size_t)(slash - path)) : NULL) {
		const char *dir = arena_strndup(&out->arena, path, (size_t)(slash - path));

		for (size_t i = 0; i < 2; i++) {
			_cleanup_snap_file_ struct snap_file f = SNAP_FILE_INIT;
			const char *at = arena_printf(&out->arena, "%s/%s", dir, names[i]);
			int rc = snapshot_read_fitting(&f, s, repo, at, 1 << 20, err);

			if (rc < 0)
				return rc;
			if (rc == 0)
				incdirs_read(out, f.data, f.len, dir);
		}
	}
	return 0;
}

int incdirs_give(bool *yes, struct ctree *t, const struct snapshot *s, struct repo *repo,
		 const char *path, const char *name, struct err *err)
{
	_cleanup_incdirs_ struct incdirs d = INCDIRS_INIT;
	int rc = incdirs_above(&d, s, repo, path, err);

	*yes = false;
	for (size_t i = 0; rc >= 0 && i < d.defines.n; i++)
		*yes |= strcmp(d.defines.items[i], name) == 0;
	for (size_t i = 0; rc >= 0 && i < d.headers.n && !*yes; i++) {
		cref_vec refs = VEC_INIT;

		rc = ctree_visible(&refs, t, d.headers.items[i], name, err);
		*yes = refs.n != 0;
		VEC_RELEASE(&refs);
	}
	return rc < 0 ? rc : 0;
}

void incdirs_release(struct incdirs *d)
{
	VEC_RELEASE(&d->dirs);
	VEC_RELEASE(&d->defines);
	VEC_RELEASE(&d->headers);
	arena_release(&d->arena);
}
