// SPDX-License-Identifier: GPL-2.0-only
#include "capi/incdirs.h"

#include <string.h>

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

static bool blank(char c)
{
	return c == ' ' || c == '\t';
}

/* The value of `NAME = value` or `NAME := value`, the last one; NULL: none. */
static const char *variable(const struct makefile *m, const char *name, size_t len,
			    size_t *n)
{
	const char *found = NULL;

	for (const char *p = m->text; p < m->end;) {
		const char *nl = memchr(p, '\n', (size_t)(m->end - p));
		const char *stop = nl ? nl : m->end, *at = p + len;

		if ((size_t)(stop - p) > len && memcmp(p, name, len) == 0) {
			while (at < stop && blank(*at))
				at++;
			if (at < stop && *at == ':')
				at++;
			if (at < stop && *at == '=') {
				at++;
				while (at < stop && blank(*at))
					at++;
				while (stop > at && (blank(stop[-1]) || stop[-1] == '\r'))
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

void incdirs_read(struct incdirs *out, const char *text, size_t len,
		  const char *dir)
{
	const struct makefile m = { text, text + len, dir };

	for (const char *p = text; p + 2 < m.end;) {
		const char *at = memmem(p, (size_t)(m.end - p), "-I", 2), *word;
		size_t n = 0;

		if (!at)
			return;
		p = at + 2;
		if (at > text && !blank(at[-1]) && at[-1] != '=' && at[-1] != '(')
			continue;
		for (word = p; word < m.end && blank(*word); word++)
			continue;
		while (word + n < m.end && !strchr(" \t\r\n\\", word[n]))
			n++;
		if (n)
			add_dir(out, &m, word, n);
		p = word + n;
	}
}

void incdirs_release(struct incdirs *d)
{
	VEC_RELEASE(&d->dirs);
	arena_release(&d->arena);
}
