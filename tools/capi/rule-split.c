// SPDX-License-Identifier: GPL-2.0-only
/*
 * A Makefile or a Kconfig file that makes several modules of one, or a module of
 * what was built in: what the other side calls across the cut in new lines needs
 * an EXPORT_SYMBOL() that nobody thought of.
 */
#include <string.h>

#include "capi/rule-export.h"

struct hunt {
	struct sweep *sw;
	enum check_side mover;		/* who cut */
	struct config_tree *merged;
	/* without the types of symbols, for which all Kconfig files are read */
	struct config_tree base, plain;
	struct map became;		/* symbols: tristate now */
	path_vec makefiles;		/* that the mover changed */
	path_vec cuts;			/* those of them that make several objects of one */
	struct arena arena;
};

static void hunt_release(struct hunt *h)
{
	config_tree_release(&h->base);
	config_tree_release(&h->plain);
	map_release(&h->became);
	VEC_RELEASE(&h->makefiles);
	VEC_RELEASE(&h->cuts);
	arena_release(&h->arena);
}

static size_t dir_length(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash ? (size_t)(slash - path) + 1 : 0;
}

static int hunt_begin(struct hunt *h, struct err *err)
{
	const struct tree_changes *ch = h->sw->in->changes[h->mover][0];

	for (size_t i = 0; i < ch->n; i++) {
		const char *path = ch->items[i].path;

		if (kbuild_is_path(path) && cpath_in_kernel(path) &&
		    sweep_changed(h->sw, h->mover, path, true))
			VEC_PUSH(&h->makefiles, path);
	}
	return export_became_tristate(&h->became, h->sw, h->mover, &h->arena, err);
}

/* Whether some configuration of the base had it as a module, or part of one. */
static bool was_module(const struct hunt *h, const struct built *was)
{
	return was->how == BUILT_MODULE ||
	       (was->how == BUILT_UNSURE &&
		(!was->config || !map_find(&h->became, was->config, strlen(was->config))));
}

/* 1: only built in before, and can be a module now; 0: no; <0. */
static int became_module(struct hunt *h, const char *path, struct err *err)
{
	struct built was, is;
	int rc = config_tree_built(&was, &h->base, path, err);

	if (rc < 0 || was.how == BUILT_NOT || was_module(h, &was))
		return rc;
	rc = config_tree_built(&is, h->merged, path, err);
	return rc < 0 ? rc : is.how == BUILT_MODULE;
}

/* ------------------------------------------------------------ what is a module now */

/* The objects of one Makefile, and of those below that it enters by one of @became. */
static int add_objects(path_vec *out, struct hunt *h, const char *makefile, bool all,
		       unsigned int depth, struct err *err)
{
	size_t dir = dir_length(makefile);
	const struct kbuild *mk;
	int rc = config_tree_makefile(&mk, h->merged, makefile, err);

	for (size_t i = 0; rc >= 0 && mk && i < mk->items.n; i++) {
		const struct kbuild_item *it = &mk->items.items[i];
		size_t n = strlen(it->word);
		bool by_it = it->config && map_find(&h->became, it->config, strlen(it->config));
		const char *path = kbuild_source(&h->arena, makefile, it->word);

		if (path) {
			rc = became_module(h, path, err);
			if (rc > 0)
				VEC_PUSH(out, path);
		} else if (n > 1 && it->word[n - 1] == '/' && (all || by_it) && depth) {
			path = arena_printf(&h->arena, "%.*s%sMakefile", (int)dir, makefile,
					    it->word);
			rc = add_objects(out, h, path, true, depth - 1, err);
		}
	}
	return rc < 0 ? rc : 0;
}

static int list_modules(path_vec *out, struct hunt *h, struct err *err)
{
	const struct tree_changes *ch = h->sw->in->changes[h->mover][0];
	int rc = hunt_begin(h, err);

	for (size_t i = 0; rc >= 0 && i < h->makefiles.n; i++)
		rc = add_objects(out, h, h->makefiles.items[i], false, 0, err);
	for (size_t i = 0; rc >= 0 && h->became.n && i < ch->n; i++) {
		const char *path = ch->items[i].path;

		if (kconfig_is_path(path) && cpath_in_kernel(path) &&
		    sweep_changed(h->sw, h->mover, path, true))
			rc = add_objects(out, h,
					 arena_printf(&h->arena, "%.*sMakefile",
						      (int)dir_length(path), path),
					 false, 2, err);
	}
	return rc;
}

static bool is_listed(const path_vec *v, const char *path)
{
	for (size_t i = 0; i < v->n; i++)
		if (strcmp(v->items[i], path) == 0)
			return true;
	return false;
}

int export_became_modules(path_vec *out, struct sweep *sw, enum check_side side,
			  struct config_tree *merged, struct arena *a, struct err *err)
{
	_cleanup_(hunt_release) struct hunt h = {
		.sw = sw, .mover = side, .merged = merged,
		.base = { .snap = &sw->in->bases[0], .repo = sw->repo, .no_types = true },
	};
	path_vec found = VEC_INIT;
	int rc = list_modules(&found, &h, err);

	for (size_t i = 0; rc >= 0 && i < found.n; i++)
		if (!is_listed(out, found.items[i]))
			VEC_PUSH(out, (const char *)arena_strdup(a, found.items[i]));
	VEC_RELEASE(&found);
	return rc;
}

/* -------------------------------------------------------------- calls across a cut */

/*
 * The one .c file that defines a function which has no EXPORT_SYMBOL(); NULL: it is
 * exported, a macro, in a header, or there are several.
 */
static int defined_in(const char **path, struct hunt *h, const char *name,
		      const char *user, struct err *err)
{
	struct cworld *w = ctree_world(h->sw->merged);
	cref_vec refs = VEC_INIT;
	bool fine = true;
	int rc = ctree_visible(&refs, h->sw->merged, user, name, err);

	*path = NULL;
	if (rc >= 0)
		rc = ctree_find(&refs, h->sw->merged, name, err);
	for (size_t i = 0; i < refs.n && fine; i++) {
		const struct cref *r = &refs.items[i];
		const char *at = cworld_path(w, r->file);

		if (export_is_stub(r, &refs, w))
			continue;
		fine = r->fact->kind == FACT_FUNC && !(r->fact->flags & FACT_STATIC) &&
		       !export_of(r->facts, name) && !export_by_macro(r->facts, name);
		if (!fine || !(r->fact->flags & FACT_DEFINED))
			continue;
		fine = !cpath_is_header(at) && (!*path || strcmp(*path, at) == 0);
		*path = at;
	}
	VEC_RELEASE(&refs);
	if (!fine || (*path && strcmp(*path, user) == 0))
		*path = NULL;
	return rc;
}

static void report(struct hunt *h, const struct use *u, const char *path,
		   const struct built *is, const struct built *there)
{
	struct sweep *sw = h->sw;
	struct check_finding *f = sweep_report(sw, CHECK_EXPORT,
					       u->conflict ? CHECK_POSSIBLE : CHECK_LIKELY,
					       h->mover, path, u->line, u->name);

	f->decl = arena_strdup(&sw->arena, u->decl);
	f->guard = u->guard ? arena_strdup(&sw->arena, u->guard) : NULL;
	f->after = (struct delta_place){
		.path = arena_strdup(&sw->arena, is->makefile), .line = is->line,
		.text = arena_printf(&sw->arena, "%s.o", is->object),
	};
	f->message = arena_printf(&sw->arena, "%s is not exported, and %s can be a module "
				  "of its own now, beside %s", u->name, is->object,
				  there->object ? there->object : "the kernel");
}

/* A call in a file that is @is, and was @was. */
static int one_call(struct hunt *h, const struct use *u, const char *path,
		    const struct built *was, const struct built *is, struct err *err)
{
	struct built before = { .how = BUILT_NOT }, now;
	const char *at;
	int rc = defined_in(&at, h, u->name, path, err);

	if (rc < 0 || !at)
		return rc;
	rc = config_tree_built(&now, h->merged, at, err);
	if (rc < 0 || now.how == BUILT_NOT || strcmp(now.object, is->object) == 0)
		return rc;
	rc = config_tree_built(&before, &h->base, at, err);
	/* it was wrong before, too, or somebody else's */
	if (rc < 0 || (was_module(h, was) &&
		       (!before.object || strcmp(before.object, was->object) != 0)))
		return rc;
	report(h, u, path, is, &now);
	return 0;
}

/* Whether an object of the Makefile is part of another one now: 1, 0, <0. */
static int moves_any(struct hunt *h, const char *makefile, struct err *err)
{
	const struct kbuild *mk;
	int rc = config_tree_makefile(&mk, &h->plain, makefile, err);

	for (size_t i = 0; rc >= 0 && mk && i < mk->items.n; i++) {
		const char *path = kbuild_source(&h->arena, makefile,
						 mk->items.items[i].word);
		struct built was, is;

		if (!path)
			continue;
		rc = config_tree_built(&was, &h->base, path, err);
		if (rc >= 0)
			rc = config_tree_built(&is, &h->plain, path, err);
		if (rc >= 0 && was.object && is.object && strcmp(was.object, is.object) != 0)
			return 1;
	}
	return rc < 0 ? rc : 0;
}

static int find_cuts(struct hunt *h, struct err *err)
{
	int rc = 0;

	for (size_t i = 0; rc >= 0 && i < h->makefiles.n; i++) {
		rc = moves_any(h, h->makefiles.items[i], err);
		if (rc > 0)
			VEC_PUSH(&h->cuts, h->makefiles.items[i]);
	}
	return rc < 0 ? rc : 0;
}

/* Whether one of the Makefiles may have a say in how a file is built. */
static bool is_under(const path_vec *makefiles, const char *path)
{
	size_t dir = dir_length(path);

	for (size_t i = 0; i < makefiles->n; i++) {
		size_t n = dir_length(makefiles->items[i]);

		if (n <= dir && memcmp(path, makefiles->items[i], n) == 0)
			return true;
	}
	return false;
}

static bool same_text(const char *a, const char *b)
{
	return a == b || (a && b && strcmp(a, b) == 0);
}

/* Whether the Makefiles have another word for a file than before. */
static int built_otherwise(struct hunt *h, const struct built *was, const char *path,
			   struct err *err)
{
	struct built is;
	int rc = config_tree_built(&is, &h->plain, path, err);

	return rc < 0 ? rc : is.how != was->how || !same_text(is.object, was->object) ||
				     !same_text(is.config, was->config);
}

static int look_at(struct hunt *h, const char *path, struct err *err)
{
	_cleanup_fresh_ struct fresh fresh = FRESH_INIT;
	_cleanup_map_ struct map told = MAP_INIT;
	use_vec uses = VEC_INIT;
	struct built was, is;
	int rc = config_tree_built(&was, &h->base, path, err);

	if (rc < 0 || was.how == BUILT_NOT)
		return rc;
	rc = h->became.n || is_under(&h->cuts, path) ? 1 :
						       built_otherwise(h, &was, path, err);
	if (rc <= 0)
		return rc;
	rc = config_tree_built(&is, h->merged, path, err);
	if (rc < 0 || is.how != BUILT_MODULE ||
	    (was_module(h, &was) && !is_under(&h->cuts, path)))
		return rc;
	rc = fresh_open(&fresh, h->sw, h->mover, path, "", err);
	if (rc == 0)
		rc = export_uses(&uses, h->sw, &fresh, NULL, &h->arena, err);
	for (size_t i = 0; rc >= 0 && i < uses.n; i++) {
		bool added;

		map_put(&told, uses.items[i].name, strlen(uses.items[i].name), &added);
		if (added)
			rc = one_call(h, &uses.items[i], path, &was, &is, err);
	}
	VEC_RELEASE(&uses);
	return rc < 0 ? rc : 0;
}

static int one_direction(struct sweep *sw, enum check_side mover,
			 struct config_tree *merged, struct err *err)
{
	_cleanup_(hunt_release) struct hunt h = {
		.sw = sw, .mover = mover, .merged = merged,
		.base = { .snap = &sw->in->bases[0], .repo = sw->repo, .no_types = true },
		.plain = { .snap = merged->snap, .repo = sw->repo, .no_types = true },
	};
	const struct tree_changes *theirs = sw->in->changes[!mover][0];
	int rc = hunt_begin(&h, err);

	if (rc >= 0)
		rc = find_cuts(&h, err);
	for (size_t i = 0; rc >= 0 && i < theirs->n; i++) {
		const char *path = theirs->items[i].path;

		if ((h.became.n || is_under(&h.makefiles, path)) && cpath_is_c(path) &&
		    !cpath_is_header(path) && cpath_in_kernel(path) &&
		    sweep_changed(sw, !mover, path, true))
			rc = look_at(&h, path, err);
	}
	return rc;
}

int sweep_split(struct sweep *sw, struct config_tree *merged, struct err *err)
{
	int rc = 0;

	for (int s = 0; rc >= 0 && s < 2; s++)
		rc = one_direction(sw, s, merged, err);
	return rc;
}
