// SPDX-License-Identifier: GPL-2.0-only
/*
 * `x.method()`, whose type is not followed: the method is gone, or takes another number of
 * arguments, where the file goes by the module that had it and nothing else in rust/ has, or
 * calls, one of that name.
 */
#include <string.h>

#include "base/mem.h"
#include "capi/lex.h"
#include "capi/rule-rust-internal.h"
#include "capi/rust-text.h"

/* `self`, `&self`, `&mut self` */
static bool is_self(const char *param)
{
	size_t n = strlen(param);

	return n >= 4 && strcmp(param + n - 4, "self") == 0;
}

/* A method of a type, and no function of a trait, which other types have as well. */
static const struct rust_item *method(const struct rust_file *f, const struct rust_tok *t)
{
	for (size_t i = 0; i < f->items.n; i++) {
		const struct rust_item *it = &f->items.items[i];

		if (it->function && it->of && !it->trait && !it->in_trait && it->n_params &&
		    strlen(it->name) == t->len && memcmp(it->name, t->text, t->len) == 0 &&
		    is_self(it->params[0]))
			return it;
	}
	return NULL;
}

/* Whether what the file imports is of the home. */
static bool goes_by(const struct rust_home *home, struct rust_user *u)
{
	for (size_t i = 0; i < u->file.uses.n; i++) {
		const char *path = u->file.uses.items[i].path, *last = rust_last_of(path);
		size_t n = strlen(path);

		if (rust_gives(home, u, path, n) ||
		    (last - path > 2 && rust_gives(home, u, path, (size_t)(last - path) - 2)))
			return true;
	}
	return false;
}

struct search {
	struct rust_hunt *h;
	const char *name;
	size_t len;
	unsigned int calls, defined;
};

/* Counts `.name(`, `.name::<` and `fn name` of a text. */
static void count(struct search *s, const struct snap_file *f)
{
	const char *p = f->data, *end = p + f->len;

	for (; p; p++) {
		p = memmem(p, (size_t)(end - p), s->name, s->len);
		if (!p)
			return;
		if (p - f->data < 3 || p + s->len >= end || lex_is_word(p[s->len]))
			continue;
		s->calls += p[-1] == '.' && (p[s->len] == '(' || p[s->len] == ':');
		s->defined += memcmp(p - 3, "fn ", 3) == 0;
	}
}

static int look(void *payload, const char *path, size_t len, const struct snap_entry *e,
		struct err *err)
{
	struct search *s = payload;
	struct sweep *sw = s->h->sw;
	_cleanup_snap_file_ struct snap_file f = SNAP_FILE_INIT;
	_cleanup_free_ char *copy = mem_strndup(path, len);
	int rc;

	/* the consumer's files have what is in question */
	if (!mode_is_file(e->mode) || !rust_is_path(copy) ||
	    sweep_changed(sw, !s->h->provider, copy, true))
		return 0;
	rc = snapshot_read_fitting(&f, sw->in->merged, sw->repo, copy, CFILE_MAX_BYTES, err);
	if (rc == 0)
		count(s, &f);
	return rc < 0 ? rc : 0;
}

static int one_call(struct rust_hunt *h, const struct rust_home *home, struct rust_user *u,
		    size_t i, struct err *err)
{
	const struct rust_tok *t = &u->file.toks.items[i];
	const struct rust_item *was = method(&home->was, t), *now = method(&home->is, t);
	struct search s = { .h = h, .name = t->text, .len = t->len };
	const char *name, *message;
	int n, rc;

	if (!was || (!now && !home->is.toks.n) || !fresh_line(&u->fresh, t->line) ||
	    method(&u->file, t))
		return 0;
	name = arena_strndup(&h->sw->arena, t->text, t->len);
	n = rust_tok_is(t + 1, "(") ? rust_file_args(&u->file, i + 1) : -1;
	if (now && (n < 0 || (int)was->n_params != n + 1 || (int)now->n_params == n + 1))
		return 0;
	rc = snapshot_each_in(h->sw->in->merged, h->sw->repo, "rust", look, &s, err);
	if (rc < 0 || (now ? s.defined > 1 : s.defined || s.calls) || rust_is_made(&home->is, name))
		return rc < 0 ? rc : 0;
	message = now ? arena_printf(&h->sw->arena, "called with %d argument%s, %s::%s() now takes "
				     "%u", n, n == 1 ? "" : "s", was->of, name, now->n_params - 1) :
			arena_printf(&h->sw->arena, "%s::%s() is gone", was->of, name);
	rust_report(h, now ? CHECK_SIGNATURE : CHECK_SYMBOL_GONE, home, was, now, u, t->line,
		    name)->message = message;
	return 0;
}

int rust_methods(struct rust_hunt *h, const struct rust_home *home, struct rust_user *u,
		 struct err *err)
{
	const struct rust_file *f = &u->file;
	int rc = 0;

	if (!goes_by(home, u))
		return 0;
	for (size_t i = 1; rc >= 0 && i + 2 < f->toks.n; i++)
		if (f->toks.items[i].kind == RTOK_WORD &&
		    rust_tok_is(&f->toks.items[i - 1], ".") &&
		    (rust_tok_is(&f->toks.items[i + 1], "(") ||
		     rust_tok_is(&f->toks.items[i + 1], "::")))
			rc = one_call(h, home, u, i, err);
	return rc;
}
