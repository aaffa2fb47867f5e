// SPDX-License-Identifier: GPL-2.0-only
#include "flow/api.h"

/* Whether @refs, found in a tree, have one of the kinds of the change. */
static bool stands(const struct delta_change *c, const cref_vec *refs)
{
	for (size_t i = 0; i < refs->n; i++) {
		const struct fact *f = refs->items[i].fact;
		bool tag = f->kind == FACT_STRUCT || f->kind == FACT_UNION ||
			   f->kind == FACT_ENUM;

		if (tag == c->tag && !(f->flags & FACT_UNDEF) &&
		    (!tag || f->flags & FACT_DEFINED))
			return true;
	}
	return false;
}

/* What only a .c file sees of itself concerns no caller elsewhere. */
static bool visible(struct cworld *w, const struct delta_change *c)
{
	for (size_t i = 0; i < c->n_old + c->n_new; i++) {
		const struct cref *r = i < c->n_old ? &c->old_refs[i] :
						      &c->new_refs[i - c->n_old];
		const char *path = cworld_path(w, r->file);

		if (!cpath_in_kernel(path))
			continue;
		if (cpath_is_header(path))
			return true;
		if ((r->fact->kind == FACT_FUNC || r->fact->kind == FACT_VAR) &&
		    !(r->fact->flags & FACT_STATIC))
			return true;
	}
	return false;
}

/* An include guard is no interface. */
static bool include_guard(const struct delta_change *c)
{
	const struct delta_place *p = c->before.path ? &c->before : &c->after;
	size_t n = strlen(c->name);

	return p->kind == FACT_CONST && p->path && cpath_is_header(p->path) &&
	       n > 2 && (strcmp(c->name + n - 2, "_H") == 0 ||
			 (n > 3 && strcmp(c->name + n - 3, "_H_") == 0) ||
			 (n > 4 && strcmp(c->name + n - 4, "_H__") == 0));
}

static int settle(struct flow_api_result *r, const struct flow_api_opts *opts,
		  struct err *err)
{
	size_t n = 0;

	for (size_t i = 0; i < r->delta.n; i++) {
		struct delta_change c = r->delta.items[i];

		if (!(opts && opts->all) &&
		    (!visible(r->world, &c) || include_guard(&c)))
			continue;
		if (c.what == DELTA_REMOVED || c.what == DELTA_ADDED) {
			struct ctree *t = r->tree[c.what == DELTA_REMOVED];
			cref_vec refs = VEC_INIT;
			int rc = ctree_find(&refs, t, c.name, err);
			bool still = rc >= 0 && stands(&c, &refs);

			VEC_RELEASE(&refs);
			if (rc < 0)
				return rc;
			/* declared elsewhere, before and after */
			if (still)
				continue;
		}
		r->items[n++] = c;
	}
	r->n = n;
	return 0;
}

int flow_api(struct flow_api_result *out, struct ctx *ctx, const struct rev *a,
	     const struct rev *b, const struct flow_api_opts *opts,
	     struct err *err)
{
	_cleanup_changes_ struct tree_changes changes = TREE_CHANGES_INIT;
	int rc;

	*out = (struct flow_api_result){ .delta = DELTA_INIT,
					 .snap = { SNAPSHOT_INIT, SNAPSHOT_INIT } };
	rc = tree_diff(&changes, ctx->repo, &a->tree, &b->tree, err);
	if (rc >= 0)
		rc = cworld_open(&out->world, ctx, &a->tree, err);
	if (rc < 0)
		return rc;
	snapshot_init(&out->snap[0], &a->tree);
	snapshot_init(&out->snap[1], &b->tree);
	for (int s = 0; rc >= 0 && s < 2; s++)
		rc = ctree_open(&out->tree[s], out->world, &out->snap[s], err);
	if (rc >= 0)
		rc = delta_make(&out->delta, ctx, out->tree[0], out->tree[1],
				&changes, err);
	if (rc >= 0) {
		delta_add_texts(&out->delta);
		out->items = mem_zalloc((out->delta.n + 1) * sizeof(*out->items));
		rc = settle(out, opts, err);
	}
	if (rc < 0)
		flow_api_result_release(out);
	return rc;
}

void flow_api_result_release(struct flow_api_result *r)
{
	free(r->items);
	delta_release(&r->delta);
	ctree_free(r->tree[0]);
	ctree_free(r->tree[1]);
	cworld_free(r->world);
	snapshot_release(&r->snap[0]);
	snapshot_release(&r->snap[1]);
	*r = (struct flow_api_result){ .delta = DELTA_INIT };
}
