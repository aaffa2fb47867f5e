// SPDX-License-Identifier: GPL-2.0-only
/* A Kconfig symbol, or an object in a Makefile, by the name that it has now. */
#include <string.h>

#include "base/bytes.h"
#include "capi/edits.h"
#include "flow/suggest-internal.h"

static bool is_kconfig(const char *path)
{
	return string_begins(cpath_last(path), "Kconfig");
}

/* The name that the finding thinks the symbol has now; NULL: none. */
static const char *renamed_to(const struct suggest_case *c)
{
	static const char word[] = CHECK_RENAMED;
	const char *at = strstr(c->s->f.message, word);

	return at && at[strlen(word)] ? at + strlen(word) : NULL;
}

/* Where the name stands in a word, SIZE_MAX: nowhere. `CONFIG_X`, `CONFIG_X_MODULE`, or `X`. */
static size_t name_in(const char *word, size_t n, const char *name, bool bare)
{
	size_t before = bare ? 0 : strlen("CONFIG_"), len = strlen(name);
	size_t behind = before + len;

	if (n < behind || (!bare && strncmp(word, "CONFIG_", before) != 0) ||
	    strncmp(word + before, name, len) != 0)
		return SIZE_MAX;
	return n == behind || (!bare && n - behind == 7 && !strncmp(word + behind, "_MODULE", 7)) ?
		before : SIZE_MAX;
}

static bool begins_entry(const char *line)
{
	return string_begins(line, "config ") || string_begins(line, "menuconfig ");
}

static const char *next_line(const char *p, const char *end)
{
	const char *nl = memchr(p, '\n', (size_t)(end - p));

	return nl ? nl + 1 : end;
}

static bool is_help(const char *line, const char *end)
{
	while (line < end && strchr(" \t", *line))
		line++;
	return string_begins(line, "help\n") || string_begins(line, "---help---");
}

/* The text of the entry that a line of a Kconfig file is in, up to its help. */
static bool find_entry(const char **from, const char **to, const struct suggest_file *f,
		       const char *line)
{
	const char *end = f->text + f->len, *p;
	bool found = false;

	for (p = f->text; p <= line && p < end; p = next_line(p, end)) {
		if (begins_entry(p))
			*from = p;
		if (!strchr(" \t\n#", *p))
			found = begins_entry(p);
	}
	for (p = line; found && p < end; p = next_line(p, end))
		if ((p > *from && !strchr(" \t\n#", *p)) || is_help(p, end))
			break;
	*to = p;
	return found;
}

/* On the finding's line, and those that go on with it; in Kconfig all that it is part of. */
static void find_text(const char **from, const char **to, const struct suggest_file *f,
		      uint32_t line)
{
	const char *end = f->text + f->len;

	*from = f->text + suggest_line(f->text, f->len, line);
	if (is_kconfig(f->path) && find_entry(from, to, f, *from))
		return;
	for (*to = *from; *to < end; ++*to)
		if (**to == '\n' && (*to)[-1] != '\\')
			break;
}

static bool rename_symbol(struct suggest_case *c, const struct suggest_file *f, const char *to)
{
	const char *name = c->s->f.symbol, *p, *end;
	bool any = false;

	find_text(&p, &end, f, c->s->f.line);
	while (p < end) {
		const char *word = p;
		size_t at;

		while (p < end && lex_is_word(*p))
			p++;
		at = name_in(word, (size_t)(p - word), name, is_kconfig(f->path));
		if (at != SIZE_MAX) {
			struct splice e = { (size_t)(word - f->text) + at, strlen(name), to };

			suggest_add(c, f->path, &e, 1);
			any = true;
		}
		p += p == word;
	}
	return any;
}

/* ------------------------------------------------------- what the provider made of it */

static bool is_file_char(char c)
{
	return lex_is_word(c) || c == '.' || c == '-';
}

/* Bytes [*from, *to) of a text, up to the ends of the words that they are in. */
static void widen(size_t *from, size_t *to, const char *s, size_t len)
{
	while (*from && is_file_char(s[*from - 1]))
		--*from;
	while (*to < len && is_file_char(s[*to]))
		++*to;
	if (*to - *from > 7 && string_begins(s + *from, "config "))
		*from += 7;
}

/* What word stands where @name stood, in all of its places; NULL: it is not so. 0, <0. */
static int replaced_by(const char **by, struct arena *a, const struct suggest_file *old,
		       const struct suggest_file *new, const char *name, struct err *err)
{
	edit_vec edits = VEC_INIT;
	bool one = true;
	long moved = 0;
	int rc = edits_make(&edits, old->text, old->len, new->text, new->len, err);

	*by = NULL;
	for (size_t i = 0; rc >= 0 && i < edits.n && one; i++) {
		const struct edit *e = &edits.items[i];
		size_t from = e->at, to = e->at + e->len;
		size_t at = (size_t)((long)e->at + moved), end = at + e->text_len;
		const char *word;

		moved += (long)e->text_len - (long)e->len;
		widen(&from, &to, old->text, old->len);
		widen(&at, &end, new->text, new->len);
		if (to - from != strlen(name) || memcmp(old->text + from, name, to - from) != 0)
			continue;
		word = arena_strndup(a, new->text + at, end - at);
		one = *word && !strpbrk(word, " \t\n") && (!*by || strcmp(*by, word) == 0);
		*by = word;
	}
	VEC_RELEASE(&edits);
	if (!one)
		*by = NULL;
	return rc < 0 ? rc : 0;
}

/* The same of a file of the provider's; NULL, too, where it is not on both sides. */
static int provider_put(const char **by, struct suggest *g, const struct suggest_case *c,
			const char *path, struct err *err)
{
	const struct check_finding *s = &c->s->f;
	struct suggest_file old, new;
	int rc = suggest_read_of(&old, g, &g->in.base_trees[0], path, err);

	*by = NULL;
	if (rc == 0)
		rc = suggest_read_of(&new, g, &g->sides[s->provider]->tree, path, err);
	if (rc == 0)
		rc = replaced_by(by, &g->arena, &old, &new, s->symbol, err);
	return rc < 0 ? rc : 0;
}

/* The provider's own Makefile of that directory says what the object is now. 1, 0, <0. */
static int object_now(const char **by, struct suggest *g, const struct suggest_case *c,
		      const struct suggest_file *f, struct err *err)
{
	struct suggest_file source;
	int rc = provider_put(by, g, c, f->path, err);
	size_t n = *by ? strlen(*by) : 0;

	if (rc < 0 || n < 3 || strcmp(*by + n - 2, ".o") != 0)
		return rc;
	rc = suggest_read(&source, g, arena_printf(&g->arena, "%.*s%.*s.c",
						   (int)(cpath_last(f->path) - f->path), f->path,
						   (int)n - 2, *by), err);
	return rc < 0 ? rc : rc == 0;
}

static bool rename_object(struct suggest_case *c, const struct suggest_file *f, const char *to)
{
	const char *name = c->s->f.symbol, *at, *end;
	size_t n = strlen(name);

	find_text(&at, &end, f, c->s->f.line);
	for (; (at = memmem(at, (size_t)(end - at), name, n)) != NULL; at += n) {
		struct splice e = { (size_t)(at - f->text), n, to };

		if (at == f->text || is_file_char(at[-1]) || (at + n < end && is_file_char(at[n])))
			continue;
		suggest_add(c, f->path, &e, 1);
		return true;
	}
	return false;
}

int suggest_place_config(struct suggest *g, struct suggest_case *c, const struct suggest_file *f,
			 struct err *err)
{
	const char *guess = renamed_to(c), *to = NULL, *from = c->s->f.before.path;
	bool done = false;
	int rc = 0;

	c->out.why = guess ? arena_printf(&g->arena, "whether %s is what it was, the provider's "
					  "change does not say", guess) :
			     "what has taken its place is not known";
	if (guess && from) {
		rc = provider_put(&to, g, c, arena_strdup(&g->arena, from), err);
		done = rc >= 0 && to && strcmp(to, guess) == 0 && rename_symbol(c, f, to);
	} else if (strstr(c->s->f.message, " is built from ")) {
		rc = object_now(&to, g, c, f, err);
		done = rc > 0 && rename_object(c, f, to);
	}
	if (rc < 0 || !done)
		return rc < 0 ? rc : 0;
	c->out.rule = arena_printf(&g->arena, "%s -> %s", c->s->f.symbol, to);
	c->out.renamed = arena_strdup(&g->arena, to);
	return 1;
}
