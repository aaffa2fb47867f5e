// SPDX-License-Identifier: GPL-2.0-only
#include "capi/include-weak.h"

#include <stdlib.h>
#include <string.h>

#include "capi/config-tree.h"

/* ------------------------------------------------------------------- which they are */

/* The guard that each `#include name` has; NULL: one has none, or there is none. */
static const char *guard_of(const struct facts *f, const char *name)
{
	const char *guard = NULL;

	for (uint32_t i = 0; i < f->n_includes; i++) {
		if (strcmp(facts_str(f, f->includes[i].path), name) != 0)
			continue;
		/* two places may be the two sides of an #else */
		if (guard || !*facts_str(f, f->includes[i].guard))
			return NULL;
		guard = facts_str(f, f->includes[i].guard);
	}
	return guard;
}

static bool always_had(const struct facts *f, const char *name)
{
	for (uint32_t i = 0; i < f->n_includes; i++)
		if (strcmp(facts_str(f, f->includes[i].path), name) == 0 &&
		    !*facts_str(f, f->includes[i].guard))
			return true;
	return false;
}

/* Assembly, user space, architectures: none of those one configures. */
static bool is_option(const char *guard)
{
	return guard && strstr(guard, "CONFIG_") && !strstr(guard, "__");
}

static bool has_options(const struct facts *f)
{
	for (uint32_t i = 0; i < f->n_includes; i++)
		if (is_option(facts_str(f, f->includes[i].guard)))
			return true;
	return false;
}

static int add_weak(weak_vec *out, struct crossing *x, const char *path,
		    const struct fact_include *inc, const struct facts *is,
		    struct err *err)
{
	const char *name = facts_str(is, inc->path), *guard = guard_of(is, name);
	file_vec files = VEC_INIT;
	int rc;

	if (!is_option(guard))
		return 0;
	rc = ctree_resolve_include(&files, x->to.tree, path, name, inc->angle, err);
	for (size_t i = 0; i < files.n; i++)
		VEC_PUSH(out, (struct weak_include){
			.file = cworld_file(ctree_world(x->to.tree), path),
			.target = files.items[i], .name = arena_strdup(&x->arena, name),
			.guard = arena_strdup(&x->arena, guard),
		});
	VEC_RELEASE(&files);
	return rc;
}

static int one_header(weak_vec *out, struct crossing *x, const char *path, struct err *err)
{
	_cleanup_facts_ struct facts was = FACTS_INIT, is = FACTS_INIT;
	int rc = ctree_has_includes(x->from.tree, path, err);

	if (rc <= 0)
		return rc;
	rc = ctree_take_facts(&is, x->to.tree, path, err);
	if (rc == 0 && has_options(&is))
		rc = ctree_take_facts(&was, x->from.tree, path, err);
	for (uint32_t i = 0; rc == 0 && was.n_includes && i < is.n_includes; i++)
		if (always_had(&was, facts_str(&is, is.includes[i].path)))
			rc = add_weak(out, x, path, &is.includes[i], &is, err);
	return rc < 0 ? rc : 0;
}

int weak_find(weak_vec *out, struct crossing *x, struct err *err)
{
	int rc = 0;

	for (size_t i = 0; i < x->changes->n && rc >= 0; i++) {
		const struct tree_change *ch = &x->changes->items[i];

		if (cpath_is_header(ch->path) && cpath_in_kernel(ch->path) &&
		    mode_is_file(ch->old_mode) && mode_is_file(ch->new_mode) &&
		    crossing_changed(x, ch->path))
			rc = one_header(out, x, ch->path, err);
	}
	return rc;
}

/* --------------------------------------------------------------- what is left of it */

static bool has(const uint64_t *bits, uint32_t n_files, uint32_t file)
{
	return file < n_files && bits[file >> 6] >> (file & 63) & 1;
}

static bool is_weak(const weak_vec *weak, uint32_t file, uint32_t target)
{
	for (size_t i = 0; i < weak->n; i++)
		if (weak->items[i].file == file && weak->items[i].target == target)
			return true;
	return false;
}

static void enter(file_vec *stack, uint64_t *bits, uint32_t n_files, uint32_t file)
{
	if (file >= n_files || has(bits, n_files, file))
		return;
	bits[file >> 6] |= (uint64_t)1 << (file & 63);
	VEC_PUSH(stack, file);
}

static int walk(uint64_t *bits, uint32_t n_files, const weak_vec *weak,
		const struct crossing *x, const char *path, struct err *err)
{
	static const char *const implied[] = {
		"include/linux/compiler-version.h", "include/linux/kconfig.h",
		"include/linux/compiler_types.h",
	};
	struct cworld *w = ctree_world(x->to.tree);
	file_vec stack = VEC_INIT;
	int rc = 0;

	enter(&stack, bits, n_files, cworld_file(w, path));
	for (size_t i = 0; i < sizeof(implied) / sizeof(implied[0]); i++)
		enter(&stack, bits, n_files, cworld_file(w, implied[i]));
	while (stack.n && rc >= 0) {
		uint32_t file = stack.items[--stack.n];
		file_vec next = VEC_INIT;

		rc = ctree_included(&next, x->to.tree, file, err);
		for (size_t i = 0; i < next.n; i++)
			if (!is_weak(weak, file, next.items[i]))
				enter(&stack, bits, n_files, next.items[i]);
		VEC_RELEASE(&next);
	}
	VEC_RELEASE(&stack);
	return rc;
}

int weak_reach(uint64_t **out, const weak_vec *weak, const struct crossing *x,
	       const char *path, const uint64_t *all, uint32_t n_files,
	       struct err *err)
{
	uint64_t *bits;
	bool any = false;
	int rc;

	for (size_t i = 0; i < weak->n && !any; i++)
		any = has(all, n_files, weak->items[i].file);
	if (!any)
		return 1;
	bits = mem_zalloc((n_files + 63) / 64 * sizeof(*bits));
	rc = walk(bits, n_files, weak, x, path, err);
	if (rc < 0)
		free(bits);
	else
		*out = bits;
	return rc;
}

const char *weak_guard(const weak_vec *weak, const struct crossing *x,
		       const char *path, const char *name)
{
	uint32_t file = cworld_file(ctree_world(x->to.tree), path);

	for (size_t i = 0; i < weak->n; i++)
		if (weak->items[i].file == file &&
		    strcmp(weak->items[i].name, name) == 0)
			return weak->items[i].guard;
	return NULL;
}

/* ------------------------------------------------------------------- who need not care */

bool weak_is_guarded(const char *use, const char *guard)
{
	while (use) {
		_cleanup_free_ char *option = config_next_option(&guard);

		if (!option)
			return false;
		if (config_names_option(use, option))
			return true;
	}
	return false;
}

int weak_is_implied(const struct crossing *x, const char *path, const char *guard,
		    struct err *err)
{
	_cleanup_config_tree_ struct config_tree t = {
		.snap = x->to.snap, .repo = x->sw->repo,
	};

	return config_tree_implies(&t, path, guard, err);
}
