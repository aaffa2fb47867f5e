// SPDX-License-Identifier: GPL-2.0-only
/*
 * Headers that one side made refuse to be included by themselves (`#ifndef X` and
 * `#error`), and .c files of the other one that begin to do so.
 */
#include <stdlib.h>
#include <string.h>

#include "capi/crossing.h"
#include "capi/refusal.h"
#include "capi/rule-check.h"

static int refusal_in(struct refusal *out, struct arena *a, const struct snapshot *snap,
		      struct repo *repo, const char *path, struct err *err)
{
	_cleanup_snap_file_ struct snap_file f = SNAP_FILE_INIT;
	int rc = snapshot_read_fitting(&f, snap, repo, path, CFILE_MAX_BYTES, err);

	if (rc)
		return rc < 0 ? rc : 0;
	if (memmem(f.data, f.len, "error", 5))
		refusal_read(out, a, f.data, f.len);
	return 0;
}

/* ---------------------------------------------------------------- who includes it */

static bool wanted(const char *path)
{
	return cpath_is_c(path) && !cpath_is_header(path) && cpath_in_kernel(path);
}

/* Whether @file reaches @header, or something that defines one of the names. */
static int lets_in(const struct crossing *x, const struct refusal *r, uint32_t file,
		   uint32_t header, struct err *err)
{
	_cleanup_free_ uint64_t *bits = NULL;
	uint32_t n = 0;
	int rc = ctree_reach(&bits, &n, x->to.tree,
			     cworld_path(ctree_world(x->to.tree), file), err);

	if (rc)
		return rc < 0 ? rc : 0;
	if (header < n && bits[header >> 6] >> (header & 63) & 1)
		return 1;
	for (size_t i = 0; i < r->names.n && rc == 0; i++) {
		cref_vec refs = VEC_INIT;

		rc = ctree_find(&refs, x->to.tree, r->names.items[i], err);
		for (size_t k = 0; k < refs.n && rc == 0; k++)
			rc = refs.items[k].file < n &&
			     bits[refs.items[k].file >> 6] >> (refs.items[k].file & 63) & 1;
		VEC_RELEASE(&refs);
	}
	return rc;
}

/* Whether what @path includes before its #include number @k lets the header in. */
static int prepared(const struct crossing *x, const struct refusal *r, const char *path,
		    const struct facts *f, uint32_t k, uint32_t header, struct err *err)
{
	int rc = 0;

	for (uint32_t i = 0; i < k && rc == 0; i++) {
		file_vec files = VEC_INIT;

		rc = ctree_resolve_include(&files, x->to.tree, path,
					   facts_str(f, f->includes[i].path),
					   f->includes[i].angle, err);
		for (size_t n = 0; n < files.n && rc == 0; n++)
			rc = lets_in(x, r, files.items[n], header, err);
		VEC_RELEASE(&files);
	}
	return rc;
}

/* Whether the header includes, before its #error, what defines one of the names. */
static int prepares_itself(const struct crossing *x, const struct refusal *r, uint32_t header,
			   struct err *err)
{
	const char *path = cworld_path(ctree_world(x->to.tree), header);
	const struct facts *f;
	uint32_t k = 0;
	int rc = ctree_facts(&f, x->to.tree, path, err);

	if (rc)
		return rc < 0 ? rc : 0;
	while (k < f->n_includes && f->includes[k].line < r->line)
		k++;
	return prepared(x, r, path, f, k, header, err);
}

/* Whether the text of a file, or of the Makefile beside it, has one of the names. */
static int mentions(const struct crossing *x, const struct refusal *r, const char *path,
		    struct err *err)
{
	_cleanup_snap_file_ struct snap_file f = SNAP_FILE_INIT;
	int rc = snapshot_read_fitting(&f, x->to.snap, x->sw->repo, path, CFILE_MAX_BYTES, err);

	if (rc)
		return rc < 0 ? rc : 0;
	for (size_t i = 0; i < r->names.n && rc == 0; i++)
		rc = memmem(f.data, f.len, r->names.items[i],
			    strlen(r->names.items[i])) != NULL;
	return rc;
}

static void report(struct crossing *x, const struct refusal *r, const char *path,
		   const struct facts *f, const struct fact_include *inc,
		   const char *header)
{
	struct sweep *sw = x->sw;
	struct check_finding *c = sweep_report(sw, CHECK_NEW_CHECK, CHECK_LIKELY,
					       x->provider, path, inc->line,
					       facts_str(f, inc->path));

	c->after = (struct delta_place){
		.path = arena_strdup(&sw->arena, header), .line = r->line,
	};
	c->message = arena_printf(&sw->arena,
				  "%s refuses to be included where %s is not defined", c->symbol,
				  r->names.items[0]);
}

/*
 * One #include, which the provider's version has not, of a header that it changed.
 * @calm: headers that have no such #error.
 */
static int one_include(struct crossing *x, struct map *calm, const char *path,
		       const struct facts *f, uint32_t k, uint32_t file, struct err *err)
{
	_cleanup_refusal_ struct refusal was = REFUSAL_INIT, is = REFUSAL_INIT;
	const char *header = cworld_path(ctree_world(x->to.tree), file), *makefile;
	const char *slash = strrchr(path, '/');
	struct repo *repo = x->sw->repo;
	int rc = map_get_ptr(calm, header) ? 1 :
		refusal_in(&is, &x->arena, x->to.snap, repo, header, err);

	if (rc == 0 && !is.names.n)
		map_set_ptr(calm, header, x);
	if (rc || !is.names.n)
		return rc < 0 ? rc : 0;
	rc = refusal_in(&was, &x->arena, x->from.snap, repo, header, err);
	if (rc < 0 || was.names.n)
		return rc;
	makefile = arena_printf(&x->arena, "%.*sMakefile",
				slash ? (int)(slash + 1 - path) : 0, path);
	rc = mentions(x, &is, path, err);
	if (rc == 0)
		rc = mentions(x, &is, makefile, err);
	if (rc == 0)
		rc = prepared(x, &is, path, f, k, file, err);
	if (rc == 0)
		rc = prepares_itself(x, &is, file, err);
	if (rc == 0)
		report(x, &is, path, f, &f->includes[k], header);
	return rc < 0 ? rc : 0;
}

static int one_file(struct crossing *x, struct map *calm, const char *path,
		    struct err *err)
{
	const struct facts *is, *with;
	int rc = ctree_facts(&with, x->with.tree, path, err);

	if (rc > 0)
		with = NULL;
	if (rc >= 0)
		rc = ctree_facts(&is, x->to.tree, path, err);
	for (uint32_t i = 0; rc == 0 && i < is->n_includes; i++) {
		file_vec files = VEC_INIT;

		if (with && facts_has_include(with, facts_str(is, is->includes[i].path)))
			continue;
		rc = ctree_resolve_include(&files, x->to.tree, path,
					   facts_str(is, is->includes[i].path),
					   is->includes[i].angle, err);
		if (rc == 0 && files.n == 1 &&
		    crossing_changed(x, cworld_path(ctree_world(x->to.tree),
						    files.items[0])))
			rc = one_include(x, calm, path, is, i, files.items[0], err);
		VEC_RELEASE(&files);
	}
	return rc < 0 ? rc : 0;
}

/* Whether the provider changed a header that was there. */
static bool may_refuse(const struct crossing *x)
{
	for (size_t i = 0; i < x->changes->n; i++)
		if (cpath_is_header(x->changes->items[i].path) &&
		    mode_is_file(x->changes->items[i].old_mode) &&
		    mode_is_file(x->changes->items[i].new_mode))
			return true;
	return false;
}

int refuse_headers(struct sweep *sw, enum check_side provider, struct err *err)
{
	_cleanup_crossing_ struct crossing x;
	_cleanup_map_ struct map calm = MAP_INIT;
	int rc;

	crossing_open(&x, sw, provider);
	rc = may_refuse(&x) ? crossing_list(&x, wanted, err) : 0;
	for (size_t i = 0; i < x.files.n && rc >= 0; i++)
		rc = one_file(&x, &calm, x.files.items[i], err);
	return rc;
}
