// SPDX-License-Identifier: GPL-2.0-only
#include "capi/rust-text.h"

#include <string.h>

#include "base/char.h"
#include "capi/ctree.h"
#include "capi/kconfig.h"

#define MAX_ARGS 32

bool rust_is_path(const char *path)
{
	return cpath_ends_in(path, ".rs");
}

/* Past `word` and blanks; NULL: something else is there. */
static const char *past(const char *p, const char *end, const char *word)
{
	size_t n = strlen(word);

	if ((size_t)(end - p) < n || memcmp(p, word, n) != 0)
		return NULL;
	for (p += n; p < end && *p == ' '; p++)
		continue;
	return p;
}

/* `pub(crate) mod x;`: the name, NULL: none. */
static const char *module_of(const char *p, const char *end, size_t *len)
{
	const char *q = past(p, end, "pub"), *name;

	if (q && q < end && *q == '(') {
		q = memchr(q, ')', (size_t)(end - q));
		q = q ? past(q, end, ")") : NULL;
	}
	name = past(q ? q : p, end, "mod ");
	if (!name)
		return NULL;
	for (*len = 0; name + *len < end && char_is_word(name[*len]);)
		++*len;
	return *len && name + *len < end && name[*len] == ';' ? name : NULL;
}

void rust_modules(struct map *out, struct map *twice, const char *text, size_t len)
{
	const char *end = text + len, *nl;
	bool chosen = false;
	uint32_t line = 0;

	for (const char *p = text; p < end; p = nl < end ? nl + 1 : end) {
		const char *name;
		size_t n;

		nl = memchr(p, '\n', (size_t)(end - p));
		nl = nl ? nl : end;
		line++;
		name = module_of(p, nl, &n);
		if (name && twice && !chosen && map_find(out, name, n))
			map_put(twice, name, n, NULL)->value = line;
		if (name && !chosen)
			map_put(out, name, n, NULL)->value = line;
		/* #[cfg(…)] and the like are about what follows */
		chosen = p < nl && *p == '#' ? chosen || past(p, nl, "#[cfg") : false;
	}
}

static bool in_comment(const char *text, const char *at)
{
	const char *p = at;

	while (p > text && p[-1] != '\n')
		p--;
	return memmem(p, (size_t)(at - p), "//", 2) != NULL;
}

bool rust_next_binding(struct rust_binding *b, const char *text, const char *end)
{
	const char *p = b->after ? b->after : text;

	while ((p = memmem(p, (size_t)(end - p), "bindings::", 10))) {
		const char *at = p;

		for (const char *q = b->after ? b->after : text; q < at; q++)
			b->line += *q == '\n';
		p += 10;
		b->name = p;
		while (p < end && char_is_word(*p))
			p++;
		b->len = (size_t)(p - b->name);
		b->after = p;
		if (b->len && !in_comment(text, at) &&
		    (at == text || !char_is_word(at[-1])))
			return true;
	}
	return false;
}

/* Past a string; @p itself when there is none. */
static const char *past_string(const char *p, const char *end)
{
	if (*p != '"')
		return p;
	for (p++; p < end && *p != '"'; p++)
		p += *p == '\\' && p + 1 < end;
	return p < end ? p + 1 : end;
}

int rust_count_args(const char *p, const char *end)
{
	unsigned int depth = 0;
	bool any = false;
	int n = 0;

	for (; p < end; p++) {
		p = past_string(p, end);
		if (p == end || *p == '|' || (*p == '/' && p + 1 < end && p[1] == '/') ||
		    (*p == '<' && p[-1] == ':'))
			return -1;
		if (*p == ')' || *p == ']' || *p == '}') {
			if (!--depth)
				return n + any;
		} else if (depth == 1 && *p == ',') {
			n++;
			any = false;
			continue;
		} else if (*p != ' ' && *p != '\n' && *p != '\t' && depth) {
			any = true;
		}
		depth += *p == '(' || *p == '[' || *p == '{';
		if (n > MAX_ARGS)
			break;
	}
	return -1;
}
