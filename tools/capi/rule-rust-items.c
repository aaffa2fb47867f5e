// SPDX-License-Identifier: GPL-2.0-only
/*
 * Rust code that uses other Rust code: items that are not where they are imported from
 * any more, functions of a type that are gone or take another number of arguments, and
 * traits whose functions are others than those which a new `impl` has.
 */
#include <string.h>

#include "base/bytes.h"
#include "capi/rule-rust-internal.h"
#include "capi/rust-text.h"

#define MAX_FILES 600	/* of a side, that are read */

static void home_release(struct rust_home *h)
{
	snap_file_release(&h->text[0]);
	snap_file_release(&h->text[1]);
	rust_file_release(&h->was);
	rust_file_release(&h->is);
}

static void hunt_release(struct rust_hunt *h)
{
	for (size_t i = 0; i < h->homes.n; i++)
		home_release(h->homes.items[i]);
	VEC_RELEASE(&h->homes);
	arena_release(&h->arena);
}

static void user_release(struct rust_user *u)
{
	VEC_RELEASE(&u->paths);
	rust_file_release(&u->file);
	fresh_release(&u->fresh);
}

static int read_home(struct rust_hunt *h, const char *path, struct err *err)
{
	struct rust_home *home = arena_alloc(&h->arena, sizeof(*home));
	struct sweep *sw = h->sw;
	int rc;

	*home = (struct rust_home){
		.path = arena_strdup(&h->arena, path),
		.text = { SNAP_FILE_INIT, SNAP_FILE_INIT },
		.was = RUST_FILE_INIT, .is = RUST_FILE_INIT,
	};
	VEC_PUSH(&h->homes, home);
	rc = snapshot_read_fitting(&home->text[0], sw->in->side[!h->provider], sw->repo, path,
				   CFILE_MAX_BYTES, err);
	if (rc == 0) {
		rc = snapshot_read_fitting(&home->text[1], sw->in->merged, sw->repo, path,
					   CFILE_MAX_BYTES, err);
		rust_file_read(&home->was, home->text[0].data, home->text[0].len);
	}
	if (rc == 0)
		rust_file_read(&home->is, home->text[1].data, home->text[1].len);
	for (size_t i = 0; i < home->is.uses.n; i++)
		home->globs |= home->is.uses.items[i].is_pub &&
			       strcmp(home->is.uses.items[i].name, "*") == 0;
	return rc < 0 ? rc : 0;
}

/* ------------------------------------------------------------------------- paths */

/* "rust/kernel/net/phy.rs": the length without ".rs", or "/mod.rs", or "/lib.rs" of a crate. */
static size_t module_len(const char *path)
{
	size_t n = strlen(path);

	return n > 7 && (strcmp(path + n - 7, "/mod.rs") == 0 ||
			 strcmp(path + n - 7, "/lib.rs") == 0) ? n - 7 : n - 3;
}

bool rust_is_module(const struct rust_home *h, const char *module, size_t n, const char *user)
{
	static const char own[] = "rust/kernel/";
	size_t k = module_len(h->path), root;
	bool kernel = n >= 6 && memcmp(module, "kernel", 6) == 0 && (n == 6 || module[6] == ':');
	bool crate = n >= 5 && memcmp(module, "crate", 5) == 0 && (n == 5 || module[5] == ':');

	if (!kernel && !crate)
		return false;
	module += kernel ? 6 : 5;
	n -= kernel ? 6 : 5;
	/* from the end, "::" is a slash */
	while (n && k && module[n - 1] != ':' && module[n - 1] == h->path[k - 1]) {
		n--;
		k--;
		if (n > 1 && module[n - 1] == ':' && k && h->path[k - 1] == '/') {
			n -= 2;
			k--;
		}
	}
	if (n)
		return false;
	root = k + 1;
	if (kernel)
		return root == sizeof(own) - 1 && strncmp(h->path, own, root) == 0;
	return strncmp(h->path, user, root) == 0 && h->path[k] == '/';
}

/* "a::b" of "a::b::c". */
static size_t parent_len(const char *path)
{
	const char *p = rust_last_of(path);

	return p - path > 2 ? (size_t)(p - path) - 2 : 0;
}

/* The name of the module that the file is. */
static const char *stem(const struct rust_home *h, size_t *n)
{
	size_t len = module_len(h->path), from = len;

	while (from && h->path[from - 1] != '/')
		from--;
	*n = len - from;
	return h->path + from;
}

bool rust_gives(const struct rust_home *h, struct rust_user *u, const char *module, size_t n)
{
	const char *name, *longer;
	size_t len;

	if (!n || rust_is_module(h, module, n, u->fresh.path))
		return n;
	name = stem(h, &len);
	longer = arena_printf(&u->file.arena, "%.*s::%.*s", (int)n, module, (int)len, name);
	return rust_is_module(h, longer, strlen(longer), u->fresh.path);
}

bool rust_is_of(const struct rust_home *h, struct rust_user *u, const char *name,
		const char *qualifier)
{
	for (size_t i = 0; i < u->file.items.n && !qualifier; i++)
		if (!u->file.items.items[i].of && strcmp(u->file.items.items[i].name, name) == 0)
			return false;
	for (size_t i = 0; i < u->file.uses.n; i++) {
		const struct rust_use *use = &u->file.uses.items[i];

		if (strcmp(use->name, qualifier ? qualifier : name) == 0 &&
		    rust_gives(h, u, use->path,
			       qualifier ? strlen(use->path) : parent_len(use->path)))
			return true;
	}
	return false;
}

/* ------------------------------------------------------------------- what is there */

const struct rust_item *rust_find(const struct rust_file *f, const char *of, const char *name)
{
	for (size_t i = 0; i < f->items.n; i++) {
		const struct rust_item *it = &f->items.items[i];

		if (string_same(it->of, of) && strcmp(it->name, name) == 0)
			return it;
	}
	return NULL;
}

bool rust_exports(const struct rust_file *f, const char *name)
{
	if (rust_find(f, NULL, name))
		return true;
	for (size_t i = 0; i < f->uses.n; i++)
		if (f->uses.items[i].is_pub && strcmp(f->uses.items[i].name, name) == 0)
			return true;
	return false;
}

bool rust_is_made(const struct rust_file *f, const char *name)
{
	for (size_t i = 0; i < f->made.n; i++)
		if (strcmp(f->made.items[i], name) == 0)
			return true;
	return false;
}

/* Whether any file that the provider changed has it of that type now. */
static bool elsewhere(const struct rust_hunt *h, const char *of, const char *name)
{
	for (size_t i = 0; i < h->homes.n; i++)
		if (rust_find(&h->homes.items[i]->is, of, name))
			return true;
	return false;
}

/* Line @line of a text; NULL: it has fewer. */
static const char *line_of(const struct snap_file *f, uint32_t line, size_t *n)
{
	const char *p = f->data, *end = p + f->len;

	for (; p && p < end; line--) {
		const char *nl = memchr(p, '\n', (size_t)(end - p));

		*n = (size_t)((nl ? nl : end) - p);
		if (line <= 1)
			return p;
		p = nl ? nl + 1 : end;
	}
	return NULL;
}

/* The first line of an item that the consumer's version has not; else where it begins. */
static uint32_t new_line(const struct rust_home *home, const struct rust_item *now)
{
	for (uint32_t l = now->line; l <= now->end_line; l++) {
		size_t n = 0;
		const char *s = line_of(&home->text[1], l, &n);

		if (s && n && !memmem(home->text[0].data, home->text[0].len, s, n))
			return l;
	}
	return now->line;
}

struct check_finding *rust_report(struct rust_hunt *h, enum check_kind kind,
				  const struct rust_home *home, const struct rust_item *was,
				  const struct rust_item *now, const struct rust_user *u,
				  uint32_t line, const char *symbol)
{
	size_t n = 0;
	const char *text = was ? line_of(&home->text[0], was->line, &n) : NULL;
	struct sweep *sw = h->sw;
	struct check_finding *f = sweep_report(sw, kind, CHECK_LIKELY, h->provider,
					       u->fresh.path, line, symbol);

	if (was || !now) {
		f->before.path = arena_strdup(&sw->arena, home->path);
		f->before.line = was ? was->line : 1;
		f->before.text = text ? arena_strndup(&sw->arena, text, n) : NULL;
	}
	if (now) {
		f->after.path = arena_strdup(&sw->arena, home->path);
		f->after.line = new_line(home, now);
	}
	return f;
}

/* ------------------------------------------------------------------------- calls */

static const char *text_of(struct rust_user *u, size_t i)
{
	const struct rust_tok *t = &u->file.toks.items[i];

	return arena_strndup(&u->file.arena, t->text, t->len);
}

static bool all_take(const struct rust_file *f, const char *of, const char *name, int n)
{
	bool any = false;

	for (size_t i = 0; i < f->items.n; i++) {
		const struct rust_item *it = &f->items.items[i];

		if (!string_same(it->of, of) || strcmp(it->name, name) != 0)
			continue;
		if (!it->function || (int)it->n_params != n)
			return false;
		any = true;
	}
	return any;
}

static bool none_takes(const struct rust_file *f, const char *of, const char *name, int n)
{
	for (size_t i = 0; i < f->items.n; i++) {
		const struct rust_item *it = &f->items.items[i];

		if (string_same(it->of, of) && strcmp(it->name, name) == 0 &&
		    (!it->function || (int)it->n_params == n))
			return false;
	}
	return true;
}

/* `of::name`, token @i is the name; `(` of a call at @open, 0: it is none. */
static void one_call(struct rust_hunt *h, const struct rust_home *home, struct rust_user *u,
		     const char *of, const char *name, size_t i, size_t open)
{
	const struct rust_item *was = rust_find(&home->was, of, name);
	const struct rust_item *now = rust_find(&home->is, of, name);
	uint32_t line = u->file.toks.items[i].line;
	struct arena *a = &h->sw->arena;
	int n;

	if (!was || !was->function || was->trait || !fresh_line(&u->fresh, line))
		return;
	if (!now) {
		if (elsewhere(h, of, name) || rust_is_made(&home->is, name) || !home->is.toks.n)
			return;
		rust_report(h, CHECK_SYMBOL_GONE, home, was, NULL, u, line, name)->message =
			arena_printf(a, "%s%s%s() is gone", of ? of : "", of ? "::" : "", name);
		return;
	}
	n = open ? rust_file_args(&u->file, open) : -1;
	if (n < 0 || !all_take(&home->was, of, name, n) || !none_takes(&home->is, of, name, n))
		return;
	rust_report(h, CHECK_SIGNATURE, home, was, now, u, line, name)->message =
		arena_printf(a, "called with %d argument%s, %s%s%s() now takes %u", n,
			     n == 1 ? "" : "s", of ? of : "", of ? "::" : "", name,
			     now->n_params);
}

/* `X::name` and `q::X::name` of a type, `q::name` and `name(` of none. */
static void calls(struct rust_hunt *h, const struct rust_home *home, struct rust_user *u)
{
	const struct rust_file *f = &u->file;
	size_t module_n;
	const char *module = stem(home, &module_n);

	for (size_t i = 2; i + 1 < f->toks.n; i++) {
		const struct rust_tok *t = f->toks.items;
		const char *of, *name, *q;
		size_t open = rust_tok_is(&t[i + 1], "(") ? i + 1 : 0;

		if (t[i].kind != RTOK_WORD || !rust_tok_is(&t[i - 1], "::") ||
		    t[i - 2].kind != RTOK_WORD || rust_tok_is(&t[i + 1], "::") ||
		    rust_tok_is(&t[i + 1], "!"))
			continue;
		of = text_of(u, i - 2);
		name = text_of(u, i);
		if (!rust_find(&home->was, of, name) && !rust_find(&home->was, NULL, name))
			continue;
		q = i >= 4 && rust_tok_is(&t[i - 3], "::") && t[i - 4].kind == RTOK_WORD ?
			    text_of(u, i - 4) : NULL;
		if (i >= 3 && rust_tok_is(&t[i - 3], "::") && !q)
			continue;
		if (rust_find(&home->was, of, name) && rust_is_of(home, u, q ? q : of, q))
			one_call(h, home, u, of, name, i, open);
		else if (rust_find(&home->was, NULL, name) && strlen(of) == module_n &&
			 strncmp(of, module, module_n) == 0 && rust_is_of(home, u, of, of))
			one_call(h, home, u, NULL, name, i, open);
	}
}

/* ------------------------------------------------------------------------ traits */

static void wrong_function(struct rust_hunt *h, const struct rust_home *home, struct rust_user *u,
			   const struct rust_item *was, const struct rust_item *now,
			   const struct rust_item *mine)
{
	struct arena *a = &h->sw->arena;
	const char *what = NULL;

	if (!now) {
		what = arena_printf(a, "trait %s has no %s() any more", was->of, was->name);
	} else if (was->n_params != now->n_params) {
		if (mine->n_params == was->n_params)
			what = arena_printf(a, "%s() has %u parameters, in trait %s %u now",
					    mine->name, mine->n_params, was->of, now->n_params);
	} else if (mine->n_params == was->n_params) {
		for (uint32_t k = 0; k < was->n_params && !what; k++)
			if (!string_same(was->params[k], now->params[k]) &&
			    string_same(mine->params[k], was->params[k]))
				what = arena_printf(a, "parameter %u of %s() is %s, in trait %s "
						    "it is %s now", k + 1, mine->name,
						    mine->params[k], was->of, now->params[k]);
		if (!what && !string_same(was->result, now->result) &&
		    string_same(mine->result, was->result))
			what = arena_printf(a, "%s() returns %s, in trait %s now %s",
					    mine->name, *mine->result ? mine->result : "nothing",
					    was->of, *now->result ? now->result : "nothing");
	}
	if (what)
		rust_report(h, CHECK_CALLBACK, home, was, now, u, mine->line,
		       mine->name)->message = what;
}

static void one_impl(struct rust_hunt *h, const struct rust_home *home, struct rust_user *u,
		     const struct rust_impl *impl, const char *trait)
{
	for (size_t i = impl->first; i < impl->end; i++) {
		const struct rust_item *mine = &u->file.items.items[i];
		const struct rust_item *was = rust_find(&home->was, trait, mine->name);
		const struct rust_item *now = rust_find(&home->is, trait, mine->name);

		if (!was || !was->in_trait || !mine->function || !was->function ||
		    (now && !now->function) || !fresh_line(&u->fresh, mine->line) ||
		    (!now && rust_is_made(&home->is, mine->name)))
			continue;
		wrong_function(h, home, u, was, now, mine);
	}
	for (size_t i = 0; i < home->is.items.n; i++) {
		const struct rust_item *now = &home->is.items.items[i];
		bool has = !now->in_trait || !string_same(now->of, trait) || now->has_default ||
			   rust_find(&home->was, trait, now->name);

		for (size_t k = impl->first; k < impl->end; k++)
			has |= strcmp(u->file.items.items[k].name, now->name) == 0;
		if (!has && fresh_line(&u->fresh, impl->line))
			rust_report(h, CHECK_CALLBACK, home, NULL, now, u, impl->line,
			       now->name)->message =
				arena_printf(&h->sw->arena, "%s is not there, and trait %s now "
					     "wants it", now->name, trait);
	}
}

static bool has_trait(const struct rust_file *f, const char *name)
{
	for (size_t i = 0; i < f->items.n; i++)
		if (f->items.items[i].is_trait && strcmp(f->items.items[i].name, name) == 0)
			return true;
	return false;
}

static void traits(struct rust_hunt *h, const struct rust_home *home, struct rust_user *u)
{
	for (size_t i = 0; i < u->file.impls.n; i++) {
		const struct rust_impl *impl = &u->file.impls.items[i];
		const char *trait = rust_last_of(impl->trait), *q = NULL;
		size_t n = parent_len(impl->trait);

		if (!has_trait(&home->was, trait) || !has_trait(&home->is, trait))
			continue;
		if (n)
			q = rust_last_of(arena_strndup(&u->file.arena, impl->trait, n));
		if (rust_is_of(home, u, q ? q : trait, q) || rust_gives(home, u, impl->trait, n))
			one_impl(h, home, u, impl, trait);
	}
}

/* ------------------------------------------------------------------------- files */

static int one_user(struct rust_hunt *h, const char *path, struct err *err)
{
	_cleanup_(user_release) struct rust_user u = RUST_USER_INIT;
	int rc = fresh_open(&u.fresh, h->sw, h->provider, path, "", err);

	if (rc || memmem(u.fresh.merged.data, u.fresh.merged.len, "\n<<<<<<< ", 9))
		return rc < 0 ? rc : 0;
	rust_file_read(&u.file, u.fresh.merged.data, u.fresh.merged.len);
	rust_read_paths(&u);
	for (size_t i = 0; rc >= 0 && i < h->homes.n; i++) {
		if (strcmp(h->homes.items[i]->path, path) == 0)
			continue;
		rust_paths(h, h->homes.items[i], &u);
		calls(h, h->homes.items[i], &u);
		traits(h, h->homes.items[i], &u);
		rust_keys(h, h->homes.items[i], &u);
		rust_parts(h, h->homes.items[i], &u);
		rc = rust_methods(h, h->homes.items[i], &u, err);
	}
	return rc < 0 ? rc : rust_members(h->sw, h->provider, &u.fresh, &u.file, err);
}

int sweep_rust_items(struct sweep *sw, enum check_side provider, struct err *err)
{
	_cleanup_(hunt_release) struct rust_hunt h = { .sw = sw, .provider = provider };
	const struct tree_changes *mine = sw->in->changes[provider][0];
	const struct tree_changes *theirs = sw->in->changes[!provider][0];
	int rc = 0;

	for (size_t i = 0; rc >= 0 && i < mine->n && h.homes.n < MAX_FILES; i++)
		if (rust_is_path(mine->items[i].path) && mine->items[i].old_mode &&
		    sweep_changed(sw, provider, mine->items[i].path, false))
			rc = read_home(&h, mine->items[i].path, err);
	for (size_t i = 0; rc >= 0 && i < theirs->n; i++)
		if (rust_is_path(theirs->items[i].path) &&
		    sweep_changed(sw, !provider, theirs->items[i].path, true))
			rc = one_user(&h, theirs->items[i].path, err);
	return rc < 0 ? rc : 0;
}
