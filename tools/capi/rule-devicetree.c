// SPDX-License-Identifier: GPL-2.0-only
/*
 * References to labels, and to nodes by their paths, that the other side removed from a
 * file which is included. What a file reaches is read anew, in both trees: labels repeat
 * from one SoC to the next, so that one elsewhere means nothing.
 */
#include "capi/rule-devicetree.h"

#include <string.h>

#include "base/bytes.h"
#include "capi/fresh.h"
#include "capi/incdirs.h"

#define MAX_FILES 256	/* that one source includes */
#define MAX_DEPTH 16
#define MAX_REFERENCE 1024	/* bytes of `&{/path}` */

void devicetree_labels(label_vec *out, const struct lexed *lx)
{
	for (uint32_t i = 0; i + 2 < lx->toks.n; i++) {
		const struct tok *after = lex_tok(lx, i + 2);

		if (lex_tok(lx, i)->kind == TOK_IDENT && lex_is_op(lx, i + 1, ':') &&
		    (after->kind == TOK_IDENT || lex_is_op(lx, i + 2, '/')))
			VEC_PUSH(out, i);
	}
}

void devicetree_label_map(struct map *out, const struct lexed *lx)
{
	label_vec labels = VEC_INIT;

	devicetree_labels(&labels, lx);
	for (size_t i = 0; i < labels.n; i++) {
		const struct tok *t = lex_tok(lx, labels.items[i]);

		map_put(out, lx->src + t->off, t->len, NULL)->value = labels.items[i];
	}
	VEC_RELEASE(&labels);
}

/* The text from behind the colon to the brace: name and unit address. */
static size_t node_name(const struct lexed *lx, uint32_t label, const char **text)
{
	uint32_t end = label + 2;

	while (end + 1 < lx->toks.n && !lex_is_op(lx, end, '{') && !lex_is_op(lx, end, ';'))
		end++;
	*text = lx->src + lex_tok(lx, label + 2)->off;
	return (size_t)(lx->src + lex_tok(lx, end - 1)->off + lex_tok(lx, end - 1)->len - *text);
}

bool devicetree_same_node(const struct lexed *a, uint32_t i, const struct lexed *b, uint32_t k)
{
	const char *x, *y;
	size_t n = node_name(a, i, &x);

	return node_name(b, k, &y) == n && memcmp(x, y, n) == 0;
}

/* ---------------------------------------------------------------- what went away */

struct lost {
	const char *name, *path, *to;
	const char *text;	/* of a node: the line that it begins in, else NULL */
	uint32_t line;
};

struct hunt {
	struct sweep *sw;
	enum check_side provider;
	VEC(struct lost) lost;
	struct map by_name;	/* labels -> index + 1 */
	struct map nodes;	/* names with unit addresses, the same */
	struct arena arena;
};

static void hunt_release(struct hunt *h)
{
	VEC_RELEASE(&h->lost);
	map_release(&h->by_name);
	map_release(&h->nodes);
	arena_release(&h->arena);
}

static int read_source(struct lexed *lx, struct snap_file *f, const struct snapshot *s,
		       struct repo *repo, const char *path, struct err *err)
{
	int rc = snapshot_read_fitting(f, s, repo, path, CFILE_MAX_BYTES, err);

	lex(lx, rc ? "" : f->data, rc ? 0 : f->len, LEX_FULL);
	return rc;
}

static const char *renamed_to(struct hunt *h, const struct lexed *old, uint32_t label,
			      const struct map *had, const struct lexed *new,
			      const struct map *has)
{
	for (size_t i = 0; i < has->n; i++) {
		const struct map_entry *e = &has->entries[i];

		if (!map_find(had, e->key, e->len) &&
		    devicetree_same_node(old, label, new, (uint32_t)e->value))
			return arena_strndup(&h->arena, e->key, e->len);
	}
	return NULL;
}

static void note_lost(struct hunt *h, const char *path, const struct lexed *old,
		      const struct lexed *new)
{
	_cleanup_map_ struct map was = MAP_INIT, is = MAP_INIT;

	devicetree_label_map(&was, old);
	devicetree_label_map(&is, new);
	for (size_t i = 0; i < was.n; i++) {
		const struct map_entry *e = &was.entries[i];
		uint32_t label = (uint32_t)e->value;
		struct lost l = { .path = path, .line = lex_tok(old, label)->line };

		if (map_find(&is, e->key, e->len))
			continue;
		l.name = arena_strndup(&h->arena, e->key, e->len);
		l.to = renamed_to(h, old, label, &was, new, &is);
		VEC_PUSH(&h->lost, l);
		map_put(&h->by_name, l.name, e->len, NULL)->value = h->lost.n;
	}
}

static void note_lost_nodes(struct hunt *h, const char *path, const struct lexed *old,
			    const struct lexed *new)
{
	_cleanup_map_ struct map was = MAP_INIT, is = MAP_INIT;

	devicetree_node_map(&was, &h->arena, old);
	devicetree_node_map(&is, &h->arena, new);
	for (size_t i = 0; i < was.n; i++) {
		const struct map_entry *e = &was.entries[i];
		const struct tok *t = lex_tok(old, (uint32_t)e->value);
		const char *line;
		size_t n;

		if (map_find(&is, e->key, e->len))
			continue;
		line = text_line_at(old->src, old->len, t->off, &n);
		VEC_PUSH(&h->lost, (struct lost){
			.name = e->key, .path = path, .line = t->line,
			.text = arena_strndup(&h->arena, line, n) });
		map_put(&h->nodes, e->key, e->len, NULL)->value = h->lost.n;
	}
}

static int collect(struct hunt *h, struct err *err)
{
	const struct check_input *in = h->sw->in;
	const struct tree_changes *changes = in->changes[h->provider][0];
	int rc = 0;

	for (size_t i = 0; rc >= 0 && i < changes->n; i++) {
		const struct tree_change *ch = &changes->items[i];
		_cleanup_snap_file_ struct snap_file a = SNAP_FILE_INIT, b = SNAP_FILE_INIT;
		_cleanup_lexed_ struct lexed old = { 0 }, new = { 0 };

		if (!cpath_is_devicetree(ch->path) || !mode_is_file(ch->old_mode) ||
		    !sweep_changed(h->sw, h->provider, ch->path, false))
			continue;
		rc = read_source(&old, &a, &in->bases[0], h->sw->repo, ch->path, err);
		if (rc >= 0)
			rc = read_source(&new, &b, in->side[h->provider], h->sw->repo,
					 ch->path, err);
		if (rc < 0)
			return rc;
		note_lost(h, ch->path, &old, &new);
		note_lost_nodes(h, ch->path, &old, &new);
	}
	return rc < 0 ? rc : 0;
}

/* ------------------------------------------------------------- what a file reaches */

struct reach {
	const struct snapshot *snap;
	struct repo *repo;
	const char *name;	/* the label, or node, that is looked for */
	bool node;
	bool found;
	bool whole;		/* each file was there to be read */
	struct map seen;
	struct arena arena;
};

static void reach_release(struct reach *r)
{
	map_release(&r->seen);
	arena_release(&r->arena);
}

static int follow(struct reach *r, const char *path, unsigned int depth, struct err *err)
{
	_cleanup_snap_file_ struct snap_file f = SNAP_FILE_INIT;
	_cleanup_lexed_ struct lexed lx = { 0 };
	_cleanup_map_ struct map names = MAP_INIT;
	size_t dir = (size_t)(cpath_last(path) - path);
	int rc;

	if (map_find(&r->seen, path, strlen(path)))
		return 0;
	map_put(&r->seen, path, strlen(path), NULL);
	rc = depth > MAX_DEPTH || r->seen.n > MAX_FILES ?
		1 : read_source(&lx, &f, r->snap, r->repo, path, err);
	if (rc) {
		r->whole = false;
		return rc < 0 ? rc : 0;
	}
	if (r->node)
		devicetree_node_map(&names, &r->arena, &lx);
	else
		devicetree_label_map(&names, &lx);
	r->found |= map_find(&names, r->name, strlen(r->name)) != NULL;
	r->whole &= !memmem(f.data, f.len, "/include/", 9);
	for (size_t i = 0; rc >= 0 && !r->found && i < lx.includes.n; i++) {
		const struct include *inc = &lx.includes.items[i];
		const char *to = !inc->angle ?
			path_join(&r->arena, path, dir ? dir - 1 : 0, inc->path) : NULL;

		if (!cpath_is_devicetree(inc->path))
			continue;
		if (to)
			rc = follow(r, to, depth + 1, err);
		else
			r->whole = false;
	}
	return rc;
}

/* 1: the file reaches it in that tree; 0: it does not; 2: that cannot be told. */
static int reaches(struct hunt *h, const struct snapshot *s, const char *path,
		   const struct lost *l, struct err *err)
{
	_cleanup_(reach_release) struct reach r = { .snap = s, .repo = h->sw->repo,
						    .name = l->name, .node = l->text != NULL,
						    .whole = true };
	int rc = follow(&r, path, 0, err);

	if (rc < 0)
		return rc;
	return r.found ? 1 : r.whole ? 0 : 2;
}

/* Whether the consumer's own tree leads there, and the merged one does not. */
static int is_missed(struct hunt *h, const char *path, const struct lost *l, struct err *err)
{
	const struct check_input *in = h->sw->in;
	int rc = reaches(h, in->side[!h->provider], path, l, err);

	if (rc == 1) {
		rc = reaches(h, in->merged, path, l, err);
		return rc < 0 ? rc : !rc;
	}
	return rc < 0 ? rc : 0;
}

static int reference(struct hunt *h, struct fresh *fresh, const struct lexed *lx, uint32_t i,
		     struct err *err)
{
	struct sweep *sw = h->sw;
	const struct tok *t = lex_tok(lx, i);
	const struct map_entry *e = map_find(&h->by_name, lx->src + t->off, t->len);
	const struct lost *l = e ? &h->lost.items[e->value - 1] : NULL;
	struct check_finding *f;
	int rc;

	if (!l || !fresh_line(fresh, t->line))
		return 0;
	rc = is_missed(h, fresh->path, l, err);
	if (rc != 1)
		return rc;
	f = sweep_report(sw, CHECK_SYMBOL_GONE, t->flags & TOK_CONFLICT ? CHECK_POSSIBLE :
			 CHECK_LIKELY, h->provider, fresh->path, t->line, l->name);
	f->guard = lex_guard(&sw->arena, lx, t->cond);
	f->change = f->symbol;
	f->before = (struct delta_place){ .path = arena_strdup(&sw->arena, l->path),
					  .line = l->line };
	f->message = arena_printf(&sw->arena, "label %s is gone%s%s", l->name,
				  l->to ? ", " CHECK_RENAMED : "", l->to ? l->to : "");
	return 0;
}

static void report_path(struct hunt *h, const struct fresh *fresh, const struct lexed *lx,
			uint32_t i, const char *path, const struct lost *l)
{
	struct arena *a = &h->sw->arena;
	const struct tok *t = lex_tok(lx, i);
	struct check_finding *f = sweep_report(h->sw, CHECK_SYMBOL_GONE,
					       t->flags & TOK_CONFLICT ? CHECK_POSSIBLE :
									 CHECK_LIKELY,
					       h->provider, fresh->path, t->line, path);

	f->guard = lex_guard(a, lx, t->cond);
	f->before = (struct delta_place){ .path = arena_strdup(a, l->path), .line = l->line,
					  .text = arena_strdup(a, l->text) };
	f->message = arena_printf(a, "%s leads nowhere, node %s is gone", path, l->name);
}

/* `&{/soc/serial@4a00000}` at the brace: each part has to be the name of a node. */
static int path_reference(struct hunt *h, struct fresh *fresh, const struct lexed *lx, uint32_t i,
			  struct err *err)
{
	const char *from = lx->src + lex_tok(lx, i)->off + 1, *p = from;
	size_t left = lx->len - (size_t)(from - lx->src);
	const char *end = memchr(from, '}', left < MAX_REFERENCE ? left : MAX_REFERENCE);

	if (!end || memchr(from, '\n', (size_t)(end - from)) ||
	    !fresh_line(fresh, lex_tok(lx, i)->line))
		return 0;
	while (p < end) {
		const char *stop = memchr(p, '/', (size_t)(end - p));
		size_t n = (size_t)((stop ? stop : end) - p);
		const struct map_entry *e = map_find(&h->nodes, p, n);
		const struct lost *l = e ? &h->lost.items[e->value - 1] : NULL;
		int rc = l ? is_missed(h, fresh->path, l, err) : 0;

		if (rc == 1)
			report_path(h, fresh, lx, i,
				    arena_strndup(&h->sw->arena, from, (size_t)(end - from)), l);
		if (rc)
			return rc < 0 ? rc : 0;
		p += n + 1;
	}
	return 0;
}

static int consumer_file(struct hunt *h, const char *path, struct err *err)
{
	_cleanup_fresh_ struct fresh fresh = FRESH_INIT;
	_cleanup_lexed_ struct lexed lx = { 0 };
	int rc = fresh_open(&fresh, h->sw, h->provider, path, "&", err);

	if (rc)
		return rc < 0 ? rc : 0;
	lex(&lx, fresh.merged.data, fresh.merged.len, LEX_FULL);
	for (uint32_t i = 1; rc >= 0 && i + 1 < lx.toks.n; i++) {
		if (!lex_is_op(&lx, i - 1, '&'))
			continue;
		if (lex_tok(&lx, i)->kind == TOK_IDENT)
			rc = reference(h, &fresh, &lx, i, err);
		else if (lex_is_op(&lx, i, '{'))
			rc = path_reference(h, &fresh, &lx, i, err);
	}
	return rc;
}

int sweep_labels(struct sweep *sw, enum check_side provider, struct err *err)
{
	_cleanup_(hunt_release) struct hunt h = { .sw = sw, .provider = provider };
	const struct tree_changes *theirs = sw->in->changes[!provider][0];
	int rc = collect(&h, err);

	for (size_t i = 0; rc >= 0 && h.lost.n && i < theirs->n; i++)
		if (cpath_is_devicetree(theirs->items[i].path) &&
		    sweep_changed(sw, !provider, theirs->items[i].path, true))
			rc = consumer_file(&h, theirs->items[i].path, err);
	return rc;
}
