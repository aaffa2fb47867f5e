// SPDX-License-Identifier: GPL-2.0-only
/*
 * Nodes and properties that stand twice between one pair of braces, which dtc refuses
 * (duplicate_node_names, duplicate_property_names). A node written out at two places is one
 * node, and the later property counts.
 */
#include <string.h>

#include "base/strbuf.h"
#include "capi/rule-devicetree.h"

#define MAX_DEPTH 64

struct entry {
	const char *key;	/* names of the nodes around it, and its own */
	const char *name;
	uint32_t tok, body;
	bool node;		/* else a property */
};

struct entries {
	VEC(struct entry) v;
	struct arena arena;
};

static void entries_release(struct entries *e)
{
	VEC_RELEASE(&e->v);
	arena_release(&e->arena);
}

#define _cleanup_entries_ _cleanup_(entries_release)

/* Behind the labels that a statement begins with. */
static uint32_t past_labels(const struct lexed *lx, uint32_t i, uint32_t end)
{
	while (i + 1 < end && lex_tok(lx, i)->kind == TOK_IDENT && lex_is_op(lx, i + 1, ':'))
		i += 2;
	return i;
}

/* The text of tokens @from to @end, without what is between them. */
static const char *joined(struct arena *a, const struct lexed *lx, uint32_t from, uint32_t end)
{
	_cleanup_strbuf_ struct strbuf s = STRBUF_INIT;

	for (uint32_t i = from; i < end; i++)
		strbuf_add(&s, lx->src + lex_tok(lx, i)->off, lex_tok(lx, i)->len);
	return arena_strndup(a, s.len ? s.buf : "", s.len);
}

static void note(struct entries *out, const struct lexed *lx, const char *around,
		 uint32_t body, uint32_t from, uint32_t end)
{
	uint32_t name = past_labels(lx, from, end), stop = name;

	while (stop < end && !lex_is_op(lx, stop, '='))
		stop++;
	/* `/delete-node/ x;` and `/include/ "x"` are none */
	if (name == stop || lex_is_op(lx, name, '/'))
		return;
	VEC_PUSH(&out->v, (struct entry){ .tok = from, .body = body,
					  .node = lex_is_op(lx, end, '{') });
	out->v.items[out->v.n - 1].name = joined(&out->arena, lx, name, stop);
	out->v.items[out->v.n - 1].key = arena_printf(&out->arena, "%s/%s", around,
						      out->v.items[out->v.n - 1].name);
}

static void read_entries(struct entries *out, const struct lexed *lx)
{
	const char *around[MAX_DEPTH] = { "" };
	uint32_t body[MAX_DEPTH] = { 0 }, bodies = 0, from = 0;
	unsigned int depth = 0;

	for (uint32_t i = 0; i < lx->toks.n && depth + 1 < MAX_DEPTH; i++) {
		if (lex_is_op(lx, i, '{')) {
			if (depth)
				note(out, lx, around[depth], body[depth], from, i);
			around[depth + 1] = arena_printf(
				&out->arena, "%s/%s", around[depth],
				joined(&out->arena, lx, past_labels(lx, from, i), i));
			body[++depth] = ++bodies;
		} else if (lex_is_op(lx, i, '}')) {
			depth -= depth > 0;
		} else if (lex_is_op(lx, i, ';')) {
			if (depth && from < i)
				note(out, lx, around[depth], body[depth], from, i);
		} else {
			continue;
		}
		from = i + 1;
	}
}

void devicetree_entry_map(struct map *out, struct arena *a, const struct lexed *lx)
{
	_cleanup_entries_ struct entries e = { .v = VEC_INIT };

	read_entries(&e, lx);
	for (size_t i = 0; i < e.v.n; i++) {
		const char *key = arena_strdup(a, e.v.items[i].key);

		map_put(out, key, strlen(key), NULL)->value = e.v.items[i].tok;
	}
}

void devicetree_node_map(struct map *out, struct arena *a, const struct lexed *lx)
{
	_cleanup_entries_ struct entries e = { .v = VEC_INIT };

	read_entries(&e, lx);
	for (size_t i = 0; i < e.v.n; i++) {
		const char *name = e.v.items[i].name;

		if (e.v.items[i].node)
			map_put(out, arena_strdup(a, name), strlen(name), NULL)->value =
				e.v.items[i].tok;
	}
}

/* Whether a side has it once. */
static int side_has(bool *has, struct sweep *sw, enum check_side s, const char *path,
		    const char *key, struct err *err)
{
	_cleanup_snap_file_ struct snap_file f = SNAP_FILE_INIT;
	_cleanup_entries_ struct entries e = { .v = VEC_INIT };
	_cleanup_lexed_ struct lexed lx = { 0 };
	int rc = snapshot_read_fitting(&f, sw->in->side[s], sw->repo, path, CFILE_MAX_BYTES, err);
	size_t n = 0;

	if (rc)
		return rc < 0 ? rc : 0;
	lex(&lx, f.data, f.len, LEX_FULL);
	read_entries(&e, &lx);
	for (size_t i = 0; i < e.v.n; i++)
		n += strcmp(e.v.items[i].key, key) == 0;
	*has = n == 1;
	return 0;
}

/* The label that both have, else the name. */
static const char *symbol(struct arena *a, const struct lexed *lx, const struct entry *x,
			  const struct entry *y)
{
	const struct tok *s = lex_tok(lx, x->tok), *t = lex_tok(lx, y->tok);

	return s->kind == TOK_IDENT && lex_is_op(lx, x->tok + 1, ':') && s->len == t->len &&
	       memcmp(lx->src + s->off, lx->src + t->off, s->len) == 0 ?
		       arena_strndup(a, lx->src + s->off, s->len) : y->name;
}

static int report(struct sweep *sw, const char *path, const struct lexed *lx,
		  const struct entry *x, const struct entry *y, struct err *err)
{
	const struct tok *s = lex_tok(lx, x->tok), *t = lex_tok(lx, y->tok);
	struct check_finding *f;
	bool has[2] = { false, false };
	int rc = 0;

	for (int i = 0; rc >= 0 && i < 2; i++)
		rc = side_has(&has[i], sw, (enum check_side)i, path, y->key, err);
	if (rc < 0 || !has[0] || !has[1])
		return rc;
	f = sweep_report(sw, CHECK_DUPLICATE, (s->flags | t->flags) & TOK_CONFLICT ?
			 CHECK_POSSIBLE : CHECK_CERTAIN, SIDE_OURS, path, t->line,
			 symbol(&sw->arena, lx, x, y));
	f->message = arena_printf(&sw->arena, "%s stands twice in one node, also at %s:%u",
				  y->name, path, s->line);
	f->guard = lex_guard(&sw->arena, lx, t->cond);
	return 0;
}

int devicetree_twice(struct sweep *sw, const char *path, const struct lexed *lx,
		     struct err *err)
{
	_cleanup_entries_ struct entries e = { .v = VEC_INIT };
	_cleanup_map_ struct map seen = MAP_INIT;
	int rc = 0;

	read_entries(&e, lx);
	for (size_t i = 0; rc >= 0 && i < e.v.n; i++) {
		const struct entry *y = &e.v.items[i];
		const char *key = arena_printf(&e.arena, "%u %s", y->body, y->name);
		bool added;
		struct map_entry *had = map_put(&seen, key, strlen(key), &added);
		const struct entry *x = &e.v.items[had->value];

		if (added)
			had->value = i;
		else if (!lex_exclusive(lx, lex_tok(lx, x->tok)->cond, lex_tok(lx, y->tok)->cond))
			rc = report(sw, path, lx, x, y, err);
	}
	return rc;
}
