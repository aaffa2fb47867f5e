// SPDX-License-Identifier: GPL-2.0-only
/*
 * Keys of macros that Rust code itself implements (`module! { author: "x" }`): the file of
 * rust/macros that is called like the macro compares them with strings.
 */
#include <string.h>

#include "base/bytes.h"
#include "capi/rule-rust-internal.h"

static const char macros[] = "rust/macros/";

/* Whether "name", quotes and all, stands in a text. */
static bool quotes(const struct snap_file *f, const char *name, size_t len)
{
	for (const char *p = f->data, *end = p + f->len; p; p++) {
		p = memmem(p, (size_t)(end - p), name, len);
		if (!p)
			return false;
		if (p > f->data && p[-1] == '"' && p + len < end && p[len] == '"')
			return true;
	}
	return false;
}

/* `module`, or `module_driver`, which is made of it, for rust/macros/module.rs */
static bool is_call_of(const struct rust_file *f, size_t i, const char *stem, size_t len)
{
	const struct rust_tok *t = &f->toks.items[i];

	return t->kind == RTOK_WORD && t->len >= len && memcmp(t->text, stem, len) == 0 &&
	       (t->len == len || t->text[len] == '_') && i + 2 < f->toks.n &&
	       rust_tok_is(t + 1, "!") && rust_tok_is(t + 2, "{");
}

static void one_call(struct rust_hunt *h, const struct rust_home *home, struct rust_user *u,
		     size_t open, const char *macro)
{
	const struct rust_file *f = &u->file;
	size_t end = rust_file_match(f, open) - 1;
	unsigned int depth = 0;

	for (size_t i = open + 1; i < end; i++) {
		const struct rust_tok *t = &f->toks.items[i];

		if (rust_tok_is(t, "{") || rust_tok_is(t, "[") || rust_tok_is(t, "("))
			depth++;
		else if (rust_tok_is(t, "}") || rust_tok_is(t, "]") || rust_tok_is(t, ")"))
			depth--;
		if (depth || t->kind != RTOK_WORD || !rust_tok_is(t + 1, ":") ||
		    !fresh_line(&u->fresh, t->line) || !quotes(&home->text[0], t->text, t->len) ||
		    quotes(&home->text[1], t->text, t->len))
			continue;
		rust_report(h, CHECK_SYMBOL_GONE, home, NULL, NULL, u, t->line,
			    arena_strndup(&h->sw->arena, t->text, t->len))->message =
			arena_printf(&h->sw->arena, "%s! does not know %.*s any more", macro,
				     (int)t->len, t->text);
	}
}

void rust_keys(struct rust_hunt *h, const struct rust_home *home, struct rust_user *u)
{
	const char *stem = home->path + sizeof(macros) - 1, *dot;

	if (!string_begins(home->path, macros) || !home->text[1].len)
		return;
	dot = strchr(stem, '.');
	for (size_t i = 0; dot && dot > stem && i + 2 < u->file.toks.n; i++)
		if (is_call_of(&u->file, i, stem, (size_t)(dot - stem)))
			one_call(h, home, u, i + 2,
				 arena_strndup(&h->sw->arena, u->file.toks.items[i].text,
					       u->file.toks.items[i].len));
}
