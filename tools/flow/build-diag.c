// SPDX-License-Identifier: GPL-2.0-only
#include "flow/build-diag.h"

#include <ctype.h>
#include <string.h>

#include "base/bytes.h"
#include "base/mem.h"
#include "base/strbuf.h"
#include "base/vec.h"

#define MAX_ERRORS 10000	/* of one run; more says nothing new */
#define MAX_PATH ((size_t)4096)

void build_errors_release(struct build_errors *e)
{
	free(e->items);
	map_release(&e->seen);
	arena_release(&e->arena);
	*e = (struct build_errors)BUILD_ERRORS_INIT;
}

/* A piece of the output. */
struct span {
	const char *p;
	size_t n;
};

static bool starts(struct span s, const char *word)
{
	return bytes_begin(s.p, s.n, word);
}

static void skip(struct span *s, size_t n)
{
	s->p += n;
	s->n -= n;
}

/* ":123" at the start, taken off. */
static bool take_number(struct span *s, uint32_t *out)
{
	uint64_t n = 0;
	size_t i = 1;

	if (s->n < 2 || *s->p != ':')
		return false;
	while (i < s->n && isdigit((unsigned char)s->p[i]) && n <= UINT32_MAX)
		n = n * 10 + (uint64_t)(s->p[i++] - '0');
	if (i == 1 || n > UINT32_MAX)
		return false;
	*out = (uint32_t)n;
	skip(s, i);
	return true;
}

/* "path:line[:column]: " at the start, taken off. */
static bool take_place(struct span *s, struct span *path, uint32_t *line)
{
	for (size_t i = 1; i < s->n && i < MAX_PATH; i++) {
		struct span rest = { s->p + i, s->n - i };
		uint32_t column;

		if (*rest.p != ':' || !take_number(&rest, line))
			continue;
		(void)take_number(&rest, &column);
		if (!starts(rest, ": "))
			continue;
		*path = (struct span){ s->p, i };
		*s = (struct span){ rest.p + 2, rest.n - 2 };
		return true;
	}
	return false;
}

/* Whether a warning is an error where it matters. */
static bool is_promoted(struct span s)
{
	static const char *const marks[] = {
		"[-Wimplicit-function-declaration]", "[-Wimplicit-int]",
		"[-Wincompatible-pointer-types]", "[-Wint-conversion]",
		"[-Wincompatible-function-pointer-types]",
		"[-Wbuiltin-macro-redefined]", "[-Wmacro-redefined]",
		"\" redefined",
	};

	for (size_t i = 0; i < sizeof(marks) / sizeof(marks[0]); i++)
		if (memmem(s.p, s.n, marks[i], strlen(marks[i])))
			return true;
	return false;
}

/* "error: " and the like at the start, taken off. */
static bool take_severity(struct span *s)
{
	static const char *const errors[] = { "error: ", "fatal error: " };
	static const char warning[] = "warning: ";

	for (size_t i = 0; i < 2; i++)
		if (starts(*s, errors[i])) {
			skip(s, strlen(errors[i]));
			return true;
		}
	if (!starts(*s, warning) || !is_promoted(*s))
		return false;
	skip(s, strlen(warning));
	return true;
}

/* From the top of the tree, without "." and ".."; NULL: it is not in there. */
static const char *tidy_path(struct arena *a, struct span path, const char *top)
{
	_cleanup_strbuf_ struct strbuf out = STRBUF_INIT;
	size_t n = strlen(top);

	if (*path.p == '/') {
		if (!starts(path, top) || path.n <= n || path.p[n] != '/')
			return NULL;
		skip(&path, n + 1);
	}
	while (path.n) {
		const char *slash = memchr(path.p, '/', path.n);
		size_t len = slash ? (size_t)(slash - path.p) : path.n;

		if (len == 2 && !memcmp(path.p, "..", 2)) {
			const char *last = strrchr(out.buf, '/');

			if (!out.len)
				return NULL;
			strbuf_setlen(&out, last ? (size_t)(last - out.buf) : 0);
		} else if (len && !(len == 1 && *path.p == '.')) {
			strbuf_addstr(&out, out.len ? "/" : "");
			strbuf_add(&out, path.p, len);
		}
		skip(&path, len + (slash != NULL));
	}
	return out.len ? arena_strdup(a, out.buf) : NULL;
}

static void take_line(struct build_errors *out, struct span s, const char *top)
{
	struct build_error e = { NULL };
	struct span path;
	bool added;
	char *key;

	if (memchr(s.p, '\0', s.n) || !take_place(&s, &path, &e.line) ||
	    !take_severity(&s))
		return;
	e.path = tidy_path(&out->arena, path, top);
	if (!e.path)
		return;
	e.message = arena_strndup(&out->arena, s.p, s.n);
	key = arena_printf(&out->arena, "%s\n%u\n%s", e.path, e.line, e.message);
	map_put(&out->seen, key, strlen(key), &added);
	if (added)
		VEC_PUSH(out, e);
}

void build_errors_parse(struct build_errors *out, const char *text, size_t len,
			const char *top)
{
	const char *end = text + len;

	while (text < end && out->n < MAX_ERRORS) {
		const char *nl = memchr(text, '\n', (size_t)(end - text));
		const char *stop = nl ? nl : end;
		struct span line = { text, (size_t)(stop - text) };

		while (line.n && line.p[line.n - 1] == '\r')
			line.n--;
		take_line(out, line, top);
		text = stop + 1;
	}
}

bool build_errors_in(const struct build_errors *e, const char *path)
{
	size_t i = 0;

	while (i < e->n && strcmp(e->items[i].path, path) != 0)
		i++;
	return i < e->n;
}

/* ------------------------------------------------------------- the command line */

/* One word from *@p on; false: a quote is not closed. */
static bool take_word(struct strbuf *out, const char **p)
{
	char quote = '\0';
	const char *s = *p;

	for (; *s && (quote || !isspace((unsigned char)*s)); s++) {
		if (*s == '\\' && quote != '\'' && s[1] &&
		    (!quote || strchr("\\\"$`", s[1])))
			strbuf_addch(out, *++s);
		else if (*s == quote)
			quote = '\0';
		else if (!quote && (*s == '\'' || *s == '"'))
			quote = *s;
		else
			strbuf_addch(out, *s);
	}
	*p = s;
	return !quote;
}

int build_words(const char ***out, size_t *n, struct arena *a, const char *text,
		struct err *err)
{
	VEC(const char *) words = VEC_INIT;
	const char *p = text;
	int rc = 0;

	for (p += strspn(p, " \t\n\r\v\f"); *p; p += strspn(p, " \t\n\r\v\f")) {
		_cleanup_strbuf_ struct strbuf word = STRBUF_INIT;

		if (!take_word(&word, &p))
			rc = err_set(err, "'%s' has a quote that is not closed", text);
		VEC_PUSH(&words, arena_strdup(a, word.buf));
	}
	if (!words.n)
		rc = err_set(err, "there is no command in '%s'", text);
	if (rc == 0) {
		*n = words.n;
		VEC_PUSH(&words, NULL);
		*out = arena_dup(a, words.items, words.n * sizeof(*words.items));
	}
	VEC_RELEASE(&words);
	return rc;
}
