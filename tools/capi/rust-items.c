// SPDX-License-Identifier: GPL-2.0-only
#include "capi/rust-items.h"

#include <string.h>

#include "base/char.h"
#include "base/strbuf.h"

#define MAX_TOKS 4000000
#define MAX_GENERICS 4096	/* tokens between < and > */
#define MAX_DEPTH 64	/* of modules, of braces in a `use` */

/* ------------------------------------------------------------------------- tokens */

static bool word_char(char c)
{
	return char_is_letter(c) || char_is_digit(c) ||
	       c == '_' || (unsigned char)c >= 0x80;
}

static const char *past_quotes(const char *p, const char *end, uint32_t *line)
{
	for (p++; p < end && *p != '"'; p++) {
		if (*p == '\\' && p + 1 < end)
			p++;
		*line += *p == '\n';
	}
	return p < end ? p + 1 : end;
}

/* r"…" and r#"…"#; NULL: it is none. */
static const char *past_raw(const char *p, const char *end, uint32_t *line)
{
	size_t n = 0, m;

	for (p++; p < end && *p == '#'; p++)
		n++;
	if (p == end || *p != '"')
		return NULL;
	for (p++; p < end; p++) {
		*line += *p == '\n';
		if (*p != '"')
			continue;
		for (m = 0; m < n && p + 1 + m < end && p[1 + m] == '#'; m++)
			continue;
		if (m == n)
			return p + 1 + n;
	}
	return end;
}

static const char *past_comment(const char *p, const char *end, uint32_t *line)
{
	unsigned int depth = 0;

	if (p[1] == '/') {
		p = memchr(p, '\n', (size_t)(end - p));
		return p ? p : end;
	}
	for (; p < end; p++) {
		*line += *p == '\n';
		if (p + 1 < end && p[0] == '/' && p[1] == '*') {
			depth++;
			p++;
		} else if (p + 1 < end && p[0] == '*' && p[1] == '/') {
			p++;
			if (!--depth)
				return p + 1;
		}
	}
	return end;
}

/* 'c', '\n' or a lifetime: none is a token. */
static const char *past_apostrophe(const char *p, const char *end)
{
	if (p + 2 < end && p[1] == '\\') {
		for (p += 3; p < end && *p != '\'' && *p != '\n'; p++)
			continue;
		return p < end ? p + 1 : end;
	}
	if (p + 2 < end && p[2] == '\'')
		return p + 3;
	for (p++; p < end && word_char(*p); p++)
		continue;
	return p < end && *p == '\'' ? p + 1 : p;
}

static void tokens(struct rust_file *f, const char *text, size_t len)
{
	const char *p = text, *end = text + len, *next;
	uint32_t line = 1;

	while (p < end && f->toks.n < MAX_TOKS) {
		struct rust_tok t = { p, 1, line, RTOK_OTHER };

		if (*p == '\n' || *p == ' ' || *p == '\t' || *p == '\r') {
			line += *p++ == '\n';
			continue;
		}
		if (*p == '/' && p + 1 < end && (p[1] == '/' || p[1] == '*')) {
			p = past_comment(p, end, &line);
			continue;
		}
		if (*p == '\'') {
			p = past_apostrophe(p, end);
			continue;
		}
		next = *p == 'r' ? past_raw(p, end, &line) : NULL;
		if (next || *p == '"') {
			p = next ? next : past_quotes(p, end, &line);
			t.text = "\"";
		} else if (word_char(*p)) {
			for (t.len = 0; p < end && word_char(*p); p++)
				t.len++;
			t.kind = RTOK_WORD;
		} else {
			if (p + 1 < end && ((p[0] == ':' && p[1] == ':') ||
					    ((p[0] == '-' || p[0] == '=') && p[1] == '>')))
				t.len = 2;
			p += t.len;
		}
		VEC_PUSH(&f->toks, t);
	}
}

bool rust_tok_is(const struct rust_tok *t, const char *text)
{
	size_t n = strlen(text);

	return t->len == n && memcmp(t->text, text, n) == 0;
}

static bool is(const struct rust_file *f, size_t i, const char *text)
{
	return i < f->toks.n && rust_tok_is(&f->toks.items[i], text);
}

static bool is_word(const struct rust_file *f, size_t i)
{
	return i < f->toks.n && f->toks.items[i].kind == RTOK_WORD;
}

static const char *word(struct rust_file *f, size_t i)
{
	return is_word(f, i) ? arena_strndup(&f->arena, f->toks.items[i].text,
					     f->toks.items[i].len) : "";
}

static bool opens(const struct rust_file *f, size_t i)
{
	return is(f, i, "(") || is(f, i, "[") || is(f, i, "{");
}

static bool closes(const struct rust_file *f, size_t i)
{
	return is(f, i, ")") || is(f, i, "]") || is(f, i, "}");
}

size_t rust_file_match(const struct rust_file *f, size_t i)
{
	unsigned int depth = 0;

	for (; i < f->toks.n; i++) {
		if (opens(f, i))
			depth++;
		else if (closes(f, i) && --depth == 0)
			return i + 1;
	}
	return f->toks.n;
}

/* Behind `<…>` at @i, @i itself when there is none. */
static size_t past_generics(const struct rust_file *f, size_t i)
{
	size_t stop = i + MAX_GENERICS < f->toks.n ? i + MAX_GENERICS : f->toks.n;
	unsigned int depth = 0;

	if (!is(f, i, "<"))
		return i;
	for (; i < stop; i++) {
		if (is(f, i, "<"))
			depth++;
		else if (is(f, i, ">") && --depth == 0)
			return i + 1;
		else if (is(f, i, "{") && !depth)
			return i;
		else if (opens(f, i))
			i = rust_file_match(f, i) - 1;
		else if (is(f, i, ";"))
			return i;
	}
	return i;
}

int rust_file_args(const struct rust_file *f, size_t at)
{
	size_t end = rust_file_match(f, at);
	unsigned int n = 0;
	bool any = false;

	for (size_t i = at + 1; i + 1 < end; i++) {
		if (is(f, i, "|"))
			return -1;
		if (is(f, i, "::") && is(f, i + 1, "<"))
			i = past_generics(f, i + 1) - 1;
		else if (opens(f, i))
			i = rust_file_match(f, i) - 1;
		else if (is(f, i, ",")) {
			n += any;
			any = false;
			continue;
		}
		any = true;
	}
	return (int)(n + any);
}

/* -------------------------------------------------------------------------- types */

/* Tokens as text, `a::b::C` as C: what is imported is written in many ways. */
static const char *type_text(struct rust_file *f, size_t from, size_t to)
{
	_cleanup_strbuf_ struct strbuf s = STRBUF_INIT;

	for (size_t i = from; i < to; i++) {
		const struct rust_tok *t = &f->toks.items[i];

		if (t->kind == RTOK_WORD && i + 1 < to && is(f, i + 1, "::") &&
		    !rust_tok_is(t, "Self")) {
			i++;
			continue;
		}
		if (rust_tok_is(t, ",") && i + 1 < to && (is(f, i + 1, ">") || is(f, i + 1, ")")))
			continue;
		if (s.len && t->kind == RTOK_WORD && word_char(s.buf[s.len - 1]))
			strbuf_add(&s, " ", 1);
		strbuf_add(&s, t->text, t->len);
	}
	return arena_strndup(&f->arena, s.len ? s.buf : "", s.len);
}

static void parameters(struct rust_file *f, struct rust_item *item, size_t at, size_t end)
{
	VEC(const char *) types = VEC_INIT;
	size_t from = at + 1, colon = 0;

	for (size_t i = at + 1; i < end; i++) {
		bool last = i + 1 == end;

		if (!last && is(f, i, "#") && is(f, i + 1, "[")) {
			i = rust_file_match(f, i + 1) - 1;
			from = i + 1;
			continue;
		}
		if (is(f, i, ":") && !colon)
			colon = i;
		if (!last && is(f, i, "<") && colon)
			i = past_generics(f, i) - 1;
		else if (!last && opens(f, i))
			i = rust_file_match(f, i) - 1;
		else if (last || is(f, i, ",")) {
			if (i > from)
				VEC_PUSH(&types, type_text(f, colon ? colon + 1 : from, i));
			from = i + 1;
			colon = 0;
		}
	}
	item->n_params = (uint32_t)types.n;
	item->params = arena_dup(&f->arena, types.items ? types.items : (const char **)"",
				 types.n * sizeof(*types.items) + !types.n);
	VEC_RELEASE(&types);
}

/* -------------------------------------------------------------------------- items */

/* What is around items. */
struct around {
	const char *of, *trait;
	bool in_trait;
	unsigned int depth;
};

static struct rust_item *add(struct rust_file *f, size_t name, const struct around *in)
{
	struct rust_item *item = VEC_ADD(&f->items);

	item->name = word(f, name);
	item->line = f->toks.items[name].line;
	item->of = in->of;
	item->trait = in->trait;
	item->in_trait = in->in_trait;
	return item;
}

/* Up to a `;` or a body outside of brackets. */
static size_t to_body(const struct rust_file *f, size_t i)
{
	while (i < f->toks.n && !is(f, i, ";") && !is(f, i, "{")) {
		if (is(f, i, "}") || is(f, i, ")"))
			return i;
		i = opens(f, i) ? rust_file_match(f, i) : i + 1;
	}
	return i;
}

static size_t past_body(const struct rust_file *f, size_t i)
{
	i = to_body(f, i);
	return is(f, i, "{") ? rust_file_match(f, i) : is(f, i, ";") ? i + 1 : i;
}

static size_t read_fn(struct rust_file *f, size_t i, const struct around *in)
{
	struct rust_item *item;
	size_t open, end, stop;

	if (!is_word(f, i + 1))
		return i + 1;
	open = past_generics(f, i + 2);
	if (!is(f, open, "("))
		return i + 1;
	end = rust_file_match(f, open);
	item = add(f, i + 1, in);
	item->function = true;
	parameters(f, item, open, end);
	stop = to_body(f, end);
	item->end_line = f->toks.items[stop < f->toks.n ? stop : f->toks.n - 1].line;
	item->has_default = is(f, stop, "{");
	item->result = "";
	if (is(f, end, "->")) {
		size_t to = end + 1;

		while (to < stop && !is(f, to, "where"))
			to++;
		item->result = type_text(f, end + 1, to);
	}
	return past_body(f, stop);
}

static void flatten(struct rust_file *f, size_t *i, const char *prefix, bool is_pub,
		    unsigned int depth)
{
	const char *path = prefix;
	size_t last = 0;

	while (*i < f->toks.n && !is(f, *i, ";") && !is(f, *i, ",") && !is(f, *i, "}")) {
		if (is(f, *i, "{")) {
			if (depth > MAX_DEPTH)
				return;
			do {
				++*i;
				flatten(f, i, path, is_pub, depth + 1);
			} while (is(f, *i, ","));
			*i += is(f, *i, "}");
			return;
		}
		if (is(f, *i, "as"))
			break;
		if (is_word(f, *i) && !is(f, *i, "self"))
			path = *path ? arena_printf(&f->arena, "%s::%s", path, word(f, *i)) :
				       word(f, *i);
		last = *i;
		++*i;
	}
	if (!last)
		return;
	VEC_PUSH(&f->uses, (struct rust_use){
		.path = path, .line = f->toks.items[last].line, .is_pub = is_pub,
		.name = is(f, *i, "as") ? word(f, *i + 1) : is(f, last, "*") ? "*" :
			strrchr(path, ':') ? strrchr(path, ':') + 1 : path,
	});
	while (*i < f->toks.n && !is(f, *i, ";") && !is(f, *i, ",") && !is(f, *i, "}"))
		++*i;
}

/* The type or trait that a path ends in, before its generics; @end: behind all of it. */
static const char *path_at(struct rust_file *f, size_t i, size_t *end, bool whole)
{
	const char *name = "", *path = "";

	while (i < f->toks.n && !is(f, i, "{") && !is(f, i, "for") && !is(f, i, "where") &&
	       !is(f, i, ";")) {
		if (is_word(f, i)) {
			name = word(f, i);
			path = *path ? arena_printf(&f->arena, "%s::%s", path, name) : name;
			i = past_generics(f, i + 1);
		} else if (is(f, i, "<")) {
			i = past_generics(f, i);
		} else {
			i = opens(f, i) ? rust_file_match(f, i) : i + 1;
		}
	}
	*end = i;
	return whole ? path : name;
}

static void read_items(struct rust_file *f, size_t i, size_t end, const struct around *in);

static size_t read_impl(struct rust_file *f, size_t i, const struct around *in)
{
	struct around own = { .depth = in->depth + 1 };
	size_t at = past_generics(f, i + 1), end, first = f->items.n;
	const char *path = path_at(f, at, &end, true);
	const char *name = strrchr(path, ':') ? strrchr(path, ':') + 1 : path;
	uint32_t line = f->toks.items[i].line;

	own.of = name;
	if (is(f, end, "for")) {
		own.trait = path;
		own.of = path_at(f, end + 1, &end, false);
	}
	end = to_body(f, end);
	if (!is(f, end, "{"))
		return end + 1;
	read_items(f, end + 1, rust_file_match(f, end) - 1, &own);
	if (own.trait)
		VEC_PUSH(&f->impls, (struct rust_impl){ own.trait, own.of, line, first,
							f->items.n });
	return rust_file_match(f, end);
}

static size_t read_trait(struct rust_file *f, size_t i, const struct around *in)
{
	struct around own = { .in_trait = true, .depth = in->depth + 1 };
	size_t end = to_body(f, i);

	if (!is_word(f, i + 1))
		return i + 1;
	own.of = word(f, i + 1);
	add(f, i + 1, in)->is_trait = true;
	if (is(f, end, "{"))
		read_items(f, end + 1, rust_file_match(f, end) - 1, &own);
	return past_body(f, end);
}

/* `name! { … }`, whose words may become items. */
static size_t macro_call(struct rust_file *f, size_t i)
{
	size_t open = i + 2 + is_word(f, i + 2), end = rust_file_match(f, open);

	if (!opens(f, open))
		return i + 1;
	for (size_t k = open; k < end; k++)
		if (is_word(f, k))
			VEC_PUSH(&f->made, word(f, k));
	return is(f, end, ";") ? end + 1 : end;
}

static size_t read_value(struct rust_file *f, size_t i, const struct around *in)
{
	size_t name = i + 1 + is(f, i + 1, "mut"), end = name;

	if (!is_word(f, name))
		return i + 1;
	while (end < f->toks.n && !is(f, end, ";") && !closes(f, end))
		end = opens(f, end) ? rust_file_match(f, end) : end + 1;
	add(f, name, in);
	for (size_t k = name; k < end; k++)
		f->items.items[f->items.n - 1].has_default |= is(f, k, "=");
	return end + 1;
}

/* `struct X { a: A, pub b: B }` and `enum X { A, B(u32), C { d: D } }` */
static void read_parts(struct rust_file *f, size_t i, size_t open)
{
	size_t end = rust_file_match(f, open) - 1;
	bool variant = is(f, i, "enum");
	const char *of = word(f, i + 1);

	for (size_t k = open + 1; k < end; k++) {
		if (is(f, k, "#") && is(f, k + 1, "[")) {
			k = rust_file_match(f, k + 1) - 1;
			continue;
		}
		if (is(f, k, "pub")) {
			k = is(f, k + 1, "(") ? rust_file_match(f, k + 1) - 1 : k;
			continue;
		}
		if (is_word(f, k))
			VEC_PUSH(&f->parts, (struct rust_part){ of, word(f, k),
								f->toks.items[k].line, variant });
		while (k < end && !is(f, k, ","))
			k = is(f, k, "<") ? past_generics(f, k) :
			    opens(f, k)   ? rust_file_match(f, k) : k + 1;
	}
}

static size_t read_item(struct rust_file *f, size_t i, const struct around *in, bool is_pub)
{
	if (is(f, i, "fn"))
		return read_fn(f, i, in);
	if (is(f, i, "impl"))
		return read_impl(f, i, in);
	if (is(f, i, "trait"))
		return read_trait(f, i, in);
	if (is(f, i, "use")) {
		i++;
		flatten(f, &i, "", is_pub, 0);
		return i + 1;
	}
	if (is(f, i, "mod") && is_word(f, i + 1) && is(f, i + 2, "{")) {
		struct around own = { .depth = in->depth + 1 };

		add(f, i + 1, in);
		read_items(f, i + 3, rust_file_match(f, i + 2) - 1, &own);
		return rust_file_match(f, i + 2);
	}
	if (is(f, i, "const") && (is(f, i + 1, "fn") || is(f, i + 1, "unsafe")))
		return i + 1;
	if (is(f, i, "const") || is(f, i, "static") || is(f, i, "type"))
		return read_value(f, i, in);
	if ((is(f, i, "struct") || is(f, i, "enum") || is(f, i, "union") || is(f, i, "mod")) &&
	    is_word(f, i + 1)) {
		add(f, i + 1, in);
		if (!is(f, i, "mod") && is(f, to_body(f, i + 2), "{"))
			read_parts(f, i, to_body(f, i + 2));
		return past_body(f, i + 2);
	}
	if (is(f, i, "macro_rules") && is_word(f, i + 2)) {
		add(f, i + 2, in);
		return macro_call(f, i);
	}
	return is_word(f, i) && is(f, i + 1, "!") ? macro_call(f, i) : i + 1;
}

static void read_items(struct rust_file *f, size_t i, size_t end, const struct around *in)
{
	bool is_pub = false;

	while (i < end && in->depth < MAX_DEPTH) {
		size_t from = i;

		if (is(f, i, "#")) {
			i += 1 + is(f, i + 1, "!");
			i = is(f, i, "[") ? rust_file_match(f, i) : i;
			continue;
		}
		if (is(f, i, "pub")) {
			is_pub = true;
			i = is(f, i + 1, "(") ? rust_file_match(f, i + 1) : i + 1;
			continue;
		}
		if (is(f, i, "unsafe") || is(f, i, "async") || is(f, i, "extern") ||
		    is(f, i, "default") || is(f, i, "\"")) {
			i++;
			continue;
		}
		i = opens(f, i) ? rust_file_match(f, i) : read_item(f, i, in, is_pub);
		i = i > from ? i : from + 1;
		is_pub = false;
	}
}

void rust_file_read(struct rust_file *out, const char *text, size_t len)
{
	const struct around in = { NULL, NULL, false, 0 };

	tokens(out, text, len);
	read_items(out, 0, out->toks.n, &in);
}

void rust_file_release(struct rust_file *f)
{
	VEC_RELEASE(&f->toks);
	VEC_RELEASE(&f->items);
	VEC_RELEASE(&f->uses);
	VEC_RELEASE(&f->impls);
	VEC_RELEASE(&f->made);
	VEC_RELEASE(&f->parts);
	arena_release(&f->arena);
}
