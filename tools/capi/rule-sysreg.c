// SPDX-License-Identifier: GPL-2.0-only
/*
 * symbol-gone: macros that the build makes of a list of registers (sysreg.h), where a register
 * or a field of it is gone or has another name, and new lines of the other side that use them.
 */
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "capi/crossing.h"
#include "capi/fresh.h"
#include "capi/rule-sysreg.h"
#include "capi/sysreg.h"

/* The macros of a list, and the list as it was. */
struct registers {
	struct sysreg_names names;	/* line 0: it is still made */
	struct snap_file was;
	const char *path;
};

static void registers_release(struct registers *r)
{
	sysreg_names_release(&r->names);
	snap_file_release(&r->was);
}

static bool drop_name(void *payload, const char *name, const struct sysreg_line *line)
{
	struct map_entry *e = map_find(payload, name, strlen(name));

	(void)line;
	if (e)
		e->value = 0;
	return false;
}

/* What a list of today makes is not gone; of one that is too large nothing is. */
static int drop_made(struct registers *r, const struct crossing *x, const struct snapshot *now,
		     struct err *err)
{
	_cleanup_snap_file_ struct snap_file f = SNAP_FILE_INIT;
	struct snap_entry e;
	int rc = snapshot_read_fitting(&f, now, x->sw->repo, r->path, CFILE_MAX_BYTES, err);

	if (rc == 0)
		(void)sysreg_each(f.data, f.len, drop_name, &r->names.lines);
	if (rc <= 0)
		return rc;
	rc = snapshot_find(&e, now, x->sw->repo, r->path, err);
	for (uint32_t i = 0; rc == 0 && i < r->names.lines.n; i++)
		r->names.lines.entries[i].value = 0;
	return rc < 0 ? rc : 0;
}

/* Those of the base that the provider's tree and the merged one do not make. */
static int find_gone(struct registers *r, const struct crossing *x, struct err *err)
{
	int rc = snapshot_read_fitting(&r->was, &x->sw->in->bases[0], x->sw->repo, r->path,
				       CFILE_MAX_BYTES, err);

	if (rc)
		return rc < 0 ? rc : 0;
	sysreg_names_read(&r->names, r->was.data, r->was.len);
	rc = drop_made(r, x, x->with.snap, err);
	return rc < 0 ? rc : drop_made(r, x, x->to.snap, err);
}

static void report(struct crossing *x, const struct registers *r, const char *path,
		   uint32_t line, const struct map_entry *was)
{
	struct sweep *sw = x->sw;
	struct check_finding *f = sweep_report(sw, CHECK_SYMBOL_GONE, CHECK_LIKELY, x->provider,
					       path, line, was->key);
	const struct fresh list = { .merged = r->was };
	const char *text;
	size_t len;

	text = fresh_text(&list, (uint32_t)was->value, &len);
	f->before = (struct delta_place){
		.path = arena_strdup(&sw->arena, r->path), .line = (uint32_t)was->value,
		.text = arena_strndup(&sw->arena, text, len),
	};
	f->message = arena_printf(&sw->arena, "%s is made of no line of %s any more", was->key,
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
			map_find(&r->names.lines, lx.src + t->off, t->len) : NULL;

		if (!e || !e->value || !fresh_line(&fresh, t->line))
			continue;
		rc = is_declared(x, e->key, err);
		if (rc == 0)
			report(x, r, path, t->line, e);
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
	_cleanup_(registers_release) struct registers r = {
		SYSREG_NAMES_INIT, SNAP_FILE_INIT, ch->path,
	};
	const struct map *lines = &r.names.lines;
	int rc = find_gone(&r, x, err);

	word_set_init(&words, lines->n);
	for (uint32_t i = 0; i < lines->n; i++)
		if (lines->entries[i].value)
			word_set_add(&words, lines->entries[i].key, lines->entries[i].len);
	word_set_settle(&words);
	if (rc >= 0 && words.hashes.n && !x->files.n)
		rc = crossing_list(x, has_registers, err);
	for (size_t i = 0; i < x->files.n && rc >= 0 && words.hashes.n; i++)
		rc = one_file(x, &r, &words, x->files.items[i], err);
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

/* ------------------------------------------------------------ what is not gone by that */

/* A list of registers, which one macro after the other is looked for in. */
struct register_list {
	char *path;
	struct sysreg_names names;
};

struct register_list *register_list_free(struct register_list *l)
{
	if (!l)
		return NULL;
	free(l->path);
	sysreg_names_release(&l->names);
	free(l);
	return NULL;
}

/* The list at @path, which it takes; one that is not there has no names. NULL: failed. */
static const struct register_list *register_list_of(struct probe *pr, char *path,
						    struct err *err)
{
	_cleanup_snap_file_ struct snap_file f = SNAP_FILE_INIT;
	struct register_list *l = pr->registers;
	int rc;

	if (l && strcmp(l->path, path) == 0) {
		free(path);
		return l;
	}
	register_list_free(l);
	l = pr->registers = mem_zalloc(sizeof(*l));
	l->path = path;
	rc = snapshot_read_fitting(&f, pr->snap, pr->repo, path, CFILE_MAX_BYTES, err);
	if (rc == 0)
		sysreg_names_read(&l->names, f.data, f.len);
	return rc < 0 ? NULL : l;
}

int rule_made_of_a_list(struct probe *pr, const struct delta_change *ch, struct err *err)
{
	bool macro = ch->before.kind == FACT_CONST || ch->before.kind == FACT_MACRO;
	char *path = macro ? sysreg_path(ch->before.path) : NULL;
	const struct register_list *l = path ? register_list_of(pr, path, err) : NULL;

	if (!path)
		return 0;
	return l ? sysreg_names_has(&l->names, ch->name) : -1;
}
