// SPDX-License-Identifier: GPL-2.0-only
/*
 * Files that one side leaves where they are and uses no more: sources that no
 * Makefile of the merge builds, headers that nobody includes. Where their code is
 * now, rule-lost.c finds out.
 */
#include <string.h>

#include "capi/kbuild.h"
#include "capi/rule-lost.h"

void retired_open(struct retired *r, struct sweep *sw, enum check_side mover)
{
	*r = (struct retired){
		.sw = sw, .mover = mover,
		.base = { .snap = &sw->in->bases[0], .repo = sw->repo, .no_types = true },
		.merged = { .snap = sw->in->merged, .repo = sw->repo, .no_types = true },
	};
}

void retired_release(struct retired *r)
{
	map_release(&r->paths);
	config_tree_release(&r->base);
	config_tree_release(&r->merged);
	arena_release(&r->arena);
}

bool retired_has(const struct retired *r, const char *path)
{
	return map_find(&r->paths, path, strlen(path)) != NULL;
}

static void retire(struct retired *r, const char *path)
{
	map_put(&r->paths, path, strlen(path), NULL);
}

/* What the editor has in both versions and may have edited. */
static bool is_edited(const struct retired *r, const struct tree_change *ch)
{
	return mode_is_file(ch->old_mode) && mode_is_file(ch->new_mode) &&
	       sweep_changed(r->sw, !r->mover, ch->path, true);
}

/* -------------------------------------------------------------------- sources */

/* Whether a Makefile names it, and those above name the Makefile's directory: 1, 0, <0. */
static int is_built(struct config_tree *t, const char *path, struct err *err)
{
	struct built b;
	int rc = config_tree_built(&b, t, path, err);
	char *dir, *slash;

	if (rc < 0 || b.how == BUILT_NOT)
		return rc < 0 ? rc : 0;
	dir = arena_strdup(&t->arena, b.makefile);
	for (rc = 1; rc > 0 && (slash = strrchr(dir, '/'));) {
		*slash = '\0';
		rc = config_tree_enters(t, dir, err);
	}
	return rc;
}

static bool has_word(const struct kbuild *k, const char *word)
{
	for (size_t i = 0; k && i < k->items.n; i++)
		if (strcmp(k->items.items[i].word, word) == 0)
			return true;
	return false;
}

/* Whether a Makefile has lost an object or a directory: 1, 0, <0. */
static int lost_any(struct retired *r, const char *makefile, struct err *err)
{
	const struct kbuild *was, *is;
	int rc = config_tree_makefile(&was, &r->base, makefile, err);

	if (rc >= 0)
		rc = config_tree_makefile(&is, &r->merged, makefile, err);
	for (size_t i = 0; rc >= 0 && was && i < was->items.n; i++)
		if (!has_word(is, was->items.items[i].word))
			return 1;
	return rc < 0 ? rc : 0;
}

/* Whether some other source includes it: 1, 0, <0. */
static int is_included_source(struct retired *r, const char *path, struct err *err)
{
	struct ctree *t = r->sw->merged;
	file_vec by = VEC_INIT;
	int rc = ctree_source_includers(&by, t, cworld_file(ctree_world(t), path), err);
	bool any = by.n;

	VEC_RELEASE(&by);
	return rc < 0 ? rc : any;
}

static int one_source(struct retired *r, const char *path, struct err *err)
{
	int rc = is_built(&r->merged, path, err);

	if (rc == 0) {
		rc = is_built(&r->base, path, err);
		if (rc <= 0)
			return rc;
		rc = is_included_source(r, path, err);
		if (rc == 0)
			retire(r, path);
	}
	return rc < 0 ? rc : 0;
}

/* What the editor changed below the Makefile's directory. */
static int below(struct retired *r, const char *makefile, struct err *err)
{
	const struct tree_changes *edits = r->sw->in->changes[!r->mover][0];
	size_t n = (size_t)(cpath_last(makefile) - makefile);
	int rc = 0;

	for (size_t i = tree_changes_lower(edits, makefile, n); rc >= 0 && i < edits->n; i++) {
		const struct tree_change *ch = &edits->items[i];

		if (ch->len < n || memcmp(ch->path, makefile, n) != 0)
			break;
		if (cpath_is_source(ch->path) && is_edited(r, ch))
			rc = one_source(r, ch->path, err);
	}
	return rc;
}

int retired_sources(struct retired *r, struct err *err)
{
	const struct tree_changes *mine = r->sw->in->changes[r->mover][0];
	int rc = 0;

	for (size_t i = 0; rc >= 0 && i < mine->n; i++) {
		const char *path = mine->items[i].path;

		if (!kbuild_is_path(path) || !strchr(path, '/') || !cpath_in_kernel(path) ||
		    !sweep_changed(r->sw, r->mover, path, false))
			continue;
		rc = lost_any(r, path, err);
		if (rc > 0)
			rc = below(r, path, err);
	}
	return rc < 0 ? rc : 0;
}

/* -------------------------------------------------------------------- headers */

static bool is_function(const struct fact *f)
{
	return f->kind == FACT_FUNC && f->flags & FACT_DEFINED && !(f->flags & FACT_MADE);
}

static int functions_of(struct map *out, struct retired *r, const char *path, struct err *err)
{
	_cleanup_facts_ struct facts f = FACTS_INIT;
	int rc = ctree_take_facts(&f, r->sw->side[r->mover], path, err);

	for (uint32_t i = 0; rc == 0 && i < f.n_facts; i++) {
		const char *name = facts_str(&f, f.facts[i].name);

		if (is_function(&f.facts[i]) && !map_find(out, name, strlen(name)))
			map_put(out, arena_strdup(&r->arena, name), strlen(name), NULL);
	}
	return rc < 0 ? rc : 0;
}

/* The functions that the mover's new headers have with their bodies. */
static int note_functions(struct map *out, struct retired *r, struct err *err)
{
	const struct tree_changes *mine = r->sw->in->changes[r->mover][0];
	int rc = 0;

	for (size_t i = 0; rc >= 0 && i < mine->n; i++) {
		const struct tree_change *ch = &mine->items[i];

		if (!ch->old_mode && cpath_is_header(ch->path) && cpath_in_kernel(ch->path) &&
		    sweep_changed(r->sw, r->mover, ch->path, true))
			rc = functions_of(out, r, ch->path, err);
	}
	return rc;
}

static int is_included(struct ctree *t, const char *path, struct err *err)
{
	file_vec by = VEC_INIT;
	int rc = ctree_includers(&by, t, cworld_file(ctree_world(t), path), err);
	bool any = by.n;

	VEC_RELEASE(&by);
	return rc < 0 ? rc : any;
}

static int one_header(struct retired *r, const struct map *copied, const char *path,
		      struct err *err)
{
	const struct facts *f;
	bool any = false;
	int rc = ctree_facts(&f, r->sw->base[0], path, err);

	for (uint32_t i = 0; rc == 0 && !any && i < f->n_facts; i++) {
		const char *name = facts_str(f, f->facts[i].name);

		any = is_function(&f->facts[i]) && map_find(copied, name, strlen(name));
	}
	if (!any)
		return rc < 0 ? rc : 0;
	rc = is_included(r->sw->merged, path, err);
	if (rc == 0) {
		rc = is_included(r->sw->base[0], path, err);
		if (rc > 0)
			retire(r, path);
	}
	return rc < 0 ? rc : 0;
}

int retired_headers(struct retired *r, struct err *err)
{
	const struct tree_changes *edits = r->sw->in->changes[!r->mover][0];
	_cleanup_map_ struct map copied = MAP_INIT;
	int rc = note_functions(&copied, r, err);

	for (size_t i = 0; rc >= 0 && copied.n && i < edits->n; i++) {
		const struct tree_change *ch = &edits->items[i];

		if (cpath_is_header(ch->path) && cpath_in_kernel(ch->path) && is_edited(r, ch))
			rc = one_header(r, &copied, ch->path, err);
	}
	return rc < 0 ? rc : 0;
}

int retired_is_live(struct retired *r, const char *path, struct err *err)
{
	if (cpath_is_header(path))
		return is_included(r->sw->merged, path, err);
	return cpath_is_source(path) ? is_built(&r->merged, path, err) : 0;
}
