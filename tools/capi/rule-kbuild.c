// SPDX-License-Identifier: GPL-2.0-only
/*
 * Makefiles after a merge: objects whose source the other side deleted, sources
 * that nothing builds any more, and lines that both sides added.
 */
#include <string.h>

#include "capi/rule-kconfig.h"

/* ------------------------------------------------- an object without a source */

static int exists(const struct snapshot *snap, const struct sweep *sw,
		  const char *path, struct err *err)
{
	struct snap_entry e;
	int rc = snapshot_find(&e, snap, sw->repo, path, err);

	return rc < 0 ? rc : rc == 0;
}

/* What an object is made from, in one tree: 1 when there is something. */
static int has_source(const struct snapshot *snap, const struct sweep *sw,
		      const char *stem, const char **source, struct err *err)
{
	static const char *const suffixes[] = { ".c", ".S", ".rs", ".c_shipped",
						".S_shipped", ".asn1" };
	_cleanup_arena_ struct arena a = ARENA_INIT;

	for (size_t i = 0; i < sizeof(suffixes) / sizeof(suffixes[0]); i++) {
		const char *path = arena_cat(&a, stem, suffixes[i]);
		int rc = exists(snap, sw, path, err);

		if (rc > 0)
			*source = suffixes[i];
		if (rc)
			return rc;
	}
	return 0;
}

static bool is_composite(const struct kbuild *k, const char *word)
{
	size_t n = strlen(word) - 2;

	for (size_t i = 0; i < k->items.n; i++)
		if (strlen(k->items.items[i].list) == n &&
		    memcmp(k->items.items[i].list, word, n) == 0)
			return true;
	return false;
}

static struct check_finding *kbuild_report(struct sweep *sw, enum check_side provider,
					   enum check_confidence confidence,
					   const char *path, uint32_t line,
					   const char *object)
{
	const char *slash = strrchr(object, '/');

	/* "sub/" is a directory, "sub/foo.o" an object */
	if (slash && slash[1])
		object = slash + 1;
	return sweep_report(sw, CHECK_KCONFIG, confidence, provider, path, line, object);
}

static int source_gone(struct sweep *sw, enum check_side provider,
		       struct fresh *fresh, const struct kbuild *k,
		       const struct kbuild_item *it, struct err *err)
{
	const char *slash = strrchr(fresh->path, '/'), *suffix = ".c";
	int dir = slash ? (int)(slash + 1 - fresh->path) : 0;
	size_t n = strlen(it->word);
	struct check_finding *f;
	const char *stem, *source;
	int rc;

	if (it->word[n - 1] != 'o' || is_composite(k, it->word) ||
	    !fresh_line(fresh, it->line))
		return 0;
	stem = arena_printf(&sw->arena, "%.*s%.*s", dir, fresh->path, (int)n - 2,
			    it->word);
	rc = has_source(sw->in->merged, sw, stem, &suffix, err);
	if (rc)
		return rc < 0 ? rc : 0;
	rc = has_source(sw->in->side[!provider], sw, stem, &suffix, err);
	if (rc <= 0)
		return rc;
	source = arena_cat(&sw->arena, stem, suffix);
	if (!sweep_changed(sw, provider, source, false))
		return 0;
	f = kbuild_report(sw, provider, it->conflict ? CHECK_POSSIBLE : CHECK_LIKELY,
			  fresh->path, it->line, it->word);
	f->change = "";
	f->before = (struct delta_place){ .path = source, .line = 1, .text = source };
	f->message = arena_printf(&sw->arena, "%s is built from %s, which is deleted",
				  it->word, source);
	return 0;
}

static int merged_makefile(struct sweep *sw, enum check_side provider,
			   const char *path, struct err *err)
{
	_cleanup_fresh_ struct fresh fresh = FRESH_INIT;
	_cleanup_kbuild_ struct kbuild k = KBUILD_INIT;
	int rc = fresh_open(&fresh, sw, provider, path, "", err);

	if (rc)
		return rc < 0 ? rc : 0;
	kbuild_scan(&k, fresh.merged.data, fresh.merged.len);
	for (size_t i = 0; rc >= 0 && i < k.items.n; i++)
		rc = source_gone(sw, provider, &fresh, &k, &k.items.items[i], err);
	return rc;
}

static bool deletes_files(const struct sweep *sw, enum check_side s)
{
	const struct tree_changes *ch = sw->in->changes[s][0];

	for (size_t i = 0; i < ch->n; i++)
		if (!ch->items[i].new_mode)
			return true;
	return false;
}

/* ---------------------------------------------------- a source without an object */

/* A changed Makefile of the directory of @path, or above; NULL: none. */
static const char *makefile_changed(struct sweep *sw, enum check_side s,
				    const char *path)
{
	static const char *const names[] = { "Kbuild", "Makefile" };

	for (const char *at = strrchr(path, '/'); at;
	     at = at > path ? memrchr(path, '/', (size_t)(at - path)) : NULL)
		for (int i = 0; i < 2; i++) {
			const char *mk = arena_printf(&sw->arena, "%.*s/%s",
						      (int)(at - path), path, names[i]);

			if (sweep_changed(sw, s, mk, false))
				return mk;
		}
	return NULL;
}

/* The part of a path that one tree builds and the other one does not; NULL: none. */
static int dropped(const char **what, struct config_tree *consumer,
		   struct config_tree *merged, const char *path, const char **makefile,
		   struct err *err)
{
	struct built was, is;
	int rc = config_tree_built(&was, consumer, path, err);

	*what = NULL;
	if (rc >= 0)
		rc = config_tree_built(&is, merged, path, err);
	if (rc < 0)
		return rc;
	if (was.how != BUILT_NOT && is.how == BUILT_NOT) {
		*makefile = was.makefile;
		*what = arena_printf(&merged->arena, "%.*so",
				     (int)(strrchr(path, '.') + 1 - path), path);
		return 0;
	}
	/* what names it is read when the Makefiles above enter its directory */
	path = is.makefile ? is.makefile : "";
	for (const char *at = strrchr(path, '/'); at;
	     at = at > path ? memrchr(path, '/', (size_t)(at - path)) : NULL) {
		const char *dir = arena_strndup(&merged->arena, path,
						(size_t)(at - path));

		rc = config_tree_enters(merged, dir, err);
		if (rc == 0)
			rc = config_tree_enters(consumer, dir, err);
		else if (rc > 0)
			continue;
		if (rc < 0)
			return rc;
		if (rc) {
			*makefile = NULL;
			*what = arena_cat(&merged->arena, dir, "/");
			return 0;
		}
	}
	return 0;
}

static int source_unbuilt(struct sweep *sw, enum check_side provider,
			  struct config_tree *consumer, struct config_tree *merged,
			  const char *path, struct err *err)
{
	const char *changed = makefile_changed(sw, provider, path), *makefile, *what;
	struct check_finding *f;
	int rc = changed ? exists(sw->in->merged, sw, path, err) : 0;

	if (rc <= 0)
		return rc;
	rc = dropped(&what, consumer, merged, path, &makefile, err);
	if (rc < 0 || !what)
		return rc;
	rc = exists(sw->in->side[provider], sw, path, err);
	/* deleted there and changed here: the textual conflict says so */
	if (rc == 0 && exists(&sw->in->bases[0], sw, path, err))
		return 0;
	if (rc < 0)
		return rc;
	/* a source that the provider itself has and does not build may be meant so */
	f = kbuild_report(sw, provider, rc ? CHECK_POSSIBLE : CHECK_LIKELY, path, 1, what);
	f->symbol = arena_strdup(&sw->arena, f->symbol);
	f->change = "";
	f->before.path = makefile && sweep_changed(sw, provider, makefile, false) ?
				 arena_strdup(&sw->arena, makefile) : changed;
	f->before.line = 1;
	f->before.text = f->symbol;
	f->message = arena_printf(&sw->arena, "no Makefile builds %s any more", what);
	return 0;
}

static bool changes_makefiles(const struct sweep *sw, enum check_side s)
{
	const struct tree_changes *ch = sw->in->changes[s][0];

	for (size_t i = 0; i < ch->n; i++)
		if (kbuild_is_path(ch->items[i].path))
			return true;
	return false;
}

static int one_direction(struct sweep *sw, enum check_side provider,
			 struct config_tree *merged, struct err *err)
{
	_cleanup_config_tree_ struct config_tree consumer = {
		.snap = sw->in->side[!provider], .repo = sw->repo, .no_types = true,
	};
	const struct tree_changes *theirs = sw->in->changes[!provider][0];
	bool deletes = deletes_files(sw, provider);
	bool makefiles = changes_makefiles(sw, provider);

	for (size_t i = 0; i < theirs->n; i++) {
		const char *path = theirs->items[i].path;
		int rc = 0;

		if (!theirs->items[i].new_mode || !cpath_in_kernel(path) ||
		    !sweep_changed(sw, !provider, path, true))
			continue;
		if (deletes && kbuild_is_path(path))
			rc = merged_makefile(sw, provider, path, err);
		else if (makefiles && cpath_is_source(path))
			rc = source_unbuilt(sw, provider, &consumer, merged, path, err);
		if (rc < 0)
			return rc;
	}
	return 0;
}

int sweep_kbuild(struct sweep *sw, struct err *err)
{
	_cleanup_config_tree_ struct config_tree merged = {
		.snap = sw->in->merged, .repo = sw->repo, .no_types = true,
	};
	int rc = 0;

	for (int s = 0; rc >= 0 && s < 2; s++)
		rc = one_direction(sw, s, &merged, err);
	return rc;
}

/* ------------------------------------------------------------------ kept twice */

static struct check_finding *twice(struct sweep *sw, const char *path, uint32_t line,
				   uint32_t other, const char *name, bool conflict)
{
	struct check_finding *f = sweep_report(sw, CHECK_DUPLICATE,
					       conflict ? CHECK_POSSIBLE : CHECK_LIKELY,
					       SIDE_OURS, path, line, name);

	f->after = (struct delta_place){ .path = f->path, .line = other };
	return f;
}

static size_t count_entries(const struct kconfig *k, const char *name)
{
	size_t n = 0;

	for (size_t i = 0; i < k->entries.n; i++)
		n += strcmp(k->entries.items[i].name, name) == 0;
	return n;
}

static void kconfig_twice(struct sweep *sw, const char *path, const struct kconfig k[3])
{
	for (size_t i = 0; i < k[2].entries.n; i++) {
		const struct kconfig_entry *e = &k[2].entries.items[i], *first;
		struct check_finding *f;
		size_t n = count_entries(&k[2], e->name);

		first = kconfig_find(&k[2], e->name);
		if (first == e || !first->type || !e->type ||
		    n <= count_entries(&k[0], e->name) ||
		    n <= count_entries(&k[1], e->name))
			continue;
		f = twice(sw, path, e->line, first->line, e->name,
			  e->conflict || first->conflict);
		f->change = f->symbol;
		f->after.text = arena_printf(&sw->arena, "config %s", e->name);
		f->message = arena_printf(&sw->arena,
			"config %s is there twice, also at line %u", e->name, first->line);
	}
}

static bool same_item(const struct kbuild_item *a, const struct kbuild_item *b)
{
	const char *x = a->how ? a->how : "", *y = b->how ? b->how : "";
	const char *c = a->config ? a->config : "", *d = b->config ? b->config : "";

	if (a->group && a->group == b->group && a->cond != b->cond)
		return false;
	return strcmp(a->word, b->word) == 0 && strcmp(a->list, b->list) == 0 &&
	       strcmp(x, y) == 0 && strcmp(c, d) == 0;
}

static size_t count_items(const struct kbuild *k, const struct kbuild_item *it,
			  const struct kbuild_item **first)
{
	size_t n = 0;

	for (size_t i = 0; i < k->items.n; i++) {
		if (!same_item(&k->items.items[i], it))
			continue;
		if (!n++ && first)
			*first = &k->items.items[i];
	}
	return n;
}

static void kbuild_twice(struct sweep *sw, const char *path, const struct kbuild k[3])
{
	for (size_t i = 0; i < k[2].items.n; i++) {
		const struct kbuild_item *it = &k[2].items.items[i], *first;
		struct check_finding *f;
		size_t n = count_items(&k[2], it, &first);

		if (first == it || n <= count_items(&k[0], it, NULL) ||
		    n <= count_items(&k[1], it, NULL))
			continue;
		f = twice(sw, path, it->line, first->line, it->word,
			  it->conflict || first->conflict);
		f->message = arena_printf(&sw->arena,
			"%s is in the same list twice, also at line %u", it->word,
			first->line);
	}
}

static const struct snapshot *version(const struct sweep *sw, int i)
{
	return i < 2 ? sw->in->side[i] : sw->in->merged;
}

static int both_changed(struct sweep *sw, const char *path, struct err *err)
{
	struct kconfig kc[3] = { KCONFIG_INIT, KCONFIG_INIT, KCONFIG_INIT };
	struct kbuild kb[3] = { KBUILD_INIT, KBUILD_INIT, KBUILD_INIT };
	bool kconfig = kconfig_is_path(path);
	int rc = 0;

	for (int i = 0; rc >= 0 && i < 3; i++)
		rc = kconfig ? sweep_kconfig_file(&kc[i], sw, version(sw, i), path, err) :
			       sweep_kbuild_file(&kb[i], sw, version(sw, i), path, err);
	if (rc >= 0 && kconfig)
		kconfig_twice(sw, path, kc);
	else if (rc >= 0)
		kbuild_twice(sw, path, kb);
	for (int i = 0; i < 3; i++) {
		kconfig_release(&kc[i]);
		kbuild_release(&kb[i]);
	}
	return rc;
}

int sweep_config_twice(struct sweep *sw, struct err *err)
{
	const struct tree_changes *ours;

	if (!sw->in->merged)
		return 0;
	ours = sw->in->changes[SIDE_OURS][0];
	for (size_t i = 0; i < ours->n; i++) {
		const char *path = ours->items[i].path;
		int rc;

		if ((!kconfig_is_path(path) && !kbuild_is_path(path)) ||
		    !cpath_in_kernel(path) || !sweep_changed(sw, SIDE_OURS, path, true) ||
		    !sweep_changed(sw, SIDE_THEIRS, path, true))
			continue;
		rc = both_changed(sw, path, err);
		if (rc < 0)
			return rc;
	}
	return 0;
}
