// SPDX-License-Identifier: GPL-2.0-only
#include "capi/config-tree.h"

#include <string.h>

#include "capi/ctree.h"

#define MAX_NESTED 8	/* objects made of objects made of … */

void config_tree_release(struct config_tree *t)
{
	for (size_t i = 0; i < t->loaded.n; i++) {
		kbuild_release(t->loaded.items[i]);
		free(t->loaded.items[i]);
	}
	VEC_RELEASE(&t->loaded);
	VEC_RELEASE(&t->defs);
	map_release(&t->symbols);
	map_release(&t->makefiles);
	arena_release(&t->arena);
}

/* ---------------------------------------------------------------- symbols */

static bool excludes(const struct kconfig *k, uint32_t entry)
{
	for (size_t i = 0; i < k->refs.n; i++) {
		const struct kconfig_ref *r = &k->refs.items[i];

		if (r->entry == entry && r->role == KCONFIG_DEPENDS && r->negated)
			return true;
	}
	return false;
}

static void add_symbols(struct config_tree *t, const char *path, const char *data,
			size_t len)
{
	_cleanup_kconfig_ struct kconfig k;
	const char *kept = NULL;

	kconfig_scan(&k, data, len);
	for (uint32_t i = 0; i < k.entries.n; i++) {
		const struct kconfig_entry *e = &k.entries.items[i];
		struct map_entry *m = map_find(&t->symbols, e->name, strlen(e->name));
		struct config_def *def;

		if (!kept)
			kept = arena_strdup(&t->arena, path);
		if (!m) {
			const char *name = arena_strdup(&t->arena, e->name);

			m = map_put(&t->symbols, name, strlen(name), NULL);
			VEC_PUSH(&t->defs, (struct config_def){ .path = kept,
								.line = e->line });
			m->value = t->defs.n;
		}
		def = &t->defs.items[m->value - 1];
		if (!def->type)
			def->type = e->type;
		def->excludes_some |= excludes(&k, i);
	}
}

static int read_symbols(void *payload, const char *path, size_t len,
			const struct snap_entry *e, struct err *err)
{
	struct config_tree *t = payload;
	_cleanup_snap_file_ struct snap_file f = SNAP_FILE_INIT;
	_cleanup_free_ char *copy = NULL;
	int rc;

	if (!mode_is_file(e->mode) || !memmem(path, len, "Kconfig", 7))
		return 0;
	copy = mem_strndup(path, len);
	if (!kconfig_is_path(copy) || !cpath_in_kernel(copy))
		return 0;
	rc = snapshot_read_fitting(&f, t->snap, t->repo, copy, CONFIG_MAX_BYTES, err);
	if (rc == 0)
		add_symbols(t, copy, f.data, f.len);
	return rc < 0 ? rc : 0;
}

int config_tree_find(const struct config_def **out, struct config_tree *t,
		     const char *name, struct err *err)
{
	const struct map_entry *e;

	if (!t->have_symbols) {
		int rc = snapshot_each(t->snap, t->repo, read_symbols, t, err);

		if (rc < 0)
			return rc;
		t->have_symbols = true;
	}
	e = map_find(&t->symbols, name, strlen(name));
	*out = e ? &t->defs.items[e->value - 1] : NULL;
	return 0;
}

/* -------------------------------------------------------------- Makefiles */

int config_tree_makefile(const struct kbuild **out, struct config_tree *t,
			 const char *path, struct err *err)
{
	struct map_entry *e = map_find(&t->makefiles, path, strlen(path));
	_cleanup_snap_file_ struct snap_file f = SNAP_FILE_INIT;
	struct kbuild *k = NULL;
	const char *key;
	int rc;

	if (e) {
		*out = (const struct kbuild *)(uintptr_t)e->value;
		return 0;
	}
	rc = snapshot_read_fitting(&f, t->snap, t->repo, path, CONFIG_MAX_BYTES, err);
	if (rc < 0)
		return rc;
	if (rc == 0) {
		k = mem_zalloc(sizeof(*k));
		kbuild_scan(k, f.data, f.len);
		VEC_PUSH(&t->loaded, k);
	}
	key = arena_strdup(&t->arena, path);
	map_put(&t->makefiles, key, strlen(key), NULL)->value = (uintptr_t)k;
	*out = k;
	return 0;
}

/* Lists whose objects are linked as they are, and not into another object. */
static bool is_final(const char *list)
{
	return strcmp(list, "obj") == 0 || strcmp(list, "lib") == 0;
}

struct seek {
	struct config_tree *t;
	const struct kbuild *mk;
	const char *makefile, *dir;	/* dir: "" or with a slash at its end */
	struct built best;
};

static void better(struct seek *s, const struct kbuild_item *it, const char *word,
		   enum built_how how)
{
	size_t n = strlen(word);

	/* what some line builds in is there, whatever another one says */
	if (s->best.how == BUILT_IN && !s->best.config && !s->best.only_some)
		return;
	if (how < s->best.how && !(how == BUILT_IN && !it->config && !it->cond))
		return;
	s->best = (struct built){
		.how = how, .config = it->config, .makefile = s->makefile,
		.line = it->line, .only_some = it->cond != 0,
		.object = arena_printf(&s->t->arena, "%s%.*s", s->dir, (int)n - 2, word),
	};
}

static int final_item(struct seek *s, const struct kbuild_item *it,
		      const char *word, struct err *err)
{
	const struct config_def *def = NULL;
	enum built_how how = BUILT_UNSURE;
	int rc;

	if (it->how && strcmp(it->how, "m") == 0) {
		how = BUILT_MODULE;
	} else if (it->how) {
		how = BUILT_IN;
	} else if (!s->t->no_types) {
		rc = config_tree_find(&def, s->t, it->config, err);
		if (rc < 0)
			return rc;
		if (def && def->type == KCONFIG_TRISTATE)
			how = BUILT_MODULE;
		else if (def && def->type == KCONFIG_BOOL)
			how = BUILT_IN;
	}
	better(s, it, word, how);
	return 0;
}

/* Who takes @word, in one Makefile; the names found on the way are followed. */
static int in_makefile(struct seek *s, const char *word, struct err *err)
{
	const char *todo[MAX_NESTED] = { word };
	unsigned int n = 1;

	for (unsigned int at = 0; at < n; at++) {
		for (size_t i = 0; i < s->mk->items.n; i++) {
			const struct kbuild_item *it = &s->mk->items.items[i];
			const char *parent;
			bool known = false;
			int rc;

			if (strcmp(it->word, todo[at]) != 0)
				continue;
			if (is_final(it->list)) {
				rc = final_item(s, it, todo[at], err);
				if (rc < 0)
					return rc;
				continue;
			}
			parent = arena_printf(&s->t->arena, "%s.o", it->list);
			for (unsigned int k = 0; k < n; k++)
				known |= strcmp(todo[k], parent) == 0;
			if (!known && n < MAX_NESTED)
				todo[n++] = parent;
		}
	}
	return 0;
}

/* By the Makefiles of its directory, else by those around it. */
int config_tree_built(struct built *out, struct config_tree *t, const char *path,
		      struct err *err)
{
	static const char *const names[] = { "Kbuild", "Makefile" };
	const char *dot = strrchr(path, '.'), *slash = strrchr(path, '/');
	struct seek s = { .t = t };

	*out = (struct built){ .how = BUILT_NOT };
	if (!dot || !slash || dot < slash)
		return 0;
	for (const char *at = slash; at && s.best.how == BUILT_NOT;
	     at = at > path ? memrchr(path, '/', (size_t)(at - path)) : NULL) {
		s.dir = arena_strndup(&t->arena, path, (size_t)(at - path) + 1);
		for (int i = 0; i < 2; i++) {
			int rc;

			s.makefile = arena_cat(&t->arena, s.dir, names[i]);
			rc = config_tree_makefile(&s.mk, t, s.makefile, err);
			if (rc >= 0 && s.mk)
				rc = in_makefile(&s, arena_printf(&t->arena, "%.*so",
								  (int)(dot - at), at + 1),
						 err);
			if (rc < 0)
				return rc;
		}
	}
	*out = s.best;
	return 0;
}

static bool has_word(const struct kbuild *k, const char *word)
{
	for (size_t i = 0; i < k->items.n; i++)
		if (strcmp(k->items.items[i].word, word) == 0)
			return true;
	return false;
}

int config_tree_enters(struct config_tree *t, const char *dir, struct err *err)
{
	static const char *const names[] = { "Kbuild", "Makefile" };
	size_t n = strlen(dir);
	bool asked = false;

	for (const char *at = memrchr(dir, '/', n); at;
	     at = at > dir ? memrchr(dir, '/', (size_t)(at - dir)) : NULL) {
		for (int i = 0; i < 2; i++) {
			const struct kbuild *mk;
			int rc = config_tree_makefile(&mk, t,
				arena_printf(&t->arena, "%.*s/%s", (int)(at - dir), dir,
					     names[i]), err);

			if (rc < 0)
				return rc;
			asked |= mk != NULL;
			if (mk && has_word(mk, arena_printf(&t->arena, "%s/", at + 1)))
				return 1;
		}
	}
	return !asked;
}

int config_tree_parts(path_vec *out, struct config_tree *t,
		      const struct built *built, struct err *err)
{
	const struct kbuild *mk;
	const char *slash, *name;
	int rc;

	if (!built->makefile)
		return 0;
	rc = config_tree_makefile(&mk, t, built->makefile, err);
	if (rc < 0 || !mk)
		return rc;
	slash = strrchr(built->makefile, '/');
	name = built->object + (slash + 1 - built->makefile);
	for (size_t i = 0; i < mk->items.n; i++) {
		const struct kbuild_item *it = &mk->items.items[i];
		size_t n = strlen(it->word);

		if (strcmp(it->list, name) == 0 && it->word[n - 1] == 'o')
			VEC_PUSH(out, arena_printf(&t->arena, "%.*s%.*sc",
						   (int)(slash + 1 - built->makefile),
						   built->makefile, (int)n - 1, it->word));
	}
	VEC_PUSH(out, arena_printf(&t->arena, "%s.c", built->object));
	return 0;
}
