// SPDX-License-Identifier: GPL-2.0-only
/* A function that is to fit a callback, in the file of the finding or in another one. */
#include <string.h>

#include "flow/suggest-internal.h"

static bool defines(const struct facts *f, const char *name)
{
	for (uint32_t i = 0; i < f->n_facts; i++)
		if (f->facts[i].kind == FACT_FUNC && f->facts[i].flags & FACT_DEFINED &&
		    strcmp(facts_str(f, f->facts[i].name), name) == 0)
			return true;
	return false;
}

/* Whether the base, which no side of the merge changed, has a function of that name. */
static int is_old(struct suggest *g, const char *name, struct err *err)
{
	_cleanup_(ctree_freep) struct ctree *base = NULL;
	_cleanup_snapshot_ struct snapshot snap = SNAPSHOT_INIT;
	cref_vec refs = VEC_INIT;
	int rc;

	snapshot_init(&snap, &g->in.base_trees[0]);
	rc = ctree_open(&base, g->world, &snap, err);
	if (rc >= 0)
		rc = ctree_find(&refs, base, name, err);
	if (rc >= 0)
		rc = refs.n > 0;
	VEC_RELEASE(&refs);
	return rc;
}

/* One of the files that declare it. 1 it is right there, 0 (out.why), <0. */
static int adapt_in(struct suggest *g, struct suggest_case *c, const struct adapt *d,
		    const char *name, const char *path, bool defined, struct err *err)
{
	splice_vec edits = VEC_INIT;
	struct suggest_file f;
	int rc = suggest_read(&f, g, arena_strdup(&g->arena, path), err);
	bool ok = false;

	if (rc == 0)
		ok = defined ? adapt_apply(&edits, &c->out.why, &g->arena, d, name, f.text, f.len) :
			       adapt_declare(&edits, &c->out.why, &g->arena, d, name, f.text,
					     f.len);
	if (ok)
		suggest_add(c, f.path, edits.items, edits.n);
	VEC_RELEASE(&edits);
	return rc < 0 ? rc : ok;
}

/*
 * Other files may call what they can see. What only the consumer has, and nobody but its new
 * code names, is looked through file by file; an old function is left alone.
 */
static int adapt_elsewhere(struct suggest *g, struct suggest_case *c, const struct adapt *d,
			   const char *name, struct err *err)
{
	cref_vec refs = VEC_INIT;
	size_t n = c->edits.n;
	bool found = false;
	int rc = is_old(g, name, err);

	if (rc) {
		c->out.why = arena_printf(&g->arena, "%s() is in another file, and not new", name);
		return rc < 0 ? rc : 0;
	}
	rc = ctree_find(&refs, g->tree, name, err);
	rc = rc < 0 ? rc : 1;
	for (size_t i = 0; rc > 0 && i < refs.n; i++) {
		const char *path = cworld_path(g->world, refs.items[i].file);
		bool defined = defines(refs.items[i].facts, name);

		if (suggest_touches(c, path))
			continue;
		found |= defined;
		rc = adapt_in(g, c, d, name, path, defined, err);
	}
	VEC_RELEASE(&refs);
	/* declarations alone, which is all that there is of it */
	if (rc > 0 && (found || c->edits.n > n))
		return 1;
	if (rc > 0)
		c->out.why = arena_printf(&g->arena, "nothing declares %s()", name);
	c->edits.n = n;
	return rc < 0 ? rc : 0;
}

int suggest_adapt(struct suggest *g, struct suggest_case *c, const struct adapt *d,
		  const char *name, const struct suggest_file *f, struct err *err)
{
	const struct facts *facts;
	int rc = ctree_facts(&facts, g->tree, f->path, err);

	if (rc < 0)
		return rc;
	if (rc == 0 && defines(facts, name))
		return adapt_in(g, c, d, name, f->path, true, err);
	return adapt_elsewhere(g, c, d, name, err);
}
