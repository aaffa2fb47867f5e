// SPDX-License-Identifier: GPL-2.0-only
/*
 * Could a semantic patch make spatch run something, or read anything but the
 * patch and the file at hand? The text is not parsed; it is looked at for the few
 * pairs of tokens that such parts need, with what spatch's lexer (1.1) drops
 * between two tokens. Comments and strings count as well, so that it is not for
 * us to guess where they end: prose that looks like a script is refused.
 */
#include <ctype.h>
#include <string.h>

#include "base/bytes.h"
#include "flow/semantic-internal.h"

static bool is_letter(char c)
{
	return isalpha((unsigned char)c) || c == '_' || c == '$';
}

/* More than this between two tokens is not looked through, but refused. */
#define REACH 4096

static const char *line_end(const char *p, const char *end)
{
	const char *nl = memchr(p, '\n', (size_t)(end - p));

	return nl ? nl : end;
}

static bool starts(const char *p, const char *end, const char *with)
{
	return bytes_begin(p, (size_t)(end - p), with);
}

/*
 * Over blanks, comments (of three kinds) and the marks that a line may have in
 * its first column; the lexer takes the marks for themselves nowhere here.
 */
static const char *skip_dropped(const char *p, const char *end)
{
	while (p < end) {
		if (isspace((unsigned char)*p) || strchr("-+?*", *p)) {
			p++;
		} else if (starts(p, end, "//") || starts(p, end, "#!")) {
			p = line_end(p, end);
		} else if (starts(p, end, "/*")) {
			const char *close = memmem(p + 2, (size_t)(end - p - 2),
						   "*/", 2);

			p = close ? close + 2 : end;
		} else {
			break;
		}
	}
	return p;
}

static bool before_colon(const char *p, const char *end)
{
	return p < end && *p == ':';
}

static bool before_bracket(const char *p, const char *end)
{
	return p < end && *p == '(';
}

/* A string, which may be L"...", or <...>. */
static bool before_name(const char *p, const char *end)
{
	for (unsigned int i = 0; i < 2 && p < end && isalnum((unsigned char)*p);
	     i++)
		p++;
	return p < end && (*p == '"' || *p == '<');
}

struct suspect {
	const char *word;
	bool (*then)(const char *p, const char *end);
};

static const struct suspect suspects[] = {
	{ "script",	before_colon },		/* also in declarations */
	{ "initialize",	before_colon },
	{ "finalize",	before_colon },
	{ "analysis",	before_bracket },	/* OCaml in a declaration */
	{ "using",	before_name },		/* a file of isomorphisms */
};

/* @p is behind the word. */
static bool is_suspect(const struct suspect *s, const char *p, const char *end)
{
	const char *stop = end - p > REACH ? p + REACH : end;

	if (p < end && (is_letter(*p) || isdigit((unsigned char)*p)))
		return false;
	p = skip_dropped(p, stop);
	return (p == stop && stop < end) || s->then(p, end);
}

static const struct suspect *find_suspect(const char *text, const char *p,
					  const char *end)
{
	if (p > text && is_letter(p[-1]))
		return NULL;
	for (size_t i = 0; i < sizeof(suspects) / sizeof(suspects[0]); i++) {
		const struct suspect *s = &suspects[i];

		if (starts(p, end, s->word) &&
		    is_suspect(s, p + strlen(s->word), end))
			return s;
	}
	return NULL;
}

/*
 * Where rules begin: the first line with "@" in front. Before that an #include
 * is spatch's, after it one of the C code. A block comment could hide the line
 * from spatch; with one, all of the text counts as before.
 */
static const char *first_rule(const char *text, const char *end)
{
	for (const char *p = text; p < end; p++) {
		if (*p == '@' && (p == text || p[-1] == '\n'))
			return p;
		if (starts(p, end, "/*"))
			return end;
	}
	return end;
}

/* @p is at a "#". */
static bool is_directive(const char *p, const char *end, const char *word)
{
	for (p++; p < end && isspace((unsigned char)*p); p++)
		;
	return starts(p, end, word);
}

int semantic_no_scripts(const char *name, const char *text, size_t len,
			struct err *err)
{
	const char *end = text + len, *rules = first_rule(text, end);
	unsigned long n = 1;

	if (memchr(text, 0, len))
		return err_set(err, "'%s' has a NUL byte", name);
	for (const char *p = text; p < end; p++) {
		const struct suspect *s = find_suspect(text, p, end);

		if (s)
			return err_set(err, "%s:%lu: refused: a part with '%s' "
					    "could run programs or read files "
					    "(--allow-scripts)", name, n, s->word);
		if (*p == '#' && is_directive(p, end, "spatch"))
			return err_set(err, "%s:%lu: refused: options for spatch "
					    "(--allow-scripts)", name, n);
		if (*p == '#' && p < rules && is_directive(p, end, "include"))
			return err_set(err, "%s:%lu: refused: another semantic "
					    "patch is read (--allow-scripts)",
				       name, n);
		n += *p == '\n';
	}
	return 0;
}
