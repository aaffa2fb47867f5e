// SPDX-License-Identifier: GPL-2.0-only
/*
 * Macros that a Makefile gave with -D and does not any more: `ccflags-y += -DX` to the files of
 * its directory, `CFLAGS_f.o` to one of them, `subdir-ccflags-y` to what is below as well.
 */
#include <string.h>

#include "base/bytes.h"
#include "capi/fresh.h"
#include "capi/incdirs.h"
#include "capi/kbuild.h"
#include "capi/macro-calls.h"
#include "capi/rule-define.h"

/* The variable that the line at @at, or the one that it continues, adds to. */
static const char *variable_at(const struct snap_file *f, const char *at, size_t *len)
{
	const char *line = at, *p;

	while (line > f->data && (line[-1] != '\n' || (line - 1 > f->data && line[-2] == '\\')))
		line--;
	for (p = line; p < at && (lex_is_word(*p) || strchr("-.$()/", *p));)
		p++;
	*len = (size_t)(p - line);
	return line;
}

/* Where the file has `-DNAME`; NULL: nowhere. */
static const char *flag_at(const struct snap_file *f, const char *name)
{
	const char *p = f->data, *end = p + f->len;
	size_t n = strlen(name);

	while ((p = memmem(p, (size_t)(end - p), name, n)) != NULL) {
		if (p - f->data > 2 && memcmp(p - 2, "-D", 2) == 0 &&
		    (p + n == end || !lex_is_word(p[n])))
			return p - 2;
		p += n;
	}
	return NULL;
}

void defines_lost(struct map *out, struct arena *a, const char *old, size_t old_len,
		  const char *new, size_t new_len)
{
	_cleanup_incdirs_ struct incdirs was = INCDIRS_INIT, is = INCDIRS_INIT;

	if (!old || !bytes_hold(old, old_len, "-D"))
		return;
	incdirs_read(&was, old, old_len, "");
	if (new)
		incdirs_read(&is, new, new_len, "");
	for (size_t i = 0; i < was.defines.n; i++) {
		const char *name = was.defines.items[i];
		bool stays = !name_in_capitals(name, strlen(name));

		for (size_t k = 0; k < is.defines.n && !stays; k++)
			stays = strcmp(is.defines.items[k], name) == 0;
		if (!stays)
			map_put(out, arena_strdup(a, name), strlen(name), NULL);
	}
}

struct hunt {
	struct sweep *sw;
	enum check_side provider;
	const char *makefile;
	const struct snap_file *old;
	struct map lost;		/* names */
};

/* Whether the flag was for that source. */
static bool was_given(const struct hunt *h, const char *name, const char *path)
{
	const char *at = flag_at(h->old, name), *last = cpath_last(path), *var;
	size_t dir = (size_t)(cpath_last(h->makefile) - h->makefile), n, stem;
	bool here = (size_t)(last - path) == dir;

	if (!at || strncmp(path, h->makefile, dir) != 0)
		return false;
	var = variable_at(h->old, at, &n);
	stem = strcspn(last, ".");
	if (bytes_begin(var, n, "CFLAGS_"))
		return here && n == strlen("CFLAGS_") + stem + 2 &&
		       memcmp(var + strlen("CFLAGS_"), last, stem) == 0;
	if (bytes_begin(var, n, "subdir-ccflags-"))
		return true;
	return here && (bytes_begin(var, n, "ccflags-") || bytes_begin(var, n, "EXTRA_CFLAGS"));
}

/* Whether the merged file has it in another way: 1, 0, <0. */
static int is_there(struct hunt *h, const char *path, const char *name, struct err *err)
{
	struct sweep *sw = h->sw;
	cref_vec refs = VEC_INIT;
	bool given = false;
	int rc = ctree_visible(&refs, sw->merged, path, name, err);
	bool found = refs.n > 0;

	VEC_RELEASE(&refs);
	if (rc >= 0 && !found)
		rc = incdirs_give(&given, sw->merged, sw->in->merged, sw->repo, path, name, err);
	return rc < 0 ? rc : found || given;
}

static void report(struct hunt *h, const char *path, const struct lexed *lx, uint32_t i,
		   const char *name)
{
	struct arena *a = &h->sw->arena;
	const struct tok *t = lex_tok(lx, i);
	size_t at = (size_t)(flag_at(h->old, name) - h->old->data), n;
	const char *line = text_line_at(h->old->data, h->old->len, at, &n);
	struct check_finding *f = sweep_report(h->sw, CHECK_SYMBOL_GONE,
					       t->flags & TOK_CONFLICT ? CHECK_POSSIBLE :
									 CHECK_LIKELY,
					       h->provider, path, t->line, name);

	f->guard = lex_guard(a, lx, t->cond);
	f->before = (struct delta_place){ .path = arena_strdup(a, h->makefile),
					  .line = text_line_of(h->old->data, at),
					  .text = arena_strndup(a, line, n) };
	f->message = arena_printf(a, "%s does not define %s (-D) any more", h->makefile, name);
}

/* Its first use there is what a compiler complains of. */
static int one_use(struct hunt *h, struct fresh *fresh, const struct lexed *lx, uint32_t i,
		   struct map *done, struct err *err)
{
	const struct tok *t = lex_tok(lx, i);
	const struct map_entry *e = map_find(&h->lost, lx->src + t->off, t->len);
	int rc;

	if (!e || (i && (lex_is_op(lx, i - 1, '.') || lex_is_op(lx, i - 1, OP_ARROW))) ||
	    !fresh_line(fresh, t->line) || map_find(done, e->key, e->len) ||
	    !was_given(h, e->key, fresh->path))
		return 0;
	map_put(done, e->key, e->len, NULL);
	rc = is_there(h, fresh->path, e->key, err);
	if (rc == 0)
		report(h, fresh->path, lx, i, e->key);
	return rc < 0 ? rc : 0;
}

static int consumer_file(struct hunt *h, const char *path, struct err *err)
{
	_cleanup_fresh_ struct fresh fresh = FRESH_INIT;
	_cleanup_lexed_ struct lexed lx = { 0 };
	_cleanup_map_ struct map done = MAP_INIT;
	int rc = fresh_open(&fresh, h->sw, h->provider, path, "", err);

	if (rc)
		return rc < 0 ? rc : 0;
	lex(&lx, fresh.merged.data, fresh.merged.len, LEX_FULL);
	for (uint32_t i = 0; rc >= 0 && i + 1 < lx.toks.n; i++)
		if (lex_tok(&lx, i)->kind == TOK_IDENT)
			rc = one_use(h, &fresh, &lx, i, &done, err);
	return rc;
}

static int consumer_files(struct hunt *h, struct err *err)
{
	const struct tree_changes *theirs = h->sw->in->changes[!h->provider][0];
	size_t dir = (size_t)(cpath_last(h->makefile) - h->makefile);
	int rc = 0;

	for (size_t i = 0; rc >= 0 && i < theirs->n; i++) {
		const struct tree_change *ch = &theirs->items[i];

		if (cpath_is_source(ch->path) && strncmp(ch->path, h->makefile, dir) == 0 &&
		    sweep_changed(h->sw, !h->provider, ch->path, true))
			rc = consumer_file(h, ch->path, err);
	}
	return rc;
}

static int one_makefile(struct sweep *sw, enum check_side provider, const char *path,
			struct err *err)
{
	_cleanup_snap_file_ struct snap_file old = SNAP_FILE_INIT, new = SNAP_FILE_INIT;
	_cleanup_arena_ struct arena a = ARENA_INIT;
	struct hunt h = { sw, provider, path, &old, MAP_INIT };
	int rc = snapshot_read_fitting(&old, &sw->in->bases[0], sw->repo, path, 1 << 20, err);

	if (rc == 0)
		rc = snapshot_read_fitting(&new, sw->in->side[provider], sw->repo, path, 1 << 20,
					   err);
	if (rc >= 0)
		defines_lost(&h.lost, &a, old.data, old.len, rc ? NULL : new.data, new.len);
	if (rc >= 0)
		rc = h.lost.n ? consumer_files(&h, err) : 0;
	map_release(&h.lost);
	return rc;
}

int sweep_defines(struct sweep *sw, enum check_side provider, struct err *err)
{
	const struct tree_changes *changes = sw->in->changes[provider][0];
	int rc = 0;

	for (size_t i = 0; rc >= 0 && i < changes->n; i++) {
		const struct tree_change *ch = &changes->items[i];

		/* of the whole kernel no file is the only one that a flag is for */
		if (kbuild_is_path(ch->path) && strchr(ch->path, '/') &&
		    mode_is_file(ch->old_mode) &&
		    sweep_changed(sw, provider, ch->path, false))
			rc = one_makefile(sw, provider, ch->path, err);
	}
	return rc;
}
