// SPDX-License-Identifier: GPL-2.0-only
#include "capi/include-arch.h"

#include <string.h>

static void enter(file_vec *stack, uint64_t *bits, uint32_t n_files, uint32_t file)
{
	if (file >= n_files || bits[file >> 6] >> (file & 63) & 1)
		return;
	bits[file >> 6] |= (uint64_t)1 << (file & 63);
	VEC_PUSH(stack, file);
}

/* Whether `#include <asm/x.h>` of the file itself means foreign headers only. */
static int needs_foreign(bool *yes, struct ctree *t, const char *path, struct err *err)
{
	const struct facts *facts;
	int rc = ctree_facts(&facts, t, path, err);

	*yes = false;
	for (uint32_t i = 0; rc == 0 && i < facts->n_includes && !*yes; i++) {
		const struct fact_include *inc = &facts->includes[i];
		file_vec files = VEC_INIT;
		bool all = true;

		rc = ctree_resolve_include(&files, t, path, facts_str(facts, inc->path),
					   inc->angle, err);
		for (size_t k = 0; k < files.n; k++)
			all &= cpath_rare_arch(cworld_path(ctree_world(t), files.items[k]));
		*yes = rc >= 0 && files.n && all;
		VEC_RELEASE(&files);
	}
	return rc;
}

/* The build makes a foreign arch/A/include/asm/x.h for the others, of asm-generic/x.h. */
static void enter_generic(file_vec *stack, uint64_t *bits, uint32_t n_files, struct cworld *w,
			  const char *path)
{
	static const char *const dirs[] = { "include/", "include/uapi/" };
	const char *name = strstr(path, "/asm/");

	for (size_t i = 0; name && i < 2; i++) {
		_cleanup_strbuf_ struct strbuf at = STRBUF_INIT;

		strbuf_addf(&at, "%sasm-generic/%s", dirs[i], name + strlen("/asm/"));
		enter(stack, bits, n_files, cworld_file(w, at.buf));
	}
}

static int walk(uint64_t *bits, uint32_t n_files, struct ctree *t, const char *path,
		struct err *err)
{
	static const char *const implied[] = {
		"include/linux/compiler-version.h", "include/linux/kconfig.h",
		"include/linux/compiler_types.h",
	};
	struct cworld *w = ctree_world(t);
	file_vec stack = VEC_INIT;
	int rc = 0;

	enter(&stack, bits, n_files, cworld_file(w, path));
	for (size_t i = 0; i < sizeof(implied) / sizeof(implied[0]); i++)
		enter(&stack, bits, n_files, cworld_file(w, implied[i]));
	while (stack.n && rc >= 0) {
		file_vec next = VEC_INIT;

		rc = ctree_included(&next, t, stack.items[--stack.n], err);
		for (size_t i = 0; i < next.n; i++)
			if (cpath_rare_arch(cworld_path(w, next.items[i])))
				enter_generic(&stack, bits, n_files, w,
					      cworld_path(w, next.items[i]));
			else
				enter(&stack, bits, n_files, next.items[i]);
		VEC_RELEASE(&next);
	}
	VEC_RELEASE(&stack);
	return rc;
}

int arch_reach(uint64_t **out, struct ctree *t, const char *path, uint32_t n_files,
	       struct err *err)
{
	bool foreign = strncmp(path, "arch/", 5) == 0;
	uint64_t *bits;
	int rc = 0;

	if (!foreign)
		rc = needs_foreign(&foreign, t, path, err);
	if (rc || foreign)
		return rc < 0 ? rc : 1;
	bits = mem_zalloc((n_files + 63) / 64 * sizeof(*bits));
	rc = walk(bits, n_files, t, path, err);
	if (rc < 0)
		free(bits);
	else
		*out = bits;
	return rc;
}

/* Whether the header lost an #include: 1, 0, <0. */
static int is_unlinked(const struct crossing *x, const char *path, struct err *err)
{
	_cleanup_facts_ struct facts was = FACTS_INIT, is = FACTS_INIT;
	int rc = ctree_has_includes(x->from.tree, path, err);

	if (rc <= 0)
		return rc;
	rc = ctree_take_facts(&was, x->from.tree, path, err);
	if (rc == 0)
		rc = ctree_take_facts(&is, x->to.tree, path, err);
	for (uint32_t i = 0; rc == 0 && i < was.n_includes; i++)
		if (!facts_has_include(&is, facts_str(&was, was.includes[i].path)))
			return 1;
	return rc < 0 ? rc : 0;
}

int unlinked_find(file_vec *out, const struct crossing *x, struct err *err)
{
	int rc = 0;

	for (size_t i = 0; rc >= 0 && i < x->changes->n; i++) {
		const struct tree_change *ch = &x->changes->items[i];

		if (!cpath_is_header(ch->path) || !cpath_in_kernel(ch->path) ||
		    !mode_is_file(ch->old_mode) || !mode_is_file(ch->new_mode))
			continue;
		rc = is_unlinked(x, ch->path, err);
		if (rc > 0)
			VEC_PUSH(out, cworld_file(ctree_world(x->to.tree), ch->path));
	}
	return rc < 0 ? rc : 0;
}
