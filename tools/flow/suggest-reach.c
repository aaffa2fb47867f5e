// SPDX-License-Identifier: GPL-2.0-only
/*
 * An expression of a given type over what is in scope. What the call has among its
 * arguments comes first, then locals, then members of what locals are or point to, then
 * members of those. Two that are as near as each other are none.
 */
#include <string.h>

#include "base/mem.h"
#include "capi/infer.h"
#include "flow/suggest-internal.h"

#define MAX_MEMBERS 200u
#define MAX_DEPTH 2u	/* members of members */
#define FAR 100u

struct reaching {
	struct walker *w;
	const char *want, *pointed;	/* a pointer, and what it points to; or NULL */
	const char *best, *second;
	unsigned int cost;
};

static bool is_structure(const char *type)
{
	struct ctype t;

	ctype_parse(&t, type);
	return !t.func && ctype_is_aggregate(&t) && t.ptr <= 1;
}

static void candidate(struct reaching *g, const char *text, unsigned int cost)
{
	if (cost > g->cost || (g->best && strcmp(g->best, text) == 0))
		return;
	if (cost == g->cost && g->best) {
		g->second = text;
		return;
	}
	g->best = text;
	g->second = NULL;
	g->cost = cost;
}

/* 1 it is of the type, 2 its address is, 0 */
static int fits(const struct reaching *g, const char *type)
{
	const char *is = type ? infer_resolve(g->w, type) : NULL;

	if (!is || strcmp(is, TYPE_NULL) == 0 || !is_structure(is))
		return 0;
	if (infer_compat(g->w, is, g->want) == COMPAT_YES)
		return 1;
	return g->pointed && ctype_same_text(is, g->pointed) ? 2 : 0;
}

static void try_text(struct reaching *g, const char *text, const char *type, unsigned int cost)
{
	int how = fits(g, type);

	if (how)
		candidate(g, how == 2 ? arena_cat(&g->w->tmp, "&", text) : text, cost);
}

/* Members of what @type is, or points to. */
static void try_members(struct reaching *g, const char *text, const char *type,
			unsigned int cost, unsigned int depth)
{
	struct ctype t;

	if (!type || depth == MAX_DEPTH || cost > g->cost)
		return;
	type = infer_resolve(g->w, type);
	if (!is_structure(type))
		return;
	ctype_parse(&t, type);
	for (uint32_t i = 0; i < MAX_MEMBERS; i++) {
		struct member_info m = infer_member_at(g->w, type, i);
		const char *path;

		if (m.state != MEMBER_FOUND)
			break;
		if (!m.type || !m.name || strchr(m.name, ':'))
			continue;
		path = arena_printf(&g->w->tmp, "%s%s%s", text, t.ptr ? "->" : ".", m.name);
		try_text(g, path, m.type, cost);
		try_members(g, path, m.type, cost + 2, depth + 1);
	}
}

static const char *source(struct walker *w, const struct expr *e)
{
	const struct tok *first = lex_tok(w->p.lx, e->first), *last = lex_tok(w->p.lx, e->last - 1);

	return arena_strndup(&w->tmp, w->p.lx->src + first->off,
			     (size_t)last->off + last->len - first->off);
}

/* `a->b` of `a->b->c`, and `x` of `&x->y`. */
static void try_parts(struct reaching *g, struct expr *e)
{
	while (e && (e->kind == EX_MEMBER || e->kind == EX_INDEX || e->kind == EX_UNARY ||
		     e->kind == EX_CAST || e->kind == EX_IDENT)) {
		if (e->kind != EX_CAST && e->kind != EX_UNARY)
			try_text(g, source(g->w, e), infer_type(g->w, e), 1);
		e = e->a;
	}
}

/* Later ones hide those before them. */
static bool is_hidden(const struct walker *w, size_t i)
{
	for (size_t k = i + 1; k < w->locals.n; k++)
		if (strcmp(w->locals.items[k].name, w->locals.items[i].name) == 0)
			return true;
	return false;
}

/* "f() of the same file returns a struct x * with a member of this type"; NULL: none does. */
static const char *returned(struct reaching *g, const struct facts *f, const char *where)
{
	for (uint32_t i = 0; i < f->n_facts; i++) {
		const char *type = facts_str(f, f->facts[i].type);
		const char *name = facts_str(f, f->facts[i].name);

		if (f->facts[i].kind != FACT_FUNC || !is_structure(infer_resolve(g->w, type)))
			continue;
		if (fits(g, type) == 1)
			return arena_printf(&g->w->tmp, "; %s() of %s returns one", name, where);
		for (uint32_t k = 0; k < MAX_MEMBERS; k++) {
			struct member_info m = infer_member_at(g->w, type, k);

			if (m.state != MEMBER_FOUND)
				break;
			if (m.type && fits(g, m.type))
				return arena_printf(&g->w->tmp, "; %s() of %s returns a %s with a "
						    "member of this type", name, where,
						    infer_show(g->w, type));
		}
	}
	return NULL;
}

/* The file itself, and headers beside it that it includes, directly or not. */
static const char *from_where(struct reaching *g)
{
	const char *path = g->w->path, *why = returned(g, &g->w->cf->facts, "the same file");
	size_t dir = (size_t)(cpath_last(path) - path);
	struct cworld *world = ctree_world(g->w->tree);
	_cleanup_free_ uint64_t *bits = NULL;
	_cleanup_err_ struct err err = ERR_INIT;
	uint32_t n = 0;
	int rc = why ? 1 : ctree_reach(&bits, &n, g->w->tree, path, &err);

	for (uint32_t i = 0; rc == 0 && i < n && !why; i++) {
		const char *header = cworld_path(world, i);
		const struct facts *f;

		if (!(bits[i / 64] >> i % 64 & 1) || strncmp(header, path, dir) != 0 ||
		    strchr(header + dir, '/') || ctree_facts(&f, g->w->tree, header, &err) != 0)
			continue;
		why = returned(g, f, header + dir);
	}
	return why ? why : "";
}

const char *suggest_reach(struct walker *w, const struct expr *call, const char *type,
			  const char **why)
{
	struct reaching g = { .w = w, .cost = FAR };
	struct ctype t;

	*why = NULL;
	g.want = infer_resolve(w, type);
	ctype_parse(&t, g.want);
	if (!is_structure(g.want))
		return NULL;
	g.pointed = t.ptr ? ctype_deref(&w->tmp, g.want) : NULL;
	for (uint32_t i = 0; call && i < call->n_args; i++)
		try_parts(&g, call->args[i]);
	for (size_t i = w->locals.n; i-- > 0;) {
		const struct local *l = &w->locals.items[i];

		if (!l->type || is_hidden(w, i))
			continue;
		try_text(&g, l->name, l->type, 2);
		try_members(&g, l->name, l->type, 3, 0);
	}
	if (g.best && !g.second)
		return g.best;
	*why = g.best ? arena_printf(&w->tmp, "needs a %s: %s, %s and perhaps others are of that "
				     "type", infer_show(w, type), g.best, g.second) :
			arena_printf(&w->tmp, "needs a %s: no local, parameter or member in "
				     "reach%s", infer_show(w, type), from_where(&g));
	return NULL;
}
