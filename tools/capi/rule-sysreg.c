// SPDX-License-Identifier: GPL-2.0-only
/*
 * symbol-gone: macros that the build makes of a list of registers (sysreg.h), where a register
 * or a field of it is gone or has another name, and new lines of the other side that use them.
 */
#include <string.h>

#include "base/mem.h"
#include "capi/crossing.h"
#include "capi/fresh.h"
#include "capi/rule-sysreg.h"
#include "capi/sysreg.h"

/* The line of a list that made a macro. */
struct maker {
	const char *text;
	uint32_t line;
};

/* The macros of a list that are gone. */
struct registers {
	struct map names;	/* → struct maker; NULL: it is still made */
	struct arena arena;
	const char *path;
};

static bool add_name(void *payload, const char *name, const struct sysreg_line *line)
{
	struct registers *r = payload;
	struct maker *m;

	if (map_find(&r->names, name, strlen(name)))
		return false;
	m = arena_alloc(&r->arena, sizeof(*m));
	m->text = arena_strndup(&r->arena, line->s, line->len);
	m->line = line->number;
	map_set_ptr(&r->names, arena_strdup(&r->arena, name), m);
	return false;
}

static bool drop_name(void *payload, const char *name, const struct sysreg_line *line)
{
	struct registers *r = payload;
	struct map_entry *e = map_find(&r->names, name, strlen(name));

	(void)line;
	if (e)
		e->value = 0;
	return false;
}

/* Those of the base that the provider's tree and the merged one do not make. */
static int find_gone(struct registers *r, struct crossing *x, const struct tree_change *ch,
		     struct err *err)
{
	const struct snapshot *now[] = { x->with.snap, x->to.snap };
	_cleanup_snap_file_ struct snap_file old = SNAP_FILE_INIT;
	int rc = snapshot_read_fitting(&old, &x->sw->in->bases[0], x->sw->repo, ch->path,
				       CFILE_MAX_BYTES, err);

	if (rc)
		return rc < 0 ? rc : 0;
	(void)sysreg_each(old.data, old.len, add_name, r);
	for (size_t i = 0; i < 2; i++) {
		_cleanup_snap_file_ struct snap_file f = SNAP_FILE_INIT;

		rc = snapshot_read_fitting(&f, now[i], x->sw->repo, ch->path, CFILE_MAX_BYTES,
					   err);
		if (rc < 0)
			return rc;
		if (rc == 0)
			(void)sysreg_each(f.data, f.len, drop_name, r);
	}
	return 0;
}

static void report(struct crossing *x, const struct registers *r, const char *path,
		   uint32_t line, const char *name, const struct maker *was)
{
	struct sweep *sw = x->sw;
	struct check_finding *f = sweep_report(sw, CHECK_SYMBOL_GONE, CHECK_LIKELY, x->provider,
					       path, line, name);

	f->before = (struct delta_place){
		.path = arena_strdup(&sw->arena, r->path), .line = was->line,
		.text = arena_strdup(&sw->arena, was->text),
	};
	f->message = arena_printf(&sw->arena, "%s is made of no line of %s any more", name,
				  r->path);
}

/* 1: some file of the merged tree declares it after all. */
static int is_declared(struct crossing *x, const char *name, struct err *err)
{
	cref_vec refs = VEC_INIT;
	int rc = ctree_find(&refs, x->to.tree, name, err);

	if (rc == 0)
		rc = refs.n > 0;
	VEC_RELEASE(&refs);
	return rc;
}

static int one_file(struct crossing *x, const struct registers *r, const struct word_set *words,
		    const char *path, struct err *err)
{
	_cleanup_fresh_ struct fresh fresh = FRESH_INIT;
	_cleanup_lexed_ struct lexed lx = { 0 };
	int rc = fresh_open_naming(&fresh, x->sw, x->provider, path, words, err);

	if (rc)
		return rc < 0 ? rc : 0;
	lex(&lx, fresh.merged.data, fresh.merged.len, LEX_FULL);
	for (size_t i = 0; i < lx.toks.n && rc >= 0; i++) {
		const struct tok *t = &lx.toks.items[i];
		const struct map_entry *e = t->kind == TOK_IDENT ?
			map_find(&r->names, lx.src + t->off, t->len) : NULL;

		if (!e || !e->value || !fresh_line(&fresh, t->line))
			continue;
		rc = is_declared(x, e->key, err);
		if (rc == 0)
			report(x, r, path, t->line, e->key,
			       (const struct maker *)(uintptr_t)e->value);
	}
	return rc < 0 ? rc : 0;
}

static bool has_registers(const char *path)
{
	return cpath_is_c(path) || cpath_ends_in(path, ".S");
}

static int one_list(struct crossing *x, const struct tree_change *ch, struct err *err)
{
	_cleanup_word_set_ struct word_set words = WORD_SET_INIT;
	struct registers r = { .names = MAP_INIT, .path = ch->path };
	int rc = find_gone(&r, x, ch, err);

	word_set_init(&words, r.names.n);
	for (uint32_t i = 0; i < r.names.n; i++)
		if (r.names.entries[i].value)
			word_set_add(&words, r.names.entries[i].key, r.names.entries[i].len);
	word_set_settle(&words);
	if (rc >= 0 && words.hashes.n && !x->files.n)
		rc = crossing_list(x, has_registers, err);
	for (size_t i = 0; i < x->files.n && rc >= 0 && words.hashes.n; i++)
		rc = one_file(x, &r, &words, x->files.items[i], err);
	map_release(&r.names);
	arena_release(&r.arena);
	return rc < 0 ? rc : 0;
}

int sweep_registers(struct sweep *sw, enum check_side provider, struct err *err)
{
	_cleanup_crossing_ struct crossing x;
	int rc = 0;

	crossing_open(&x, sw, provider);
	for (size_t i = 0; i < x.changes->n && rc >= 0; i++) {
		const struct tree_change *ch = &x.changes->items[i];

		if (sysreg_is_path(ch->path) && mode_is_file(ch->old_mode))
			rc = one_list(&x, ch, err);
	}
	return rc < 0 ? rc : 0;
}
