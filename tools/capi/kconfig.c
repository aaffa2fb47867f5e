// SPDX-License-Identifier: GPL-2.0-only
#include "capi/kconfig.h"

#include <string.h>

#include "base/char.h"
#include "base/strbuf.h"

#define MAX_BLOCKS 64	/* deeper ones count as part of the 64th */

struct scan {
	struct kconfig *k;
	const char *p, *end;
	uint32_t line;		/* of the statement at hand */
	uint32_t next_line;
	uint32_t entry;		/* being read, or NONE */
	uint32_t stack[MAX_BLOCKS];
	unsigned int depth, beyond;
	bool conflict;
	struct strbuf text;	/* the statement, continuation lines joined */
};

static const char *blanks(const char *p)
{
	return p + strspn(p, " \t\r");
}

/* The next physical line, without its end. */
static bool take_line(struct scan *s, const char **line, size_t *n)
{
	const char *nl;

	if (s->p >= s->end)
		return false;
	nl = memchr(s->p, '\n', (size_t)(s->end - s->p));
	*line = s->p;
	*n = (size_t)((nl ? nl : s->end) - s->p);
	s->p = nl ? nl + 1 : s->end;
	s->next_line++;
	return true;
}

/* The next statement, as C text: bytes of 0 end it. */
static bool take_statement(struct scan *s)
{
	const char *line;
	size_t n;

	strbuf_reset(&s->text);
	if (!take_line(s, &line, &n))
		return false;
	s->line = s->next_line - 1;
	strbuf_add(&s->text, line, n);
	while (n && line[n - 1] == '\\' && take_line(s, &line, &n)) {
		strbuf_setlen(&s->text, s->text.len - 1);
		strbuf_add(&s->text, line, n);
	}
	return true;
}

static size_t indent_of(const char *line, size_t n, bool *blank)
{
	size_t col = 0, i = 0;

	for (; i < n && char_is_blank(line[i]); i++)
		col = line[i] == '\t' ? (col | 7) + 1 : col + 1;
	*blank = i == n || line[i] == '\r';
	return col;
}

/* A help text ends before the first line that is indented less than its first. */
static void skip_help(struct scan *s)
{
	size_t first = 0;

	for (;;) {
		const char *at = s->p, *line;
		uint32_t number = s->next_line;
		size_t n, indent;
		bool blank;

		if (!take_line(s, &line, &n))
			return;
		indent = indent_of(line, n, &blank);
		if (blank)
			continue;
		if (!first && indent)
			first = indent;
		if (!first || indent < first) {
			s->p = at;
			s->next_line = number;
			return;
		}
	}
}

static uint32_t current_block(const struct scan *s)
{
	return s->depth ? s->stack[s->depth - 1] : KCONFIG_NONE;
}

static void open_block(struct scan *s)
{
	struct kconfig_block b = { current_block(s), s->line };

	s->entry = KCONFIG_NONE;
	if (s->depth == MAX_BLOCKS) {
		s->beyond++;
		return;
	}
	s->stack[s->depth++] = (uint32_t)s->k->blocks.n;
	VEC_PUSH(&s->k->blocks, b);
}

static void close_block(struct scan *s)
{
	s->entry = KCONFIG_NONE;
	if (s->beyond)
		s->beyond--;
	else if (s->depth)
		s->depth--;
}

/* Over a string in quotes, $(…), or one character. */
static const char *over(const char *p)
{
	unsigned int depth = 0;
	char quote = *p;

	if (*p == '"' || *p == '\'') {
		for (p++; *p && *p != quote; p++)
			if (*p == '\\' && p[1])
				p++;
		return *p ? p + 1 : p;
	}
	if (p[0] != '$' || p[1] != '(')
		return p + 1;
	for (p++; *p; p++) {
		depth += *p == '(';
		if (*p == ')' && --depth == 0)
			return p + 1;
	}
	return p;
}

static bool is_symbol(const char *s, size_t n)
{
	if (n == 1 && strchr("ymn", *s))
		return false;
	return s[strspn(s, "0123456789")] != '\0' && n > strspn(s, "0123456789") &&
	       !(n > 2 && s[0] == '0' && (s[1] == 'x' || s[1] == 'X'));
}

/* `=n`, `!=y` and `!=m` after a symbol; `=y`. */
static void compared(const char *p, bool *negated, bool *pinned)
{
	bool not;

	p = blanks(p);
	not = p[0] == '!' && p[1] == '=';
	if (!not && p[0] != '=')
		return;
	p = blanks(p + (not ? 2 : 1));
	if (!*p || char_is_word(p[1]))
		return;
	*negated |= not ? *p == 'y' || *p == 'm' : *p == 'n';
	*pinned = !not && *p == 'y';
}

#define MAX_PARENS 16

/* What an expression has in parentheses that are open: their first reference, an || in them. */
struct parens {
	size_t first[MAX_PARENS];
	bool or[MAX_PARENS];
	unsigned int depth, beyond;	/* how many more are open than are noted */
};

/* The end of the innermost ones, or of all of it. */
static void close_parens(struct scan *s, struct parens *in)
{
	size_t first = in->first[in->depth];

	for (size_t i = first; in->or[in->depth] && i < s->k->refs.n; i++)
		s->k->refs.items[i].alternative = true;
	if (in->depth)
		in->depth--;
}

static void punctuation(struct scan *s, const char *p, struct parens *in)
{
	if (p[0] == '|' && p[1] == '|')
		in->or[in->depth] = true;
	if (*p == ')' && in->beyond)
		in->beyond--;
	else if (*p == ')' && in->depth)
		close_parens(s, in);
	if (*p == '(' && in->depth + 1 == MAX_PARENS)
		in->beyond++;
	if (*p == '(' && in->depth + 1 < MAX_PARENS) {
		in->depth++;
		in->first[in->depth] = s->k->refs.n;
		in->or[in->depth] = false;
	}
}

/* The symbols of an expression, until `if`, where @rest is set. */
static void expression(struct scan *s, const char *p, enum kconfig_role role,
		       const char **rest)
{
	struct parens in = { .first = { s->k->refs.n } };
	bool not = false;

	*rest = NULL;
	while (*p && *p != '#') {
		const char *word = p;
		struct kconfig_ref *r;
		size_t n;

		while (char_is_word(*p))
			p++;
		n = (size_t)(p - word);
		if (!n) {
			punctuation(s, p, &in);
			not = *p == '!' && p[1] != '=' ? true :
			      *p == ' ' || *p == '\t'  ? not : false;
			p = over(p);
			continue;
		}
		if (n == 2 && memcmp(word, "if", 2) == 0) {
			*rest = p;
			break;
		}
		if (is_symbol(word, n)) {
			r = VEC_ADD(&s->k->refs);
			*r = (struct kconfig_ref){
				.name = arena_strndup(&s->k->arena, word, n),
				.line = s->line, .entry = s->entry, .role = role,
				.block = current_block(s), .negated = not,
				.conflict = s->conflict,
			};
			compared(p, &r->negated, &r->pinned);
		}
		not = false;
	}
	while (in.depth)
		close_parens(s, &in);
	close_parens(s, &in);
}

static void with_condition(struct scan *s, const char *p, enum kconfig_role role)
{
	const char *rest;

	expression(s, p, role, &rest);
	if (rest)
		expression(s, rest, KCONFIG_CONDITION, &rest);
}

static void prompt(struct scan *s, const char *p, enum kconfig_type type)
{
	struct kconfig_entry *e = s->entry == KCONFIG_NONE ? NULL :
				  &s->k->entries.items[s->entry];

	if (e && type != KCONFIG_UNTYPED)
		e->type = (uint8_t)type;
	p = blanks(p);
	if (*p == '"' || *p == '\'') {
		const char *stop = over(p);

		if (e && stop > p + 1)
			e->prompt = arena_strndup(&s->k->arena, p + 1,
						  (size_t)(stop - p - 2));
		p = stop;
	}
	with_condition(s, p, KCONFIG_CONDITION);
}

static void new_entry(struct scan *s, const char *p)
{
	struct kconfig_entry *e;
	size_t n = 0;

	p = blanks(p);
	while (char_is_word(p[n]))
		n++;
	s->entry = KCONFIG_NONE;
	if (!n)
		return;
	e = VEC_ADD(&s->k->entries);
	*e = (struct kconfig_entry){
		.name = arena_strndup(&s->k->arena, p, n), .line = s->line,
		.end_line = s->line, .block = current_block(s),
		.conflict = s->conflict,
	};
	s->entry = (uint32_t)(s->k->entries.n - 1);
}

enum word_id {
	W_CONFIG, W_OPEN, W_CLOSE, W_END_ENTRY, W_HELP, W_DEPENDS, W_SELECT, W_IMPLY,
	W_DEFAULT, W_DEF_BOOL, W_DEF_TRISTATE, W_BOOL, W_TRISTATE, W_VALUE,
	W_PROMPT, W_VISIBLE, W_IF, W_RANGE, W_OTHER,
};

static enum word_id lookup(const char *word, size_t n)
{
	static const struct {
		const char *word;
		enum word_id id;
	} rows[] = {
		{ "config", W_CONFIG },	      { "menuconfig", W_CONFIG },
		{ "menu", W_OPEN },	      { "choice", W_OPEN },
		{ "endmenu", W_CLOSE },	      { "endchoice", W_CLOSE },
		{ "endif", W_CLOSE },	      { "source", W_END_ENTRY },
		{ "comment", W_END_ENTRY },   { "mainmenu", W_END_ENTRY },
		{ "help", W_HELP },	      { "depends", W_DEPENDS },
		{ "select", W_SELECT },	      { "imply", W_IMPLY },
		{ "default", W_DEFAULT },     { "def_bool", W_DEF_BOOL },
		{ "def_tristate", W_DEF_TRISTATE }, { "bool", W_BOOL },
		{ "tristate", W_TRISTATE },   { "int", W_VALUE },
		{ "hex", W_VALUE },	      { "string", W_VALUE },
		{ "prompt", W_PROMPT },	      { "visible", W_VISIBLE },
		{ "if", W_IF },		      { "range", W_RANGE },
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
		if (strlen(rows[i].word) == n && memcmp(rows[i].word, word, n) == 0)
			return rows[i].id;
	return W_OTHER;
}

static void set_type(struct scan *s, enum kconfig_type type)
{
	if (s->entry != KCONFIG_NONE)
		s->k->entries.items[s->entry].type = (uint8_t)type;
}

static void attribute(struct scan *s, enum word_id id, const char *p)
{
	const char *q = blanks(p), *rest;

	switch (id) {
	case W_DEPENDS:
		with_condition(s, strncmp(q, "on", 2) == 0 ? q + 2 : q,
			       KCONFIG_DEPENDS);
		break;
	case W_VISIBLE:
		if (strncmp(q, "if", 2) == 0)
			expression(s, q + 2, KCONFIG_VISIBLE, &rest);
		break;
	case W_SELECT:
		with_condition(s, p, KCONFIG_SELECT);
		break;
	case W_IMPLY:
		with_condition(s, p, KCONFIG_IMPLY);
		break;
	case W_RANGE:
		with_condition(s, p, KCONFIG_RANGE);
		break;
	case W_DEF_BOOL:
	case W_DEF_TRISTATE:
		set_type(s, id == W_DEF_BOOL ? KCONFIG_BOOL : KCONFIG_TRISTATE);
		with_condition(s, p, KCONFIG_DEFAULT);
		break;
	case W_DEFAULT:
		with_condition(s, p, KCONFIG_DEFAULT);
		break;
	case W_BOOL:
	case W_TRISTATE:
		prompt(s, p, id == W_BOOL ? KCONFIG_BOOL : KCONFIG_TRISTATE);
		break;
	case W_VALUE:
		prompt(s, p, KCONFIG_VALUE);
		break;
	case W_PROMPT:
		prompt(s, p, KCONFIG_UNTYPED);
		break;
	default:
		break;
	}
}

static void statement(struct scan *s)
{
	const char *p = blanks(s->text.buf), *word = p, *rest;
	enum word_id id;

	while (char_is_word(*p))
		p++;
	id = strncmp(word, "---help---", 10) == 0 ? W_HELP :
						    lookup(word, (size_t)(p - word));
	switch (id) {
	case W_CONFIG:
		new_entry(s, p);
		return;
	case W_OPEN:
		open_block(s);
		return;
	case W_IF:
		open_block(s);
		expression(s, p, KCONFIG_IF, &rest);
		return;
	case W_CLOSE:
		close_block(s);
		return;
	case W_END_ENTRY:
		s->entry = KCONFIG_NONE;
		return;
	case W_HELP:
		skip_help(s);
		break;
	default:
		attribute(s, id, p);
	}
	if (id != W_OTHER && s->entry != KCONFIG_NONE)
		s->k->entries.items[s->entry].end_line = s->next_line - 1;
}

/* Lines that git puts around what it could not merge. */
static bool marker(struct scan *s)
{
	const char *t = s->text.buf;

	if (strncmp(t, "<<<<<<< ", 8) == 0)
		s->conflict = true;
	else if (strncmp(t, ">>>>>>> ", 8) == 0)
		s->conflict = false;
	else
		return s->conflict && (strcmp(t, "=======") == 0 ||
				       strncmp(t, "||||||| ", 8) == 0);
	return true;
}

void kconfig_scan(struct kconfig *out, const char *src, size_t len)
{
	struct scan s = {
		.k = out, .p = src, .end = src + len, .next_line = 1,
		.entry = KCONFIG_NONE, .text = STRBUF_INIT,
	};

	*out = (struct kconfig)KCONFIG_INIT;
	while (take_statement(&s))
		if (!marker(&s))
			statement(&s);
	strbuf_release(&s.text);
}

void kconfig_release(struct kconfig *k)
{
	VEC_RELEASE(&k->entries);
	VEC_RELEASE(&k->blocks);
	VEC_RELEASE(&k->refs);
	arena_release(&k->arena);
}

const struct kconfig_entry *kconfig_find(const struct kconfig *k, const char *name)
{
	for (size_t i = 0; i < k->entries.n; i++)
		if (strcmp(k->entries.items[i].name, name) == 0)
			return &k->entries.items[i];
	return NULL;
}

static bool around(const struct kconfig *k, uint32_t block, uint32_t wanted)
{
	for (; block != KCONFIG_NONE; block = k->blocks.items[block].parent)
		if (block == wanted)
			return true;
	return false;
}

bool kconfig_is_asked(const struct kconfig *k, const struct kconfig_ref *r, uint32_t e)
{
	if (r->role != KCONFIG_DEPENDS && r->role != KCONFIG_IF)
		return false;
	return r->entry == e || (r->entry == KCONFIG_NONE && r->block != KCONFIG_NONE &&
				 around(k, k->entries.items[e].block, r->block));
}

bool kconfig_depends(const struct kconfig *k, uint32_t e, const char *name)
{
	for (size_t i = 0; i < k->refs.n; i++)
		if (strcmp(k->refs.items[i].name, name) == 0 &&
		    kconfig_is_asked(k, &k->refs.items[i], e))
			return true;
	return false;
}

const char *kconfig_role_name(enum kconfig_role role)
{
	static const char *const names[] = {
		[KCONFIG_DEPENDS] = "depends on", [KCONFIG_SELECT] = "selects",
		[KCONFIG_IMPLY] = "implies", [KCONFIG_DEFAULT] = "defaults to",
		[KCONFIG_VISIBLE] = "is visible by", [KCONFIG_IF] = "is under",
		[KCONFIG_CONDITION] = "tests", [KCONFIG_RANGE] = "ranges by",
	};

	return names[role];
}

bool kconfig_is_path(const char *path)
{
	const char *slash = strrchr(path, '/');

	return strncmp(slash ? slash + 1 : path, "Kconfig", 7) == 0;
}
