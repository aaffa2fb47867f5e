// SPDX-License-Identifier: GPL-2.0-only
#include <ctype.h>
#include <string.h>

#include "base/char.h"
#include "base/mem.h"
#include "base/vec.h"
#include "flow/semantic-internal.h"

void semantic_meta_release(struct semantic_meta *m)
{
	VEC_RELEASE(&m->files_with);
	VEC_RELEASE(&m->files);
	VEC_RELEASE(&m->changes);
	VEC_RELEASE(&m->gone);
	VEC_RELEASE(&m->made);
}

static bool is_identifier(const char *s)
{
	if (isdigit((unsigned char)*s))
		return false;
	while (char_is_word(*s))
		s++;
	return !*s;
}

static int add(struct words *out, const char *key, const char *value,
	       struct err *err)
{
	if (out->n == SEMANTIC_WORDS_MAX)
		return err_code(err, ERR_TOO_BIG, "more than %d words for '%s'",
				SEMANTIC_WORDS_MAX, key);
	VEC_PUSH(out, value);
	return 0;
}

/* Words separated by blanks, each an identifier if that is asked for. */
static int split(struct words *out, struct arena *a, const char *key,
		 const char *value, bool identifiers, struct err *err)
{
	for (const char *p = value; *p; p += strspn(p, " \t")) {
		size_t len = strcspn(p, " \t");
		const char *word = arena_strndup(a, p, len);

		if (identifiers && !is_identifier(word))
			return err_set(err, "'%s' is no identifier", word);
		if (add(out, key, word, err) < 0)
			return -1;
		p += len;
	}
	return 0;
}

static int take(struct semantic_meta *m, struct arena *a, const char *key,
		const char *value, struct err *err)
{
	if (!strcmp(key, "files-with"))
		return split(&m->files_with, a, key, value, true, err);
	if (!strcmp(key, "files"))
		return split(&m->files, a, key, value, false, err);
	if (!strcmp(key, "changes"))
		return split(&m->changes, a, key, value, false, err);
	if (!strcmp(key, "gone")) {
		if (!char_is_word(value[0]) || !char_is_word(value[strlen(value) - 1]))
			return err_set(err, "gone: '%s' is no name", value);
		return add(&m->gone, key, value, err);
	}
	if (!strcmp(key, "made"))
		return add(&m->made, key, value, err);
	return err_set(err, "unknown key '%s'", key);
}

/* "// key: value" with a key of small letters; other comments are prose. */
static int comment_line(struct semantic_meta *m, struct arena *a,
			const char *p, size_t len, struct err *err)
{
	const char *end = p + len;
	const char *key, *colon;

	for (p += 2; p < end && char_is_blank(*p); p++)
		;
	for (key = p; p < end && (islower((unsigned char)*p) || *p == '-'); p++)
		;
	colon = p;
	if (p == key || p == end || *p != ':')
		return 0;
	for (p++; p < end && isspace((unsigned char)*p); p++)
		;
	while (end > p && isspace((unsigned char)end[-1]))
		end--;
	key = arena_strndup(a, key, (size_t)(colon - key));
	if (p == end)
		return err_set(err, "'%s' has no value", key);
	return take(m, a, key, arena_strndup(a, p, (size_t)(end - p)), err);
}

int semantic_meta_parse(struct semantic_meta *out, struct arena *a,
			const char *name, const char *text, size_t len,
			struct err *err)
{
	unsigned long n = 1;

	for (const char *p = text, *end = text + len; p < end; n++) {
		const char *nl = memchr(p, '\n', (size_t)(end - p));
		size_t line = (size_t)((nl ? nl : end) - p);

		if (line && *p == '@')
			break;
		if (line >= 2 && !strncmp(p, "//", 2) &&
		    comment_line(out, a, p, line, err) < 0)
			return err_prefix(err, "%s:%lu", name, n);
		p += line + 1;
	}
	if (!out->files_with.n && !out->files.n)
		return err_set(err, "'%s' says neither '// files-with:' nor "
				    "'// files:'", name);
	return 0;
}

const char *semantic_find_words(const char *from, const char *end,
				const char *what, size_t *len)
{
	for (const char *p = from; p < end; p++) {
		const char *q = p, *w = what;

		if (*p != *what || (char_is_word(*p) && p > from && char_is_word(p[-1])))
			continue;
		while (*w && q < end) {
			if (*w == ' ') {
				if (!isspace((unsigned char)*q))
					break;
				w += strspn(w, " ");
				while (q < end && isspace((unsigned char)*q))
					q++;
			} else if (*w++ != *q++) {
				w--;
				break;
			}
		}
		if (*w || (char_is_word(w[-1]) && q < end && char_is_word(*q)))
			continue;
		*len = (size_t)(q - p);
		return p;
	}
	return NULL;
}
