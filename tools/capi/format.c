// SPDX-License-Identifier: GPL-2.0-only
#include "capi/format.h"

#include <string.h>

#include "capi/constant.h"
#include "capi/expand.h"

/* ----------------------------------------------------------- the format string */

static const char *skip_chars(const char *p, const char *end, const char *set)
{
	while (p < end && *p && strchr(set, *p))
		p++;
	return p;
}

/* The length of a conversion: the class of an integer, how long it is written. */
static enum format_class read_length(const char **p, const char *end)
{
	const char *s = *p;
	bool twice = end - s > 1 && s[0] == s[1];

	if (s == end)
		return FORMAT_INT;
	switch (*s) {
	case 'h':
		*p += twice ? 2 : 1;
		return FORMAT_INT;
	case 'l':
		*p += twice ? 2 : 1;
		return twice ? FORMAT_LLONG : FORMAT_LONG;
	case 'L':
	case 'q':
		*p += 1;
		return FORMAT_LLONG;
	case 'z':
	case 't':
	case 'Z':
		*p += 1;
		return FORMAT_SIZE;
	case 'j':
		*p += 1;
		return FORMAT_UNKNOWN;
	default:
		return FORMAT_INT;
	}
}

static bool want(struct format_want out[], int *n, enum format_class class,
		 const char *from, const char *end)
{
	struct format_want *w = &out[*n];
	size_t len = (size_t)(end - from);

	if (*n == FORMAT_MAX_ARGS)
		return false;
	w->class = class;
	if (len >= sizeof(w->text))
		len = sizeof(w->text) - 1;
	memcpy(w->text, from, len);
	w->text[len] = '\0';
	(*n)++;
	return true;
}

/* A number, or a `*` that takes an argument. */
static bool read_width(struct format_want out[], int *n, const char **p, const char *end)
{
	if (*p < end && **p == '*') {
		(*p)++;
		return want(out, n, FORMAT_INT, *p - 1, *p);
	}
	*p = skip_chars(*p, end, "0123456789");
	return true;
}

/* `*d` takes none, `[^a-z]` is one letter more or less. */
static bool read_scan(struct format_want out[], int *n, const char **p, const char *end)
{
	const char *from = *p - 1;
	bool none = *p < end && **p == '*';

	if (none)
		(*p)++;
	*p = skip_chars(*p, end, "0123456789");
	(void)read_length(p, end);
	if (*p == end || !strchr("diuxXocsnp[", **p))
		return false;
	if (*(*p)++ == '[') {
		*p = skip_chars(*p, end, "^");
		*p = memchr(*p + (*p < end), ']', (size_t)(end - *p - (*p < end)));
		if (!*p)
			return false;
		(*p)++;
	}
	return none || want(out, n, FORMAT_UNKNOWN, from, *p);
}

static bool read_print(struct format_want out[], int *n, const char **p, const char *end)
{
	const char *from = *p - 1;
	enum format_class class;

	*p = skip_chars(*p, end, "-+ #0'");
	if (!read_width(out, n, p, end))
		return false;
	if (*p < end && **p == '.') {
		(*p)++;
		if (!read_width(out, n, p, end))
			return false;
	}
	class = read_length(p, end);
	if (*p == end)
		return false;
	switch (*(*p)++) {
	case 'd':
	case 'i':
	case 'u':
	case 'x':
	case 'X':
	case 'o':
		break;
	case 'c':
		class = FORMAT_INT;
		break;
	case 's':
		class = FORMAT_STR;
		break;
	case 'p':
		class = FORMAT_PTR;
		break;
	default:
		return false;
	}
	return want(out, n, class, from, *p);
}

int format_read(struct format_want out[FORMAT_MAX_ARGS], const char *text, size_t len,
		bool scanf)
{
	const char *p = text, *end = text + len;
	int n = 0;

	while (p < end) {
		if (*p++ != '%')
			continue;
		if (p < end && *p == '%')
			p++;
		else if (!(scanf ? read_scan : read_print)(out, &n, &p, end))
			return -1;
	}
	return n;
}

bool format_fits(enum format_class want, enum format_class is)
{
	if (want == FORMAT_UNKNOWN || is == FORMAT_UNKNOWN || want == is)
		return true;
	/* one and the same in half of the architectures */
	if (want == FORMAT_SIZE || want == FORMAT_LONG)
		return is == FORMAT_SIZE || is == FORMAT_LONG;
	return want == FORMAT_STR && is == FORMAT_PTR;
}

const char *format_class_name(enum format_class c)
{
	static const char *const names[] = {
		"unknown", "an int", "a size_t", "a long", "a long long", "a pointer",
		"a string", "a structure",
	};

	return names[c];
}

/* -------------------------------------------------------------- the attribute */

static bool number(unsigned int *out, const struct lexed *lx, uint32_t i)
{
	const struct tok *t = &lx->toks.items[i];
	char text[8] = "";
	struct constant c;

	if (t->kind != TOK_NUM || t->len >= sizeof(text))
		return false;
	memcpy(text, lx->src + t->off, t->len);
	if (!constant_read(&c, text) || c.value > 64)
		return false;
	*out = (unsigned int)c.value;
	return true;
}

static bool punct(const struct lexed *lx, uint32_t i, uint16_t op)
{
	return lx->toks.items[i].kind == TOK_PUNCT && lx->toks.items[i].op == op;
}

/* `fmt, first)` at @i. */
static bool positions(struct format_attr *out, const struct lexed *lx, uint32_t i)
{
	return number(&out->fmt, lx, i) && punct(lx, i + 1, ',') &&
	       number(&out->first, lx, i + 2) && punct(lx, i + 3, ')') && out->fmt;
}

/* Whether the word at @i says what sort of function it is; sets scanf. */
static bool archetype(struct format_attr *out, const struct lexed *lx, uint32_t i,
		      const char *const names[2][3])
{
	for (int s = 0; s < 2; s++)
		for (int k = 0; k < 3; k++)
			if (names[s][k] && tok_is(lx, &lx->toks.items[i], names[s][k])) {
				out->scanf = s;
				return true;
			}
	return false;
}

static bool attr_at(struct format_attr *out, const struct lexed *lx, uint32_t i)
{
	static const char *const macros[2][3] = { { "__printf" }, { "__scanf" } };
	static const char *const words[2][3] = {
		{ "printf", "__printf__", "gnu_printf" },
		{ "scanf", "__scanf__", "gnu_scanf" },
	};

	out->line = lx->toks.items[i].line;
	if (!punct(lx, i + 1, '('))
		return false;
	if (archetype(out, lx, i, macros))
		return positions(out, lx, i + 2);
	return (tok_is(lx, &lx->toks.items[i], "format") ||
		tok_is(lx, &lx->toks.items[i], "__format__")) &&
	       archetype(out, lx, i + 2, words) && punct(lx, i + 3, ',') &&
	       positions(out, lx, i + 4);
}

/* `MY_PRINTF(1, 2)`: a macro of the file's own that stands for an attribute. */
static bool macro_at(struct format_attr *out, const struct lexed *lx, uint32_t i,
		     uint32_t end)
{
	_cleanup_strbuf_ struct strbuf text = STRBUF_INIT;
	_cleanup_lexed_ struct lexed made = { 0 };
	const struct tok *t = &lx->toks.items[i];
	char numbers[2][8] = { "", "" };
	const char *args[] = { numbers[0], numbers[1] };
	size_t n = 0;
	bool is = false;

	if (!punct(lx, i + 1, '('))
		return false;
	for (i += 2; i < end && n < 2; i += 2, n++) {
		const struct tok *a = &lx->toks.items[i];

		if (a->kind != TOK_NUM || a->len >= sizeof(numbers[n]) ||
		    (!punct(lx, i + 1, ',') && !punct(lx, i + 1, ')')))
			return false;
		memcpy(numbers[n], lx->src + a->off, a->len);
		if (punct(lx, i + 1, ')')) {
			n++;
			break;
		}
	}
	if (!n || !expand_call(&text, expand_find_in_file, (void *)(uintptr_t)lx,
			       lx->src + t->off, t->len, args, n))
		return false;
	lex(&made, text.buf, text.len, LEX_FULL);
	for (uint32_t k = 0; !is && k + 8 < made.toks.n; k++)
		is = made.toks.items[k].kind == TOK_IDENT && attr_at(out, &made, k);
	out->line = t->line;
	return is;
}

/* The name in front of a declaration that `NAME(…)` stands before; 0: none does. */
static uint32_t call_before(const struct lexed *lx, uint32_t first)
{
	int depth = 0;

	if (!first || !punct(lx, first - 1, ')'))
		return 0;
	for (uint32_t i = first - 1; i > 0; i--) {
		depth += punct(lx, i, ')') - punct(lx, i, '(');
		if (!depth)
			return lx->toks.items[i - 1].kind == TOK_IDENT ? i - 1 : 0;
	}
	return 0;
}

bool format_attr_read(struct format_attr *out, const struct cfile *cf,
		      const struct cbody *decl)
{
	const struct lexed *lx = &cf->lx;

	uint32_t before = call_before(lx, decl->first);

	*out = (struct format_attr){ 0 };
	if (before && macro_at(out, lx, before, decl->first))
		return true;
	for (uint32_t i = decl->first; i < decl->last && i + 8 < lx->toks.n; i++) {
		if (punct(lx, i, '{'))
			return false;
		if (lx->toks.items[i].kind == TOK_IDENT &&
		    (attr_at(out, lx, i) || macro_at(out, lx, i, decl->last)))
			return true;
	}
	return false;
}
