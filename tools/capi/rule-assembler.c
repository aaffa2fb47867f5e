// SPDX-License-Identifier: GPL-2.0-only
/*
 * Assembler files, word by word: names of C, of asm-offsets.c and of other assembler
 * files that the other side took away, and functions that both sides added. They are
 * read with the lexer for C, which knows comments and conditionals.
 */
#include "capi/rule.h"

#include <string.h>

#include "base/map.h"
#include "capi/asm-macros.h"
#include "capi/fresh.h"
#include "capi/rule-define.h"
#include "capi/rule-export.h"
#include "capi/rule-devicetree.h"
#include "capi/rule-rust.h"
#include "capi/rule-sysreg.h"
#include "capi/rule-tools.h"

/* DEFINE(NAME, value) and its like become constants for assembler files. */
static bool is_offsets(const char *path)
{
	const char *base = strrchr(path, '/');
	size_t n = strlen(path);

	return base && strncmp(base + 1, "asm-offsets", 11) == 0 && n > 2 &&
	       strcmp(path + n - 2, ".c") == 0;
}

/* Whether one of the directories of a path is called so, as in lib/crypto/arm64/. */
static bool has_directory(const char *path, const char *name, size_t len)
{
	for (const char *end; (end = strchr(path, '/')); path = end + 1)
		if ((size_t)(end - path) == len && memcmp(path, name, len) == 0)
			return true;
	return false;
}

/* What an architecture has is in reach of its own files; the rest is of all. */
static bool in_reach(const char *from, const char *of)
{
	const char *arch;
	size_t n = cpath_arch(&arch, of);

	if (strncmp(of, "arch/", 5) != 0)
		return strncmp(of, "include/", 8) == 0 || strncmp(from, "arch/", 5) == 0 ||
		       strncmp(of, from, strcspn(from, "/") + 1) == 0;
	if (strncmp(from, "arch/", 5) != 0)
		return n && has_directory(from, arch, n);
	return n && strncmp(from, of, 5 + n + 1) == 0;
}

/* ------------------------------------------------------------------ what is defined */

static bool starts_line(const struct lexed *lx, uint32_t i)
{
	return !i || lx->toks.items[i - 1].line != lx->toks.items[i].line;
}

/* `SYM_FUNC_START(`, `ENTRY(`, … : what they are given is defined there. */
static bool defines(const struct lexed *lx, uint32_t i)
{
	static const char *const words[] = {
		"ENTRY", "SYM_DATA", "SYM_ENTRY", "SYM_INNER_LABEL", "SYM_FUNC_ALIAS",
		"SYM_FUNC_ALIAS_WEAK",
	};
	const struct tok *t = &lx->toks.items[i];
	const char *text = lx->src + t->off;

	if (t->kind != TOK_IDENT)
		return false;
	for (size_t k = 0; k < sizeof(words) / sizeof(words[0]); k++)
		if (tok_is(lx, t, words[k]))
			return true;
	return t->len >= 9 && memcmp(text, "SYM_", 4) == 0 && memmem(text, t->len, "_START", 6);
}

/* Whether the name at @i is defined there: the argument of such a macro, or a label. */
static bool is_definition(const struct lexed *lx, uint32_t i)
{
	if (i > 1 && lex_is_op(lx, i - 1, '(') && starts_line(lx, i - 2))
		return defines(lx, i - 2);
	return starts_line(lx, i) && lex_is_op(lx, i + 1, ':');
}

/* How deep in .macro … .endm the next token is; what is in one is not defined yet. */
static int macro_depth(const struct lexed *lx, uint32_t i, int depth)
{
	if (!i || !lex_is_op(lx, i - 1, '.') || !starts_line(lx, i - 1))
		return depth;
	if (tok_is(lx, lex_tok(lx, i), "macro"))
		return depth + 1;
	return tok_is(lx, lex_tok(lx, i), "endm") && depth ? depth - 1 : depth;
}

/* Where a name is defined, appended; tokens. */
typedef VEC(uint32_t) place_vec;

static void definitions(place_vec *out, const struct lexed *lx)
{
	int depth = 0;

	for (uint32_t i = 0; i + 1 < lx->toks.n; i++) {
		if (lx->toks.items[i].kind != TOK_IDENT)
			continue;
		depth = macro_depth(lx, i, depth);
		if (!depth && is_definition(lx, i))
			VEC_PUSH(out, i);
	}
}

/* The names that an assembler file defines, or asm-offsets.c does: -> 1 in @out. */
static void note_names(struct map *out, struct arena *a, const char *data, size_t len,
		       bool offsets)
{
	_cleanup_lexed_ struct lexed lx;
	place_vec places = VEC_INIT;

	lex(&lx, data, len, LEX_FULL);
	if (!offsets)
		definitions(&places, &lx);
	for (uint32_t i = 2; offsets && i + 1 < lx.toks.n; i++)
		if (lx.toks.items[i].kind == TOK_IDENT && lex_is_op(&lx, i - 1, '(') &&
		    starts_line(&lx, i - 2) && lx.toks.items[i - 2].kind == TOK_IDENT &&
		    lex_is_op(&lx, i + 1, ','))
			VEC_PUSH(&places, i);
	for (size_t k = 0; k < places.n; k++) {
		const struct tok *t = &lx.toks.items[places.items[k]];
		const char *name = arena_strndup(a, lx.src + t->off, t->len);

		map_put(out, name, t->len, NULL)->value = 1;
	}
	VEC_RELEASE(&places);
}

/* ----------------------------------------------------------------------- what is gone */

struct took {
	struct sweep *sw;
	enum check_side provider;
	struct map gone;	/* name -> path that had it, as a pointer */
	struct map macros;	/* asm_macro_key() -> likewise */
	struct map there;	/* names that the provider's files define in the merge */
	struct arena arena;
};

static void took_release(struct took *t)
{
	map_release(&t->gone);
	map_release(&t->macros);
	map_release(&t->there);
	arena_release(&t->arena);
}

static int read_text(struct snap_file *out, const struct took *t, const struct snapshot *s,
		     const char *path, struct err *err)
{
	return snapshot_read_fitting(out, s, t->sw->repo, path, CFILE_MAX_BYTES, err);
}

/* One file of the provider's: what it defined, and what it does in the merge. */
static int took_file(struct took *t, const char *path, struct err *err)
{
	_cleanup_snap_file_ struct snap_file was = SNAP_FILE_INIT, is = SNAP_FILE_INIT;
	_cleanup_map_ struct map names = MAP_INIT;
	bool offsets = is_offsets(path);
	int rc = read_text(&was, t, &t->sw->in->bases[0], path, err);

	if (rc == 0)
		note_names(&names, &t->arena, was.data, was.len, offsets);
	if (rc >= 0)
		rc = read_text(&is, t, t->sw->in->merged, path, err);
	if (rc == 0)
		note_names(&t->there, &t->arena, is.data, is.len, offsets);
	for (uint32_t i = 0; rc >= 0 && i < names.n; i++) {
		const struct map_entry *e = &names.entries[i];

		map_put(&t->gone, e->key, e->len, NULL)->value = (uintptr_t)path;
	}
	return rc < 0 ? rc : 0;
}

/* Likewise, of macros. */
static int took_macros(struct took *t, const char *path, struct err *err)
{
	_cleanup_snap_file_ struct snap_file was = SNAP_FILE_INIT, is = SNAP_FILE_INIT;
	_cleanup_map_ struct map names = MAP_INIT, left = MAP_INIT;
	int rc = read_text(&was, t, &t->sw->in->bases[0], path, err);

	if (rc)
		return rc < 0 ? rc : 0;
	asm_note_macros(&names, &t->arena, path, was.data, was.len);
	rc = read_text(&is, t, t->sw->in->merged, path, err);
	if (rc == 0)
		asm_note_macros(&left, &t->arena, path, is.data, is.len);
	for (uint32_t i = 0; rc >= 0 && i < names.n; i++) {
		const struct map_entry *e = &names.entries[i];

		if (!map_find(&left, e->key, e->len))
			map_put(&t->macros, e->key, e->len, NULL)->value =
				(uintptr_t)path;
	}
	return rc < 0 ? rc : 0;
}

static int take_away(struct took *t, struct err *err)
{
	const struct tree_changes *mine = t->sw->in->changes[t->provider][0];
	int rc = 0;

	for (size_t i = 0; rc >= 0 && i < mine->n; i++) {
		const char *path = mine->items[i].path;

		if ((asm_is_path(path) || is_offsets(path)) &&
		    sweep_changed(t->sw, t->provider, path, false))
			rc = took_file(t, path, err);
		if (rc >= 0 && (asm_is_path(path) || asm_is_header(path)) &&
		    sweep_changed(t->sw, t->provider, path, false))
			rc = took_macros(t, path, err);
	}
	return rc;
}

/* A function or variable for the linker, or a macro of a header; what C keeps is not. */
static const struct delta_place *took_in_c(const struct took *t, const char *path,
					   const char *name)
{
	const struct delta_change *ch = delta_find(t->sw->delta[t->provider], name);
	bool linked, macro;

	if (!ch || ch->tag || !ch->before.path ||
	    (ch->what != DELTA_REMOVED && ch->what != DELTA_STATIC))
		return NULL;
	if (cpath_is_devicetree(path))
		return ch->before.kind == FACT_CONST && ch->what == DELTA_REMOVED &&
				       (strstr(ch->before.path, "dt-bindings/") ||
					strstr(ch->before.path, "/dts/")) ?
			       &ch->before : NULL;
	linked = (ch->before.kind == FACT_FUNC || ch->before.kind == FACT_VAR) &&
		 !(ch->before.flags & (FACT_INLINE | FACT_STATIC | FACT_MADE));
	macro = (ch->before.kind == FACT_MACRO || ch->before.kind == FACT_CONST) &&
		cpath_is_header(ch->before.path) && strstr(ch->before.path, "include/") &&
		ch->what == DELTA_REMOVED;
	return linked || macro ? &ch->before : NULL;
}

/* Whether the text has the name still: what is under __ASSEMBLY__ is no fact. */
static int is_in_text(const struct took *t, const char *path, const char *name, struct err *err)
{
	_cleanup_snap_file_ struct snap_file f = SNAP_FILE_INIT;
	int rc = read_text(&f, t, t->sw->in->merged, path, err);

	return rc ? (rc < 0 ? rc : 0) : lex_has_word(f.data, f.len, name);
}

/*
 * Whether the header that had a macro has it after all, or includes what is generated
 * and may have it now.
 */
static int may_be_there(const struct took *t, const struct delta_place *place,
			const char *name, struct err *err)
{
	const struct facts *f;
	int rc;

	if (!place || (place->kind != FACT_MACRO && place->kind != FACT_CONST))
		return 0;
	rc = is_in_text(t, place->path, name, err);
	if (rc)
		return rc;
	rc = ctree_facts(&f, t->sw->merged, place->path, err);
	if (rc)
		return rc < 0 ? rc : 0;
	for (uint32_t i = 0; rc == 0 && i < f->n_includes; i++) {
		file_vec files = VEC_INIT;

		rc = ctree_resolve_include(&files, t->sw->merged, place->path,
					   facts_str(f, f->includes[i].path),
					   f->includes[i].angle, err);
		rc = rc < 0 ? rc : !files.n;
		VEC_RELEASE(&files);
	}
	return rc;
}

/* Whether the merge has something of that name after all. */
static int is_there(const struct took *t, const char *name, const struct delta_place *place,
		    struct err *err)
{
	cref_vec refs = VEC_INIT;
	int rc = map_find(&t->there, name, strlen(name)) ? 1 : may_be_there(t, place, name, err);

	if (!rc)
		rc = ctree_find(&refs, t->sw->merged, name, err);
	if (rc == 0)
		rc = refs.n > 0;
	VEC_RELEASE(&refs);
	return rc;
}

/* Whether the consumer's tree had it before, in C. */
static int was_there(const struct took *t, const char *name, struct err *err)
{
	cref_vec refs = VEC_INIT;
	int rc = ctree_find(&refs, t->sw->side[!t->provider], name, err);

	if (rc == 0)
		rc = refs.n > 0;
	VEC_RELEASE(&refs);
	return rc;
}

/* What some assembler takes for a comment: `@ …`, `# …`, `! …`, `| …`, `; …`. */
static bool in_comment(const struct lexed *lx, const struct tok *t)
{
	uint32_t i = t->off;

	while (i > 0 && lx->src[i - 1] != '\n') {
		i--;
		if (strchr("@#!|;", lx->src[i]) &&
		    (lx->src[i + 1] == ' ' || lx->src[i + 1] == '\t' ||
		     lx->src[i + 1] == lx->src[i]))
			return true;
	}
	return false;
}

/* A word that may name what lies elsewhere: no directive, register, local label. */
static bool is_reference(const struct lexed *lx, uint32_t i)
{
	const struct tok *t = &lx->toks.items[i];

	if (t->kind != TOK_IDENT || t->len < 3 || memchr(lx->src + t->off, '$', t->len) ||
	    asm_is_plain(lx->src + t->off, t->len))
		return false;
	/* an instruction, or a macro of C */
	if (starts_line(lx, i) || lex_is_op(lx, i - 1, ':') || lex_is_op(lx, i - 1, ';'))
		return lex_is_op(lx, i + 1, '(');
	return !lex_is_op(lx, i - 1, '.') && !lex_is_op(lx, i - 1, '%') &&
	       !lex_is_op(lx, i - 1, '\\') && !lex_is_op(lx, i - 1, '@') &&
	       !lex_is_op(lx, i + 1, ':');
}

/* Whether the file itself gives the word a meaning. */
static bool is_own(const struct lexed *lx, const char *name)
{
	for (size_t i = 0; i < lx->macros.n; i++)
		if (strcmp(lx->macros.items[i].name, name) == 0)
			return true;
	for (uint32_t i = 0; i + 1 < lx->toks.n; i++) {
		const struct tok *t = &lx->toks.items[i];

		if (!tok_is(lx, t, name))
			continue;
		/* .macro name, .set name, name = 1, name: */
		if ((i > 1 && lex_is_op(lx, i - 2, '.') && starts_line(lx, i - 2)) ||
		    is_definition(lx, i) || (starts_line(lx, i) && lex_is_op(lx, i + 1, '=')))
			return true;
	}
	return false;
}

static void report_gone(const struct took *t, const char *path, const struct lexed *lx,
			const struct tok *tok, const char *name,
			const struct delta_place *place, const char *had)
{
	struct sweep *sw = t->sw;
	struct check_finding *f;

	for (size_t i = 0; i < sw->found.n; i++)
		if (sw->found.items[i].kind == CHECK_SYMBOL_GONE &&
		    sw->found.items[i].line == tok->line &&
		    strcmp(sw->found.items[i].path, path) == 0 &&
		    strcmp(sw->found.items[i].symbol, name) == 0)
			return;
	f = sweep_report(sw, CHECK_SYMBOL_GONE, CHECK_LIKELY, t->provider, path, tok->line, name);
	f->message = arena_printf(&sw->arena, "%s is used here, and %s removed it from %s", name,
				  t->provider == SIDE_OURS ? "ours" : "theirs",
				  place ? place->path : had);
	f->guard = lex_guard(&sw->arena, lx, tok->cond);
	f->before.path = arena_strdup(&sw->arena, place ? place->path : had);
	f->before.line = place ? place->line : 1;
}

/* The file whose macro of that name is gone, and meant in @path; NULL: none. */
static const char *lost_macro(const struct took *t, const char *path, const char *name,
			      size_t len)
{
	_cleanup_arena_ struct arena a = ARENA_INIT;
	const char *key = asm_macro_key(&a, path, name, len);
	const struct map_entry *e = map_find(&t->macros, key, strlen(key));

	if (!e)
		e = map_find(&t->macros, name, len);
	return e ? (const char *)(uintptr_t)e->value : NULL;
}

/* Whether a file that the consumer changed or has defines the macro: 1, 0, <0. */
static int defined_elsewhere(const struct took *t, const char *name, struct err *err)
{
	_cleanup_arena_ struct arena a = ARENA_INIT;
	int rc = 0;

	for (int s = 0; s < 2; s++) {
		const struct tree_changes *c = t->sw->in->changes[s][0];

		for (size_t i = 0; rc == 0 && i < c->n; i++) {
			_cleanup_snap_file_ struct snap_file f = SNAP_FILE_INIT;
			_cleanup_map_ struct map names = MAP_INIT;
			const char *path = c->items[i].path;

			if (!asm_is_header(path))
				continue;
			rc = read_text(&f, t, t->sw->in->merged, path, err);
			if (rc == 0 && lex_has_word(f.data, f.len, name)) {
				asm_note_macros(&names, &a, path, f.data, f.len);
				rc = map_find(&names, name, strlen(name)) != NULL;
			} else if (rc > 0) {
				rc = 0;
			}
		}
	}
	return rc;
}

/* An instruction, or what else begins a line, that was a macro. */
static int one_macro(const struct took *t, struct fresh *fresh, const struct lexed *lx,
		     uint32_t i, struct err *err)
{
	const struct tok *tok = &lx->toks.items[i];
	const char *had = lost_macro(t, fresh->path, lx->src + tok->off, tok->len);
	_cleanup_free_ char *name = NULL;
	cref_vec refs = VEC_INIT;
	int rc;

	if (!had || !in_reach(fresh->path, had) || !fresh_line(fresh, tok->line) ||
	    in_comment(lx, tok))
		return 0;
	name = mem_strndup(lx->src + tok->off, tok->len);
	if (is_own(lx, name))
		return 0;
	rc = defined_elsewhere(t, name, err);
	if (rc == 0)
		rc = ctree_find(&refs, t->sw->merged, name, err);
	if (rc == 0 && !refs.n)
		report_gone(t, fresh->path, lx, tok, name, NULL, had);
	VEC_RELEASE(&refs);
	return rc < 0 ? rc : 0;
}

static int one_word(const struct took *t, struct fresh *fresh, const struct lexed *lx,
		    uint32_t i, struct err *err)
{
	_cleanup_arena_ struct arena a = ARENA_INIT;
	const struct tok *tok = &lx->toks.items[i];
	const char *name = arena_strndup(&a, lx->src + tok->off, tok->len);
	const struct map_entry *e = cpath_is_devicetree(fresh->path) ? NULL :
						map_find(&t->gone, name, tok->len);
	const char *had = e ? (const char *)(uintptr_t)e->value : NULL;
	const struct delta_place *place = had ? NULL : took_in_c(t, fresh->path, name);
	int rc;

	if ((!had && !place) || !in_reach(fresh->path, had ? had : place->path) ||
	    !fresh_line(fresh, tok->line) || in_comment(lx, tok) || is_own(lx, name))
		return 0;
	if (place) {
		rc = was_there(t, name, err);
		if (rc <= 0)
			return rc;
	}
	rc = is_there(t, name, place, err);
	if (rc == 0)
		report_gone(t, fresh->path, lx, tok, name, place, had);
	return rc < 0 ? rc : 0;
}

static int consumer_file(const struct took *t, const char *path, struct err *err)
{
	_cleanup_fresh_ struct fresh fresh = FRESH_INIT;
	_cleanup_lexed_ struct lexed lx = { 0 };
	int rc = fresh_open(&fresh, t->sw, t->provider, path, "", err);

	if (rc)
		return rc < 0 ? rc : 0;
	lex(&lx, fresh.merged.data, fresh.merged.len, LEX_FULL);
	for (uint32_t i = 0; rc >= 0 && i + 1 < lx.toks.n; i++) {
		if (lx.toks.items[i].flags & TOK_CONFLICT)
			continue;
		if (is_reference(&lx, i))
			rc = one_word(t, &fresh, &lx, i, err);
		if (rc >= 0 && lx.toks.items[i].kind == TOK_IDENT && starts_line(&lx, i) &&
		    asm_is_path(path))
			rc = one_macro(t, &fresh, &lx, i, err);
	}
	return rc;
}

static int one_direction(struct sweep *sw, enum check_side provider, struct err *err)
{
	_cleanup_(took_release) struct took t = { .sw = sw, .provider = provider };
	const struct tree_changes *theirs = sw->in->changes[!provider][0];
	bool taken = false;
	int rc = 0;

	for (size_t i = 0; rc >= 0 && i < theirs->n; i++) {
		const char *path = theirs->items[i].path;

		if ((!asm_is_path(path) && !cpath_is_devicetree(path)) ||
		    !sweep_changed(sw, !provider, path, true))
			continue;
		if (!taken)
			rc = take_away(&t, err);
		taken = true;
		if (rc >= 0)
			rc = consumer_file(&t, path, err);
	}
	return rc;
}

int sweep_gone(struct sweep *sw, struct err *err)
{
	int rc = 0;

	for (int s = 0; sw->in->merged && rc >= 0 && s < 2; s++) {
		rc = one_direction(sw, (enum check_side)s, err);
		if (rc >= 0)
			rc = sweep_tools(sw, (enum check_side)s, err);
		if (rc >= 0)
			rc = sweep_registers(sw, (enum check_side)s, err);
		if (rc >= 0)
			rc = sweep_labels(sw, (enum check_side)s, err);
		if (rc >= 0 && sweep_meets(sw, !s, MEET_NAME))
			rc = sweep_defines(sw, (enum check_side)s, err);
		if (rc >= 0)
			rc = sweep_rust(sw, (enum check_side)s, err);
		if (rc >= 0)
			rc = sweep_rust_items(sw, (enum check_side)s, err);
	}
	return rc < 0 || !sw->in->merged ? rc : sweep_unlinked(sw, NULL, err);
}

/* ------------------------------------------------------------------ what is there twice */

/* The definition before place @k that the same configuration has, too; 0: none. */
static uint32_t earlier(const struct lexed *lx, const place_vec *v, size_t k)
{
	const struct tok *b = &lx->toks.items[v->items[k]];

	for (size_t i = 0; i < k; i++) {
		const struct tok *a = &lx->toks.items[v->items[i]];

		if (a->hash == b->hash && a->len == b->len &&
		    memcmp(lx->src + a->off, lx->src + b->off, a->len) == 0 &&
		    !lex_exclusive(lx, a->cond, b->cond))
			return v->items[i];
	}
	return 0;
}

/* The tokens whose names stand for one thing in a file: of assembler, or of a devicetree. */
static void what_is_once(place_vec *out, const struct lexed *lx, const char *path)
{
	label_vec labels = VEC_INIT;

	if (!cpath_is_devicetree(path)) {
		definitions(out, lx);
		return;
	}
	devicetree_labels(&labels, lx);
	for (size_t i = 0; i < labels.n; i++)
		VEC_PUSH(out, labels.items[i]);
	VEC_RELEASE(&labels);
}

static int side_has(bool *has, struct sweep *sw, enum check_side s, const char *path,
		    const char *name, struct err *err)
{
	_cleanup_snap_file_ struct snap_file f = SNAP_FILE_INIT;
	int rc = snapshot_read_fitting(&f, sw->in->side[s], sw->repo, path, CFILE_MAX_BYTES, err);
	_cleanup_lexed_ struct lexed lx = { 0 };
	place_vec places = VEC_INIT;
	unsigned int n = 0;

	if (rc)
		return rc < 0 ? rc : 0;
	lex(&lx, f.data, f.len, LEX_FULL);
	what_is_once(&places, &lx, path);
	for (size_t i = 0; i < places.n; i++)
		n += tok_is(&lx, &lx.toks.items[places.items[i]], name);
	VEC_RELEASE(&places);
	*has = n == 1;
	return 0;
}

static int twice_at(struct sweep *sw, const char *path, const struct lexed *lx, uint32_t first,
		    uint32_t second, struct err *err)
{
	const struct tok *a = &lx->toks.items[first], *b = &lx->toks.items[second];
	const char *name = arena_strndup(&sw->arena, lx->src + b->off, b->len);
	struct check_finding *f;
	bool one[2] = { false, false };
	int rc = 0;

	for (int s = 0; rc >= 0 && s < 2; s++)
		rc = side_has(&one[s], sw, (enum check_side)s, path, name, err);
	if (rc < 0 || !one[0] || !one[1])
		return rc;
	f = sweep_report(sw, CHECK_DUPLICATE, (a->flags | b->flags) & TOK_CONFLICT ?
			 CHECK_POSSIBLE : CHECK_CERTAIN, SIDE_OURS, path, b->line, name);
	f->message = arena_printf(&sw->arena, "%s is defined twice, also at %s:%u", name, path,
				  a->line);
	f->guard = lex_guard(&sw->arena, lx, b->cond);
	return 0;
}

static int twice_file(struct sweep *sw, const char *path, struct err *err)
{
	_cleanup_snap_file_ struct snap_file f = SNAP_FILE_INIT;
	_cleanup_lexed_ struct lexed lx = { 0 };
	place_vec places = VEC_INIT;
	int rc = snapshot_read_fitting(&f, sw->in->merged, sw->repo, path, CFILE_MAX_BYTES, err);

	if (rc)
		return rc < 0 ? rc : 0;
	lex(&lx, f.data, f.len, LEX_FULL);
	what_is_once(&places, &lx, path);
	for (size_t i = 0; rc >= 0 && i < places.n; i++) {
		uint32_t first = earlier(&lx, &places, i);

		/* a node may be written more than once */
		if (first && cpath_is_devicetree(path) &&
		    devicetree_same_node(&lx, first, &lx, places.items[i]))
			continue;
		if (first)
			rc = twice_at(sw, path, &lx, first, places.items[i], err);
	}
	VEC_RELEASE(&places);
	if (rc >= 0 && cpath_is_devicetree(path))
		rc = devicetree_twice(sw, path, &lx, err);
	return rc;
}

int sweep_twice(struct sweep *sw, struct err *err)
{
	const struct tree_changes *ours = sw->in->changes[SIDE_OURS][0];
	int rc = sweep_config_twice(sw, err);

	if (rc >= 0)
		rc = sweep_rust_twice(sw, err);
	for (size_t i = 0; sw->in->merged && rc >= 0 && i < ours->n; i++) {
		const char *path = ours->items[i].path;

		if ((asm_is_path(path) || cpath_is_devicetree(path)) &&
		    sweep_changed(sw, SIDE_OURS, path, true) &&
		    sweep_changed(sw, SIDE_THEIRS, path, true))
			rc = twice_file(sw, path, err);
	}
	return rc < 0 ? rc : 0;
}
