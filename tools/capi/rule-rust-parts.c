// SPDX-License-Identifier: GPL-2.0-only
/*
 * Structures of Rust that gained a field, where the other side writes them out, and enums that
 * gained a variant, where it has a match for each of the old ones.
 */
#include <string.h>

#include "capi/rule-rust-internal.h"

static const struct rust_part *find_part(const struct rust_file *f, const char *of,
					 const char *name, size_t n)
{
	for (size_t i = 0; i < f->parts.n; i++) {
		const struct rust_part *p = &f->parts.items[i];

		if (strcmp(p->of, of) == 0 && strlen(p->name) == n &&
		    memcmp(p->name, name, n) == 0)
			return p;
	}
	return NULL;
}

/* The first part that the type has now and had not; NULL: none, or it is a new type. */
static const struct rust_part *gained(const struct rust_home *home, const char *of)
{
	const struct rust_part *found = NULL;
	bool known = false;

	for (size_t i = 0; i < home->was.parts.n; i++)
		known |= strcmp(home->was.parts.items[i].of, of) == 0;
	for (size_t i = 0; known && !found && i < home->is.parts.n; i++) {
		const struct rust_part *p = &home->is.parts.items[i];

		if (strcmp(p->of, of) == 0 && !find_part(&home->was, of, p->name, strlen(p->name)))
			found = p;
	}
	return found;
}

static void report(struct rust_hunt *h, enum check_kind kind, const struct rust_home *home,
		   const struct rust_part *now, const struct rust_user *u, uint32_t line,
		   const char *message)
{
	struct sweep *sw = h->sw;
	struct check_finding *f = sweep_report(sw, kind, CHECK_LIKELY, h->provider,
					       u->fresh.path, line, now->of);

	f->after.path = arena_strdup(&sw->arena, home->path);
	f->after.line = now->line;
	f->message = message;
}

static bool tok_at(const struct rust_file *f, size_t i, const char *text)
{
	return i < f->toks.n && rust_tok_is(&f->toks.items[i], text);
}

static bool opens(const struct rust_file *f, size_t i)
{
	return tok_at(f, i, "(") || tok_at(f, i, "[") || tok_at(f, i, "{");
}

/* Behind the `,` that ends what begins at @i, at most @end. */
static size_t next_entry(const struct rust_file *f, size_t i, size_t end)
{
	while (i < end && !tok_at(f, i, ","))
		i = opens(f, i) ? rust_file_match(f, i) : i + 1;
	return i < end ? i + 1 : end;
}

/* What is written before `::X` at token @i, and the import that it goes by; NULL: nothing. */
static const char *qualifier(struct rust_file *f, size_t i)
{
	if (i < 2 || !tok_at(f, i - 1, "::") || f->toks.items[i - 2].kind != RTOK_WORD)
		return NULL;
	return arena_strndup(&f->arena, f->toks.items[i - 2].text, f->toks.items[i - 2].len);
}

/* Whether `{` at @open holds all old fields of the type and no other, without a `..`. */
static bool has_old_fields(const struct rust_home *home, const struct rust_file *f,
			   const char *of, size_t open)
{
	size_t end = rust_file_match(f, open) - 1, n = 0, old = 0;

	for (size_t i = 0; i < home->was.parts.n; i++)
		old += strcmp(home->was.parts.items[i].of, of) == 0;
	for (size_t i = open + 1; i < end; i = next_entry(f, i, end)) {
		const struct rust_tok *t = &f->toks.items[i];

		if (t->kind != RTOK_WORD || !find_part(&home->was, of, t->text, t->len) ||
		    !(i + 1 == end || tok_at(f, i + 1, ":") || tok_at(f, i + 1, ",") ||
		      tok_at(f, i + 1, "<")))
			return false;
		n++;
	}
	return n && n == old;
}

/* `X { a: 1, b }`, which is no declaration and no type in front of a body. */
static void literals(struct rust_hunt *h, const struct rust_home *home, struct rust_user *u,
		     const struct rust_part *now)
{
	static const char *const before[] = { "struct", "enum", "union", "impl", "for", "trait",
					      "->", "dyn", "where", "mod" };
	struct rust_file *f = &u->file;

	for (size_t i = 1; i + 1 < f->toks.n; i++) {
		const char *q;
		bool skip = false;

		if (!tok_at(f, i, now->of) || !tok_at(f, i + 1, "{") ||
		    !fresh_line(&u->fresh, f->toks.items[i].line))
			continue;
		for (size_t k = 0; k < sizeof(before) / sizeof(before[0]); k++)
			skip |= tok_at(f, i - 1, before[k]);
		q = qualifier(f, i);
		if (skip || !rust_is_of(home, u, now->of, q) ||
		    !has_old_fields(home, f, now->of, i + 1))
			continue;
		report(h, CHECK_SIGNATURE, home, now, u, f->toks.items[i].line,
		       arena_printf(&h->sw->arena, "%s has the field %s now, which is not set here",
				    now->of, now->name));
	}
}

/* The token behind an arm's pattern, its `=>`. */
static size_t arrow(const struct rust_file *f, size_t i, size_t end)
{
	while (i < end && !tok_at(f, i, "=>"))
		i = opens(f, i) ? rust_file_match(f, i) : i + 1;
	return i;
}

/* Behind an arm: a `,`, or a block. */
static size_t next_arm(const struct rust_file *f, size_t at, size_t end)
{
	if (tok_at(f, at + 1, "{")) {
		at = rust_file_match(f, at + 1);
		return at + tok_at(f, at, ",");
	}
	return next_entry(f, at, end);
}

/*
 * Counts the old variants that the arms between @open and its match name; false: something
 * else is matched as well.
 */
static bool count_arms(size_t *n, const struct rust_home *home, struct rust_user *u,
		       const struct rust_part *now, size_t open)
{
	struct rust_file *f = &u->file;
	size_t end = rust_file_match(f, open) - 1;

	for (size_t i = open + 1; i < end;) {
		size_t at = arrow(f, i, end);
		bool named = false;

		for (size_t k = i; k < at; k++)
			if (tok_at(f, k, "if"))
				return false;
		for (size_t k = i; k + 2 < at; k++) {
			const struct rust_tok *t = &f->toks.items[k + 2];

			if (!tok_at(f, k, now->of) || !tok_at(f, k + 1, "::"))
				continue;
			if (strlen(now->name) == t->len && !memcmp(now->name, t->text, t->len))
				return false;
			named = rust_is_of(home, u, now->of, qualifier(f, k));
			*n += named && find_part(&home->was, now->of, t->text, t->len);
		}
		if (!named)
			return false;
		i = next_arm(f, at, end);
	}
	return true;
}

/* `match x { X::A => …, X::B => … }` */
static void matches(struct rust_hunt *h, const struct rust_home *home, struct rust_user *u,
		    const struct rust_part *now)
{
	struct rust_file *f = &u->file;
	size_t old = 0;

	for (size_t i = 0; i < home->was.parts.n; i++)
		old += strcmp(home->was.parts.items[i].of, now->of) == 0;
	for (size_t i = 0; i + 1 < f->toks.n; i++) {
		size_t open = i + 1, n = 0;

		if (!tok_at(f, i, "match") || !fresh_line(&u->fresh, f->toks.items[i].line))
			continue;
		while (open < f->toks.n && !tok_at(f, open, "{") && !tok_at(f, open, ";"))
			open = opens(f, open) ? rust_file_match(f, open) : open + 1;
		if (!tok_at(f, open, "{") || !count_arms(&n, home, u, now, open) || n < old)
			continue;
		report(h, CHECK_NEW_CHECK, home, now, u, f->toks.items[i].line,
		       arena_printf(&h->sw->arena, "%s::%s is new, and not among what is matched "
				    "here", now->of, now->name));
	}
}

void rust_parts(struct rust_hunt *h, const struct rust_home *home, struct rust_user *u)
{
	const char *last = "";

	for (size_t i = 0; i < home->is.parts.n; i++) {
		const char *of = home->is.parts.items[i].of;
		const struct rust_part *now = strcmp(of, last) ? gained(home, of) : NULL;

		last = of;
		if (now && now->variant)
			matches(h, home, u, now);
		else if (now)
			literals(h, home, u, now);
	}
}
