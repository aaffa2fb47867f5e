// SPDX-License-Identifier: GPL-2.0-only
/* Inline functions and macros of headers through which a module uses an export. */
#include <string.h>

#include "capi/rule-export-internal.h"

static bool has_word(const struct lexed *lx, uint32_t first, uint32_t last,
		     const char *name)
{
	for (uint32_t i = first; i < last; i++)
		if (lx->toks.items[i].kind == TOK_IDENT &&
		    tok_is(lx, &lx->toks.items[i], name))
			return true;
	return false;
}

/* Who uses @via uses what @d is about. */
static void note_carrier(struct hunt *h, struct dropped d, const char *via)
{
	bool added;
	struct map_entry *m;

	d.via = arena_strdup(&h->arena, via);
	m = map_put(&h->by_name, d.via, strlen(d.via), &added);
	/* the export of what is inline now is of no matter */
	if (!added && (!d.inlined || (m->value && h->dropped.items[m->value - 1].via)))
		return;
	VEC_PUSH(&h->dropped, d);
	m->value = h->dropped.n;
}

static void carriers_in(struct hunt *h, const struct dropped *of, const char *text,
			size_t len)
{
	_cleanup_(cfile_release) struct cfile cf;
	struct dropped d = *of;

	cfile_parse(&cf, text, len, LEX_FULL);
	for (size_t i = 0; i < cf.bodies.n; i++) {
		const struct cbody *b = &cf.bodies.items[i];
		const struct fact *f = &cf.facts.facts[b->fact];

		if (f->kind == FACT_FUNC && f->flags & FACT_INLINE &&
		    has_word(&cf.lx, b->first, b->last, d.name))
			note_carrier(h, d, facts_str(&cf.facts, f->name));
	}
	for (size_t i = 0; i < cf.lx.macros.n; i++) {
		const struct macro *m = &cf.lx.macros.items[i];
		_cleanup_lexed_ struct lexed body;

		lex_range(&body, &cf.lx, m->off, m->len, m->line);
		if (m->function_like && strcmp(m->name, d.name) != 0 &&
		    has_word(&body, 0, (uint32_t)body.toks.n, d.name))
			note_carrier(h, d, m->name);
	}
}

/* Whether it is a function of a .c file, for all to call but modules: 1, 0, <0. */
static int is_inner(struct ctree *t, const char *name, struct err *err)
{
	cref_vec refs = VEC_INIT;
	int rc = ctree_find(&refs, t, name, err);
	bool yes = rc >= 0, defined = false;

	for (size_t i = 0; yes && i < refs.n; i++) {
		const struct cref *r = &refs.items[i];

		if (export_is_stub(r, &refs, ctree_world(t)))
			continue;
		yes = r->fact->kind == FACT_FUNC && !(r->fact->flags & FACT_STATIC) &&
		      !export_of(r->facts, name) && !export_by_macro(r->facts, name);
		defined |= r->fact->flags & FACT_DEFINED;
	}
	VEC_RELEASE(&refs);
	return rc < 0 ? rc : yes && defined;
}

/* Tokens of a function's or a macro's body. */
struct part {
	const struct lexed *lx;
	uint32_t first, last;
	const char *of;		/* the name */
};

/*
 * The next function that a body calls, from token *@at on, and that modules of the tree
 * cannot: 1, 0 no more, <0.
 */
static int next_inner(const char **name, struct hunt *h, struct ctree *tree,
		      const struct part *b, uint32_t *at, struct err *err)
{
	int rc = 0;

	for (; rc == 0 && *at + 1 < b->last; (*at)++) {
		const struct tok *t = &b->lx->toks.items[*at];

		if (t->kind != TOK_IDENT || t->op != WORD_NONE ||
		    !lex_is_op(b->lx, *at + 1, '(') || tok_is(b->lx, t, b->of))
			continue;
		*name = arena_strndup(&h->arena, b->lx->src + t->off, t->len);
		rc = is_inner(tree, *name, err);
	}
	return rc;
}

/* What a body calls that modules cannot. */
static int note_inner(struct hunt *h, const struct part *b, const char *path, struct err *err)
{
	uint32_t at = b->first;
	const char *name;
	int rc;

	do {
		rc = next_inner(&name, h, h->sw->merged, b, &at, err);
		if (rc > 0)
			note_carrier(h, (struct dropped){
				.name = name, .path = path, .inlined = true,
				.line = b->lx->toks.items[at - 1].line,
			}, b->of);
	} while (rc > 0);
	return rc;
}

/* Functions that the provider's header has with their bodies now, or as macros. */
static int inlined_in(struct hunt *h, const struct facts *old, const struct facts *new,
		      const char *path, struct err *err)
{
	_cleanup_snap_file_ struct snap_file f = SNAP_FILE_INIT;
	_cleanup_(cfile_release) struct cfile cf = { .bodies = VEC_INIT };
	int rc = snapshot_read_fitting(&f, h->sw->in->side[h->provider], h->sw->repo, path,
				       CFILE_MAX_BYTES, err);

	if (rc)
		return rc < 0 ? rc : 0;
	cfile_parse(&cf, f.data, f.len, LEX_FULL);
	for (size_t i = 0; i < cf.bodies.n && rc >= 0; i++) {
		const struct cbody *b = &cf.bodies.items[i];
		const char *name = facts_str(&cf.facts, cf.facts.facts[b->fact].name);

		if (export_is_inside_now(old, new, name))
			rc = note_inner(h, &(struct part){ &cf.lx, b->first, b->last, name },
					path, err);
	}
	for (size_t i = 0; i < cf.lx.macros.n && rc >= 0; i++) {
		const struct macro *m = &cf.lx.macros.items[i];
		_cleanup_lexed_ struct lexed body;

		lex_range(&body, &cf.lx, m->off, m->len, m->line);
		if (m->function_like && export_is_inside_now(old, new, m->name))
			rc = note_inner(h, &(struct part){ &body, 0, (uint32_t)body.toks.n,
							   m->name }, path, err);
	}
	return rc;
}

int export_note_inlined(struct hunt *h, struct err *err)
{
	const struct tree_changes *ch = h->sw->in->changes[h->provider][0];
	const struct delta *d = h->sw->delta[h->provider];
	int rc = 0;

	for (size_t i = 0; i < ch->n && rc >= 0; i++) {
		const char *path = ch->items[i].path;

		if (cpath_is_header(path) && cpath_in_kernel(path) &&
		    sweep_changed(h->sw, h->provider, path, true) &&
		    export_any_inside_now(delta_facts(d, i, false), delta_facts(d, i, true)))
			rc = inlined_in(h, delta_facts(d, i, false),
					delta_facts(d, i, true), path, err);
	}
	return rc;
}

/* Whether the base exports a function: 1, 0, <0. */
static int was_exported(struct hunt *h, const char *name, struct err *err)
{
	cref_vec refs = VEC_INIT;
	int rc = ctree_find(&refs, h->sw->base[0], name, err);
	bool yes = false;

	for (size_t i = 0; rc >= 0 && i < refs.n; i++)
		yes |= export_of(refs.items[i].facts, name) ||
		       export_by_macro(refs.items[i].facts, name);
	VEC_RELEASE(&refs);
	return rc < 0 ? rc : yes;
}

/* Whether the body that a header of the base has calls nothing that modules cannot: 1, 0, <0. */
static int was_for_all(struct hunt *h, const struct dropped *d, struct err *err)
{
	_cleanup_snap_file_ struct snap_file f = SNAP_FILE_INIT;
	_cleanup_(cfile_release) struct cfile cf = { .bodies = VEC_INIT };
	struct ctree *base = h->sw->base[0];
	const char *name;
	int rc = snapshot_read_fitting(&f, &h->sw->in->bases[0], h->sw->repo, d->path,
				       CFILE_MAX_BYTES, err);

	if (rc)
		return rc < 0 ? rc : 1;
	cfile_parse(&cf, f.data, f.len, LEX_FULL);
	for (size_t i = 0; i < cf.bodies.n && rc == 0; i++) {
		const struct cbody *b = &cf.bodies.items[i];
		uint32_t at = b->first;

		if (strcmp(facts_str(&cf.facts, cf.facts.facts[b->fact].name), d->name) == 0)
			rc = next_inner(&name, h, base,
					&(struct part){ &cf.lx, b->first, b->last, d->name },
					&at, err);
	}
	for (size_t i = 0; i < cf.lx.macros.n && rc == 0; i++) {
		const struct macro *m = &cf.lx.macros.items[i];
		_cleanup_lexed_ struct lexed body;
		uint32_t at = 0;

		lex_range(&body, &cf.lx, m->off, m->len, m->line);
		if (m->function_like && strcmp(m->name, d->name) == 0)
			rc = next_inner(&name, h, base,
					&(struct part){ &body, 0, (uint32_t)body.toks.n, d->name },
					&at, err);
	}
	return rc < 0 ? rc : !rc;
}

int export_was_linkable(struct hunt *h, const struct dropped *d, struct err *err)
{
	if (d->inlined)
		return was_exported(h, d->via, err);
	return d->grown ? was_for_all(h, d, err) : 1;
}

/* Whether a text has the name more than once. */
static bool is_named_again(const struct snap_file *f, const char *name)
{
	size_t n = strlen(name);
	const char *p = memmem(f->data, f->len, name, n);

	return p && memmem(p + n, f->len - (size_t)(p + n - f->data), name, n);
}

/* Inline functions and macros of the headers that declare what was dropped. */
static int find_carriers(struct hunt *h, const struct dropped *d, struct err *err)
{
	struct sweep *sw = h->sw;
	cref_vec refs = VEC_INIT;
	int rc = ctree_find(&refs, sw->merged, d->name, err);

	for (size_t i = 0; i < refs.n && rc >= 0; i++) {
		const char *path = cworld_path(ctree_world(sw->merged), refs.items[i].file);
		_cleanup_snap_file_ struct snap_file f = SNAP_FILE_INIT;

		if (!cpath_is_header(path) || (refs.items[i].fact->kind != FACT_FUNC &&
					       refs.items[i].fact->kind != FACT_VAR))
			continue;
		rc = snapshot_read_fitting(&f, sw->in->merged, sw->repo, path, CFILE_MAX_BYTES,
					   err);
		if (rc == 0 && is_named_again(&f, d->name))
			carriers_in(h, d, f.data, f.len);
	}
	VEC_RELEASE(&refs);
	return rc < 0 ? rc : 0;
}

int export_all_carriers(struct hunt *h, struct err *err)
{
	size_t n = h->dropped.n;
	int rc = 0;

	for (size_t i = 0; i < n && rc >= 0; i++) {
		struct dropped d = h->dropped.items[i];

		rc = find_carriers(h, &d, err);
	}
	return rc;
}

/* Inline functions that the consumer's headers gained, of what has no export at all. */
int export_new_carriers(struct hunt *h, const char *path, struct err *err)
{
	_cleanup_fresh_ struct fresh fresh = FRESH_INIT;
	size_t n = h->dropped.n;
	int rc = fresh_open(&fresh, h->sw, h->provider, path, "", err);

	for (size_t i = 0; rc == 0 && i < n; i++) {
		struct dropped d = h->dropped.items[i];

		if (!d.ns && !d.via &&
		    lex_has_word(fresh.merged.data, fresh.merged.len, d.name))
			carriers_in(h, &d, fresh.merged.data, fresh.merged.len);
	}
	return rc < 0 ? rc : 0;
}
