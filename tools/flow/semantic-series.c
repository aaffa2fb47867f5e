// SPDX-License-Identifier: GPL-2.0-only
/* The series file, in quilt's syntax, and messages: text without any files. */
#include <string.h>

#include "base/mem.h"
#include "base/num.h"
#include "base/vec.h"
#include "flow/semantic-internal.h"

#define ENTRIES_MAX 10000

void semantic_series_release(struct semantic_series *s)
{
	free(s->items);
	free(s->depends);
	arena_release(&s->arena);
	*s = (struct semantic_series)SEMANTIC_SERIES_INIT;
}

static bool ends_with(const char *s, const char *tail)
{
	size_t n = strlen(s), t = strlen(tail);

	return n > t && !strcmp(s + n - t, tail);
}

/* Relative, and neither "." nor ".." nor an empty part in it. */
static bool is_below(const char *name)
{
	for (const char *p = name; p; p = strchr(p, '/')) {
		size_t len;

		p += p > name;
		len = strcspn(p, "/");
		if (!len || (len == 1 && p[0] == '.') ||
		    (len == 2 && p[0] == '.' && p[1] == '.'))
			return false;
	}
	return true;
}

static int add_entry(struct semantic_series *s, const char *name,
		     unsigned int strip, struct err *err)
{
	enum semantic_kind kind = SEMANTIC_PATCH;

	if (!is_below(name))
		return err_set(err, "refused: '%s' is no path inside the "
				    "directory of the series", name);
	if (ends_with(name, ".cocci"))
		kind = SEMANTIC_COCCI;
	else if (!ends_with(name, ".patch") && !ends_with(name, ".diff"))
		return err_set(err, "'%s' is neither a .cocci nor a .patch",
			       name);
	if (s->n == ENTRIES_MAX)
		return err_code(err, ERR_TOO_BIG, "the series has more than %d "
						  "entries", ENTRIES_MAX);
	VEC_PUSH(s, (struct semantic_patch){
			.kind = kind, .strip = strip,
			.name = arena_strdup(&s->arena, name) });
	return 0;
}

static void add_depends(struct semantic_series *s, const char *p)
{
	for (p += strspn(p, " \t"); *p; p += strspn(p, " \t")) {
		size_t len = strcspn(p, " \t");

		s->depends = mem_array(s->depends, s->n_depends + 1,
				       sizeof(*s->depends));
		s->depends[s->n_depends++] = arena_strndup(&s->arena, p, len);
		p += len;
	}
}

static void comment(struct semantic_series *s, const char *p)
{
	p += strspn(p, "# \t");
	if (!strncmp(p, "tree:", 5) && !s->tree) {
		p += 5;
		p += strspn(p, " \t");
		s->tree = arena_strndup(&s->arena, p, strcspn(p, " \t"));
	} else if (!strncmp(p, "depends:", 8)) {
		add_depends(s, p + 8);
	}
}

/* -pN, and a comment perhaps. */
static int option(uint64_t *strip, const char *p, struct err *err)
{
	if (!strncmp(p, "-p", 2)) {
		size_t n = strcspn(p, " \t");
		_cleanup_free_ char *digits = mem_strndup(p + 2, n - 2);
		int rc = num_parse(strip, digits, 0, 100, "-p", err);

		if (rc < 0)
			return rc;
		p += n;
		p += strspn(p, " \t");
	}
	if (*p && *p != '#')
		return err_set(err, "unknown option '%s'", p);
	return 0;
}

/* One line, NUL-terminated and writable: name, -pN, # comment. */
static int series_line(struct semantic_series *s, char *line, struct err *err)
{
	char *p = line + strspn(line, " \t"), *rest;
	size_t len = strcspn(p, " \t");
	uint64_t strip = 1;
	int rc;

	if (!*p)
		return 0;
	if (*p == '#') {
		comment(s, p);
		return 0;
	}
	rest = p + len;
	rest += strspn(rest, " \t");
	p[len] = '\0';
	rc = option(&strip, rest, err);
	if (rc < 0)
		return err_prefix(err, "series entry '%s'", p);
	return add_entry(s, p, (unsigned int)strip, err);
}

int semantic_series_parse(struct semantic_series *out, const char *text,
			  size_t len, struct err *err)
{
	_cleanup_free_ char *copy = mem_strndup(text, len);
	unsigned long n = 0;

	if (len && memchr(text, 0, len))
		return err_set(err, "'series' has a NUL byte");
	for (char *p = copy, *nl; *p; p = nl) {
		int rc;

		n++;
		nl = p + strcspn(p, "\n");
		if (*nl)
			*nl++ = '\0';
		p[strcspn(p, "\r")] = '\0';
		rc = series_line(out, p, err);
		if (rc < 0)
			return err_prefix(err, "series:%lu", n);
	}
	if (!out->n)
		return err_set(err, "'series' names no patch");
	return 0;
}

int semantic_message_parse(const char **subject, const char **body,
			   struct arena *a, const char *text, size_t len,
			   struct err *err)
{
	const char *copy, *nl, *rest;

	if (len && memchr(text, 0, len))
		return err_set(err, "there is a NUL byte");
	copy = arena_strndup(a, text, len);
	nl = strchr(copy, '\n');
	rest = nl ? nl + 1 : "";
	if (nl == copy || !*copy)
		return err_set(err, "there is no subject in the first line");
	if (*rest && *rest != '\n')
		return err_set(err, "there is no blank line after the subject");
	rest += strspn(rest, "\n");
	*subject = arena_strndup(a, copy, nl ? (size_t)(nl - copy) : len);
	*body = rest;
	return 0;
}
