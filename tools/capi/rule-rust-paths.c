// SPDX-License-Identifier: GPL-2.0-only
/*
 * What Rust code names by a path, in `use` or where it is needed, or has of a module as a whole
 * by `use m::*`, and the module has it no more; modules that are gone among it.
 */
#include <string.h>

#include "base/map.h"
#include "capi/rule-rust-internal.h"

const char *rust_last_of(const char *path)
{
	const char *p = strrchr(path, ':');

	return p ? p + 1 : path;
}

/* --------------------------------------------------------------- paths of a user */

static bool is(const struct rust_file *f, size_t i, const char *text)
{
	return i < f->toks.n && rust_tok_is(&f->toks.items[i], text);
}

static bool is_word(const struct rust_file *f, size_t i)
{
	return i < f->toks.n && f->toks.items[i].kind == RTOK_WORD;
}

/* What the first word of a path stands for: a crate, or what is imported; NULL: neither. */
static const char *head_of(const struct rust_user *u, const struct map *names, size_t i)
{
	const struct rust_tok *t = &u->file.toks.items[i];
	const struct map_entry *e;

	if (rust_tok_is(t, "kernel"))
		return "kernel";
	if (rust_tok_is(t, "crate"))
		return "crate";
	e = map_find(names, t->text, t->len);
	return e ? u->file.uses.items[e->value].path : NULL;
}

void rust_read_paths(struct rust_user *u)
{
	struct rust_file *f = &u->file;
	_cleanup_map_ struct map names = MAP_INIT;

	for (size_t i = 0; i < f->uses.n; i++) {
		const struct rust_use *use = &f->uses.items[i];

		VEC_PUSH(&u->paths, *use);
		map_put(&names, use->name, strlen(use->name), NULL)->value = i;
	}
	for (size_t i = 0; i + 2 < f->toks.n; i++) {
		const char *path;

		if (!is_word(f, i) || !is(f, i + 1, "::") || !is_word(f, i + 2) ||
		    (i && is(f, i - 1, "::")))
			continue;
		path = head_of(u, &names, i);
		if (!path)
			continue;
		for (i += 2; is_word(f, i) && is(f, i - 1, "::"); i += 2)
			path = arena_printf(&f->arena, "%s::%.*s", path, (int)f->toks.items[i].len,
					    f->toks.items[i].text);
		i -= 2;
		VEC_PUSH(&u->paths, (struct rust_use){
			.path = path, .name = rust_last_of(path), .line = f->toks.items[i].line,
		});
	}
}

/* ------------------------------------------------------------------------- rules */

/* Whether the module had it and has not. */
static bool lost(const struct rust_home *home, const char *name)
{
	return rust_exports(&home->was, name) && !rust_exports(&home->is, name) &&
	       !rust_is_made(&home->is, name);
}

static void say(struct rust_hunt *h, const struct rust_home *home, const struct rust_user *u,
		uint32_t line, const char *name)
{
	rust_report(h, CHECK_SYMBOL_GONE, home, rust_find(&home->was, NULL, name), NULL, u, line,
		    name)->message =
		arena_printf(&h->sw->arena, "%s is not in %s any more", name, home->path);
}

/* `a::b::c`: b of a, and c of b */
static void one_path(struct rust_hunt *h, const struct rust_home *home, struct rust_user *u,
		     const struct rust_use *use)
{
	for (const char *at = strstr(use->path, "::"); at; at = strstr(at + 2, "::")) {
		size_t n = strcspn(at + 2, ":");
		const char *name;

		if (!rust_is_module(home, use->path, (size_t)(at - use->path), u->fresh.path))
			continue;
		name = arena_strndup(&h->sw->arena, at + 2, n);
		if (lost(home, name) && fresh_line(&u->fresh, use->line))
			say(h, home, u, use->line, name);
		return;
	}
}

/* Whether all that the file has by `use m::*` is of the home. */
static bool only_glob(const struct rust_home *home, const struct rust_user *u)
{
	size_t n = 0;

	for (size_t i = 0; i < u->file.uses.n; i++) {
		const struct rust_use *use = &u->file.uses.items[i];
		size_t len = strlen(use->path);

		if (strcmp(use->name, "*") != 0)
			continue;
		/* the path is the module's own */
		if (!rust_is_module(home, use->path, len, u->fresh.path))
			return false;
		n++;
	}
	return n;
}

static bool brings(const struct rust_file *f, const char *name)
{
	for (size_t i = 0; i < f->uses.n; i++)
		if (strcmp(f->uses.items[i].name, name) == 0)
			return true;
	for (size_t i = 0; i < f->items.n; i++)
		if (strcmp(f->items.items[i].name, name) == 0)
			return true;
	return rust_is_made(f, name);
}

/* A name that begins a path, a type or a call: no member, no part of a path. */
static bool stands_alone(const struct rust_file *f, size_t i)
{
	return is_word(f, i) && !(i && (is(f, i - 1, "::") || is(f, i - 1, "."))) &&
	       (is(f, i + 1, "::") || is(f, i + 1, "<") || is(f, i + 1, "!"));
}

static void by_glob(struct rust_hunt *h, const struct rust_home *home, struct rust_user *u)
{
	struct rust_file *f = &u->file;

	if (!only_glob(home, u))
		return;
	for (size_t i = 0; i < home->was.uses.n; i++) {
		const struct rust_use *had = &home->was.uses.items[i];

		if (!had->is_pub || !lost(home, had->name) || brings(f, had->name))
			continue;
		for (size_t k = 0; k < f->toks.n; k++)
			if (stands_alone(f, k) && is(f, k, had->name) &&
			    fresh_line(&u->fresh, f->toks.items[k].line)) {
				say(h, home, u, f->toks.items[k].line, had->name);
				break;
			}
	}
}

void rust_paths(struct rust_hunt *h, const struct rust_home *home, struct rust_user *u)
{
	if (home->globs || !home->is.toks.n)
		return;
	for (size_t i = 0; i < u->paths.n; i++)
		one_path(h, home, u, &u->paths.items[i]);
	by_glob(h, home, u);
}
