// SPDX-License-Identifier: GPL-2.0-only
#include "capi/asm-macros.h"

#include <string.h>

#include "base/char.h"
#include "capi/lex.h"
#include "capi/names.h"

bool asm_is_path(const char *path)
{
	size_t n = strlen(path);

	return n > 2 && strcmp(path + n - 2, ".S") == 0 && cpath_in_kernel(path);
}

bool asm_is_header(const char *path)
{
	return cpath_is_header(path) && strncmp(path, "arch/", 5) == 0 &&
	       cpath_in_kernel(path);
}

bool asm_is_plain(const char *s, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (s[i] < 'a' || s[i] > 'z')
			return false;
	return true;
}

const char *asm_macro_key(struct arena *a, const char *path, const char *name, size_t len)
{
	return asm_is_path(path) ? arena_printf(a, "%s %.*s", path, (int)len, name) :
				    arena_strndup(a, name, len);
}

/* Skips blanks, then @word, which blanks follow; NULL: something else is there. */
static const char *skip_word(const char *p, const char *end, const char *word)
{
	size_t n = strlen(word);

	while (p < end && char_is_blank(*p))
		p++;
	return (size_t)(end - p) >= n && memcmp(p, word, n) == 0 ? p + n : NULL;
}

/* The name that a line defines as a macro, `.macro name` or `#define name`; or NULL. */
static const char *macro_on_line(const char *p, const char *end, size_t *len, bool *c)
{
	const char *at = skip_word(p, end, ".macro");

	*c = !at;
	if (!at) {
		at = skip_word(p, end, "#");
		at = at ? skip_word(at, end, "define") : NULL;
	}
	if (!at || at == end || (*at != ' ' && *at != '\t'))
		return NULL;
	while (at < end && char_is_blank(*at))
		at++;
	for (*len = 0; at + *len < end && lex_is_word(at[*len]); ++*len)
		;
	return *len ? at : NULL;
}

void asm_note_macros(struct map *out, struct arena *a, const char *path,
			const char *data, size_t len)
{
	const char *end = data + len;

	for (const char *p = data; p < end;) {
		const char *nl = memchr(p, '\n', (size_t)(end - p));
		size_t n = 0;
		bool c;
		const char *name = macro_on_line(p, nl ? nl : end, &n, &c);

		/* `#define mov …` in a header: an instruction is one without it as well */
		if (name && (!c || asm_is_path(path) || !asm_is_plain(name, n))) {
			const char *key = asm_macro_key(a, path, name, n);

			map_put(out, key, strlen(key), NULL)->value = 1;
		}
		p = nl ? nl + 1 : end;
	}
}
