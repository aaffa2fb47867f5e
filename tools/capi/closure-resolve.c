// SPDX-License-Identifier: GPL-2.0-only
/*
 * What an #include means. There is no Makefile to ask for -I, so the rules of kbuild
 * are applied, and where they give nothing, any file whose path ends in what is
 * written.
 */
#include <string.h>

#include "base/bytes.h"
#include "base/mem.h"
#include "base/strbuf.h"
#include "capi/ctree-internal.h"

/* Files that one #include may mean when only the end of the path agrees. */
#define MAX_ENDINGS 8

/* The include directories that have some first component below. */
struct root {
	const char *dir;	/* with a slash at the end */
	const char *arch;	/* NULL: of all */
	size_t arch_len;
	struct root *next;
};

/* Those of all architectures first. */
static int root_cmp(const struct root *a, const struct root *b)
{
	if (!a->arch_len != !b->arch_len)
		return a->arch_len ? 1 : -1;
	return strcmp(a->dir, b->dir);
}

static void add_root(struct ctree *t, const char *path, size_t dir_len)
{
	const char *part = path + dir_len, *slash = strchr(part, '/');
	size_t len = slash ? (size_t)(slash - part) : 0;
	struct map_entry *e = map_find(&t->roots, part, len);
	struct root *root = arena_alloc(&t->arena, sizeof(*root)), **at;

	root->dir = arena_strndup(&t->arena, path, dir_len);
	root->arch_len = cpath_arch(&root->arch, root->dir);
	if (!e) {
		part = arena_strndup(&t->arena, part, len);
		map_put(&t->roots, part, len, NULL)->value = t->lists_of_roots.n;
		VEC_PUSH(&t->lists_of_roots, root);
		return;
	}
	at = &t->lists_of_roots.items[e->value];
	while (*at && root_cmp(*at, root) < 0)
		at = &(*at)->next;
	if (*at && root_cmp(*at, root) == 0)
		return;
	root->next = *at;
	*at = root;
}

static void look_at_paths(struct ctree *t)
{
	const char *last = "";
	size_t same = 0;

	for (uint32_t i = 0; i < t->n_files; i++) {
		const struct path_kind *is = cworld_path_kind(t->w, i);
		const char *path = is->path, *slash;
		size_t len;

		if (t->state[i] == LAYER_GONE)
			continue;
		t->is_source[i >> 6] |= (uint64_t)!is->header << (i & 63);
		if (!is->included)
			continue;
		len = cpath_include_dir(path);
		if (string_begins(path + len, "generated/"))
			continue;
		if (same && strncmp(path, last, same) == 0)
			continue;
		add_root(t, path, len);
		if (string_begins(path + len, "uapi/"))
			add_root(t, path, len + 5);
		slash = strchr(path + len, '/');
		if (slash && string_begins(path + len, "uapi/"))
			slash = strchr(slash + 1, '/');
		last = path;
		same = slash ? (size_t)(slash + 1 - path) : 0;
	}
}

static void add_news(struct ctree *t, const struct ctree *plain, uint32_t file)
{
	const struct path_kind *is = cworld_path_kind(t->w, file);
	const char *base = is->path + is->base;
	size_t len = strlen(base);

	if ((file < plain->n_files && plain->state[file] != LAYER_GONE) ==
	    (t->state[file] != LAYER_GONE))
		return;
	if (len > 8 && strcmp(base + len - 8, "_shipped") == 0)
		map_put(&t->news, base, len - 8, NULL);
	map_put(&t->news, base, len, NULL);
}

static void find_news(struct ctree *t)
{
	const struct ctree *plain = ctree_plain(t->w);

	for (uint8_t i = LAYER_ANCHOR + 1; i < N_LAYERS; i++) {
		const struct layer *l = t->layers[i];
		uint32_t n = names_n_files(l->names);

		for (size_t k = 0; k < l->gone.n; k++)
			add_news(t, plain, l->gone.items[k]);
		for (uint32_t k = 0; k < n; k++)
			add_news(t, plain, l->ids[k]);
	}
}

void closure_find_roots(struct ctree *t)
{
	static const char *const implied[] = {
		"include/linux/compiler-version.h", "include/linux/kconfig.h",
		"include/linux/compiler_types.h",
	};

	look_at_paths(t);
	find_news(t);
	for (size_t i = 0; i < sizeof(implied) / sizeof(implied[0]); i++) {
		uint32_t file = ctree_file(t, implied[i], strlen(implied[i]));

		if (file != UINT32_MAX)
			VEC_PUSH(&t->implied, file);
	}
}

/* Whether a path may have steps that lead nowhere or back. */
static bool winds(const char *path)
{
	size_t n = strlen(path);

	return !n || *path == '/' || *path == '.' || path[n - 1] == '/' ||
	       strstr(path, "/.") || strstr(path, "//");
}

/* @dir/@path without "." and ".."; false when it leaves the tree. */
static bool join(struct strbuf *out, const char *dir, size_t dir_len,
		 const char *path)
{
	strbuf_reset(out);
	strbuf_add(out, dir, dir_len);
	if (!winds(path)) {
		if (dir_len)
			strbuf_addch(out, '/');
		strbuf_addstr(out, path);
		return true;
	}
	while (*path) {
		size_t n = strcspn(path, "/");

		if (n == 2 && memcmp(path, "..", 2) == 0) {
			const char *slash = strrchr(out->buf, '/');

			if (!out->len)
				return false;
			strbuf_setlen(out, slash ? (size_t)(slash - out->buf) : 0);
		} else if (n && !(n == 1 && *path == '.')) {
			if (out->len)
				strbuf_addch(out, '/');
			strbuf_add(out, path, n);
		}
		path += n;
		while (*path == '/')
			path++;
	}
	return true;
}

static size_t dir_len(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash ? (size_t)(slash - path) : 0;
}

/* Adds @dir/@path, or what kbuild copies there, if it exists. */
static bool try_path(file_vec *out, struct ctree *t, const char *dir, size_t len,
		     const char *path)
{
	struct strbuf *sb = &t->path;
	uint32_t file;

	if (!join(sb, dir, len, path))
		return false;
	file = ctree_file(t, sb->buf, sb->len);
	if (file == UINT32_MAX) {
		strbuf_addstr(sb, "_shipped");
		file = ctree_file(t, sb->buf, sb->len);
	}
	if (file == UINT32_MAX)
		return false;
	for (size_t i = 0; i < out->n; i++)
		if (out->items[i] == file)
			return true;
	VEC_PUSH(out, file);
	return true;
}

/* User mode Linux is built over the headers of x86, and the reverse. */
static bool arch_fits(const struct root *root, const char *arch, size_t len)
{
	if (!len || !root->arch_len)
		return true;
	if (len == root->arch_len && memcmp(arch, root->arch, len) == 0)
		return true;
	return (string_begins(arch, "um/") && string_begins(root->arch, "x86/")) ||
	       (string_begins(arch, "x86/um/") && string_begins(root->arch, "um/"));
}

static void try_roots(file_vec *out, struct ctree *t, const char *from,
		      const char *include)
{
	const char *slash = strchr(include, '/');
	const struct map_entry *e =
		map_find(&t->roots, include, slash ? (size_t)(slash - include) : 0);
	const char *arch = "";
	size_t len = cpath_arch(&arch, from);
	const struct root *root = e ? t->lists_of_roots.items[e->value] : NULL;

	for (; root; root = root->next)
		if (arch_fits(root, arch, len))
			try_path(out, t, root->dir, strlen(root->dir) - 1,
				 include);
	if (string_begins(include, "asm/"))
		try_path(out, t, "include/asm-generic", 19, include + 4);
}

static size_t common_dirs(const char *a, const char *b)
{
	size_t n = 0;

	for (size_t i = 0; a[i] && a[i] == b[i]; i++)
		if (a[i] == '/')
			n = i + 1;
	return n;
}

static bool path_ends_in(const char *path, const char *end)
{
	size_t n = strlen(path), k = strlen(end);

	return n > k && path[n - k - 1] == '/' && memcmp(path + n - k, end, k) == 0;
}

/* The files of the view whose last component is @base. */
static void find_base(file_vec *out, struct ctree *t, const char *base)
{
	for (uint8_t i = 0; i < N_LAYERS; i++) {
		size_t first = out->n, keep = out->n;

		layer_find_base(out, t->w, t->layers[i], base);
		for (size_t k = first; k < out->n; k++)
			if (t->state[out->items[k]] == i)
				out->items[keep++] = out->items[k];
		out->n = keep;
	}
}

/* Any file whose path ends like that, the nearest ones. */
static void try_endings(file_vec *out, struct ctree *t, const char *from,
			const char *include)
{
	file_vec all = VEC_INIT;
	bool in_kernel = cpath_in_kernel(from);
	const char *base;
	size_t best = 0;

	while (string_begins(include, "./") || string_begins(include, "../"))
		include = strchr(include, '/') + 1;
	base = include + dir_len(include);
	base += *base == '/';
	find_base(&all, t, base);
	for (size_t i = 0; i < all.n; i++) {
		const char *path = cworld_path(t->w, all.items[i]);
		size_t near = common_dirs(path, from);

		if (!path_ends_in(path, include) || near < best ||
		    (in_kernel && !cpath_in_kernel(path)))
			continue;
		if (near > best)
			out->n = 0;
		best = near;
		if (out->n < MAX_ENDINGS)
			VEC_PUSH(out, all.items[i]);
	}
	VEC_RELEASE(&all);
}

void closure_append(file_vec *out, const uint32_t *list)
{
	for (uint32_t i = 0; i < list[0]; i++)
		VEC_PUSH(out, list[i + 1]);
}

typedef void (*resolve_fn)(file_vec *out, struct ctree *t, const char *from,
			   const char *include);

/* Asks @fn once for all files whose path begins with the @scope bytes of @from. */
static void resolve_once(file_vec *out, struct ctree *t, const char *from,
			 size_t scope, const char *include, resolve_fn fn,
			 char tag)
{
	char key[512];
	size_t len = strlen(include);
	struct map_entry *e;

	if (2 + scope + len > sizeof(key)) {
		fn(out, t, from, include);
		return;
	}
	key[0] = tag;
	memcpy(key + 1, from, scope);
	key[1 + scope] = '\0';
	memcpy(key + 2 + scope, include, len);
	len += 2 + scope;
	e = map_find(&t->resolved, key, len);
	if (!e) {
		file_vec files = VEC_INIT;

		fn(&files, t, from, include);
		e = map_put(&t->resolved, arena_dup(&t->arena, key, len), len,
			    NULL);
		e->value = (uint64_t)(uintptr_t)ctree_list(t, files.items, files.n);
		VEC_RELEASE(&files);
	}
	closure_append(out, (void *)(uintptr_t)e->value);
}

static void try_rest(file_vec *out, struct ctree *t, const char *from,
		     const char *include)
{
	if (!try_path(out, t, "", 0, include))
		try_endings(out, t, from, include);
}

static size_t arch_scope(const char *from)
{
	const char *arch;
	size_t len = cpath_arch(&arch, from);

	if (string_begins(from, "arch/x86/um/"))
		return 12;
	return len ? 5 + len + 1 : 0;
}

int closure_resolve(file_vec *out, struct ctree *t, const char *from,
		    const char *include, bool angle, struct err *err)
{
	const char *asm_too = string_begins(include, "arch/") ? strstr(include, "/include/asm/") :
								 NULL;
	size_t before = out->n;
	file_vec own = VEC_INIT;

	(void)err;
	closure_prepare(t);
	if (!angle && try_path(&own, t, from, dir_len(from), include)) {
		VEC_PUSH(out, own.items[0]);
		VEC_RELEASE(&own);
		return 0;
	}
	resolve_once(out, t, from, arch_scope(from), include, try_roots, 'r');
	if (out->n == before)
		resolve_once(out, t, from, dir_len(from), include, try_rest, 'e');
	/* an architecture's own header may be one that is made of the generic one */
	if (out->n == before && asm_too)
		resolve_once(out, t, from, arch_scope(from), asm_too + strlen("/include/"),
			     try_roots, 'r');
	return 0;
}

int ctree_has_base(struct ctree *t, const char *base, struct err *err)
{
	file_vec all = VEC_INIT;
	int rc;

	pthread_mutex_lock(&t->lock);
	rc = ctree_ready(t, err);
	if (rc == 0)
		find_base(&all, t, base);
	pthread_mutex_unlock(&t->lock);
	if (rc == 0)
		rc = all.n > 0;
	VEC_RELEASE(&all);
	return rc;
}

/* Whether each architecture with headers like it has it; files of roots only. */
static bool in_every_arch(struct ctree *t, const file_vec *files, size_t first,
			  const char *include)
{
	const char *slash = strchr(include, '/'), *arch;
	const struct map_entry *e =
		map_find(&t->roots, include, slash ? (size_t)(slash - include) : 0);
	const struct root *root = e ? t->lists_of_roots.items[e->value] : NULL;

	for (; root; root = root->next) {
		bool has = !root->arch_len;

		for (size_t i = first; i < files->n && !has; i++) {
			const char *path = cworld_path(t->w, files->items[i]);
			size_t len = cpath_arch(&arch, path);

			has = !len || (len == root->arch_len &&
				       memcmp(arch, root->arch, len) == 0);
		}
		if (!has)
			return false;
	}
	return true;
}

int ctree_resolve_known(file_vec *out, bool *everywhere, struct ctree *t,
			const char *from, const char *include, bool angle,
			struct err *err)
{
	size_t before = out->n;
	int rc;

	*everywhere = true;
	pthread_mutex_lock(&t->lock);
	rc = ctree_ready(t, err);
	if (rc == 0) {
		closure_prepare(t);
		if (angle || !try_path(out, t, from, dir_len(from), include)) {
			resolve_once(out, t, from, arch_scope(from), include,
				     try_roots, 'r');
			*everywhere = arch_scope(from) ||
				      in_every_arch(t, out, before, include);
		}
	}
	pthread_mutex_unlock(&t->lock);
	return rc;
}
