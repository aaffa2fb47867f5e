// SPDX-License-Identifier: GPL-2.0-only
#include "capi/include-cycle.h"

#include <stdlib.h>

#define MAX_INCLUDERS 256	/* that are asked about one header */

static int reaches(struct ctree *t, const char *path, uint32_t file, struct err *err)
{
	_cleanup_free_ uint64_t *bits = NULL;
	uint32_t n;
	int rc = ctree_reach(&bits, &n, t, path, err);

	if (rc)
		return rc < 0 ? rc : 0;
	return file < n && bits[file >> 6] >> (file & 63) & 1;
}

/* Whether @inc of the file @from leads to @file: 1 or 0, <0. */
static int leads_to(const struct crossing *x, const char *from, const struct facts *f,
		    const struct fact_include *inc, uint32_t file, struct err *err)
{
	file_vec files = VEC_INIT;
	int rc = ctree_resolve_include(&files, x->to.tree, from, facts_str(f, inc->path),
				       inc->angle, err);

	for (size_t i = 0; i < files.n && rc == 0; i++)
		rc = files.items[i] == file ||
		     reaches(x->to.tree, cworld_path(ctree_world(x->to.tree),
						     files.items[i]), file, err);
	VEC_RELEASE(&files);
	return rc;
}

/* The first #include of the target by which one comes back. 1: found. */
static int way_back(struct include_cycle *c, const struct crossing *x, struct err *err)
{
	const char *path = cworld_path(ctree_world(x->to.tree), c->target);
	const struct facts *f;
	int rc = ctree_facts(&f, x->to.tree, path, err);

	if (rc)
		return rc < 0 ? rc : 0;
	for (uint32_t i = 0; i < f->n_includes && rc == 0; i++) {
		/* what an option or an architecture has may be no circle at all */
		if (*facts_str(f, f->includes[i].guard))
			continue;
		rc = leads_to(x, path, f, &f->includes[i], c->file, err);
		if (rc == 1)
			c->line = f->includes[i].line;
	}
	return rc;
}

/* Whether @from includes the target, and nothing before it that leads to the file. */
static int enters_first(const struct include_cycle *c, const struct crossing *x,
			const char *from, struct err *err)
{
	const struct facts *f;
	int rc = ctree_facts(&f, x->to.tree, from, err);

	for (uint32_t i = 0; rc == 0 && i < f->n_includes; i++) {
		file_vec files = VEC_INIT;
		bool target = false;

		rc = ctree_resolve_include(&files, x->to.tree, from,
					   facts_str(f, f->includes[i].path),
					   f->includes[i].angle, err);
		for (size_t k = 0; k < files.n; k++)
			target |= files.items[k] == c->target;
		VEC_RELEASE(&files);
		if (target)
			return 1;
		if (rc == 0 && leads_to(x, from, f, &f->includes[i], c->file, err))
			return 0;
	}
	return rc < 0 ? rc : 0;
}

static int find_victim(struct include_cycle *c, const struct crossing *x,
		       struct err *err)
{
	file_vec up = VEC_INIT;
	int rc = ctree_includers(&up, x->to.tree, c->target, err);

	for (size_t i = 0; i < up.n && i < MAX_INCLUDERS && rc == 0; i++) {
		const char *path = cworld_path(ctree_world(x->to.tree), up.items[i]);

		if (!cpath_is_header(path) && cpath_in_kernel(path))
			rc = enters_first(c, x, path, err);
	}
	VEC_RELEASE(&up);
	c->sure = rc == 1;
	return rc < 0 ? rc : 0;
}

/* @target: what @path includes, and did not in the provider's tree. */
static int add_cycle(cycle_vec *out, const struct crossing *x, const char *path,
		     uint32_t target, struct err *err)
{
	struct cworld *w = ctree_world(x->to.tree);
	struct include_cycle c = { .path = path, .file = cworld_file(w, path),
				   .target = target };
	const char *to = cworld_path(w, target);
	int rc = reaches(x->to.tree, to, c.file, err);

	if (rc == 1)
		rc = !reaches(x->from.tree, to, c.file, err);
	if (rc == 1)
		rc = !reaches(x->with.tree, path, target, err);
	if (rc == 1)
		rc = way_back(&c, x, err);
	if (rc == 1)
		rc = find_victim(&c, x, err) < 0 ? -1 : 1;
	if (rc == 1)
		VEC_PUSH(out, c);
	return rc < 0 ? rc : 0;
}

static int cycles_of(cycle_vec *out, const struct crossing *x, const char *path,
		     struct err *err)
{
	const struct facts *is, *with;
	int rc = ctree_facts(&with, x->with.tree, path, err);

	if (rc == 0)
		rc = ctree_facts(&is, x->to.tree, path, err);
	for (uint32_t i = 0; rc == 0 && i < is->n_includes; i++) {
		const char *name = facts_str(is, is->includes[i].path);
		file_vec files = VEC_INIT;

		if (facts_has_include(with, name) || *facts_str(is, is->includes[i].guard))
			continue;
		rc = ctree_resolve_include(&files, x->to.tree, path, name,
					   is->includes[i].angle, err);
		for (size_t k = 0; k < files.n && rc == 0; k++)
			rc = add_cycle(out, x, path, files.items[k], err);
		VEC_RELEASE(&files);
	}
	return rc < 0 ? rc : 0;
}

int cycles_find(cycle_vec *out, const struct crossing *x, struct err *err)
{
	int rc = 0;

	for (size_t i = 0; i < x->files.n && rc >= 0; i++)
		if (cpath_is_header(x->files.items[i]))
			rc = cycles_of(out, x, x->files.items[i], err);
	return rc;
}
