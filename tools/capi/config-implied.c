// SPDX-License-Identifier: GPL-2.0-only
/* What has to be set for a file to be built, by what its options depend on. */
#include <string.h>

#include "base/char.h"
#include "capi/config-tree.h"

char *config_next_option(const char **p)
{
	const char *s = strstr(*p, "CONFIG_");
	size_t n = 0;

	if (!s)
		return NULL;
	s += strlen("CONFIG_");
	while (char_is_word(s[n]))
		n++;
	*p = s + n;
	return mem_strndup(s, n);
}

bool config_names_option(const char *text, const char *option)
{
	for (;;) {
		_cleanup_free_ char *x = config_next_option(&text);

		if (!x)
			return false;
		if (strcmp(x, option) == 0)
			return true;
	}
}

#define MAX_OF_A_LINE 64	/* references that are looked at, either way */
#define MAX_DEPENDENCIES 128	/* that are followed from the options of one file */

/* The first reference of the line of @r, which are in a row; of many one close to it. */
static size_t line_begins(const struct kconfig *k, const struct kconfig_ref *r)
{
	size_t first = (size_t)(r - k->refs.items), n = 0;

	while (first && k->refs.items[first - 1].line == r->line && n++ < MAX_OF_A_LINE)
		first--;
	return first;
}

/* `select X if Y` */
static bool is_conditional(const struct kconfig *k, const struct kconfig_ref *r)
{
	for (size_t i = line_begins(k, r), n = 0; i < k->refs.n; i++, n++) {
		const struct kconfig_ref *o = &k->refs.items[i];

		if (o->line != r->line || n == 2 * MAX_OF_A_LINE)
			break;
		if (o->role == KCONFIG_CONDITION && o->entry == r->entry)
			return true;
	}
	return false;
}

/* Whether @r has to be set, or all that may stand in its place are of @guard. */
static bool has_to_be(const struct kconfig *k, const struct kconfig_ref *r, const char *guard)
{
	if (!r->alternative)
		return true;
	for (size_t i = line_begins(k, r), n = 0; i < k->refs.n; i++, n++) {
		const struct kconfig_ref *o = &k->refs.items[i];

		if (o->line != r->line)
			break;
		if (n > 2 * MAX_OF_A_LINE ||
		    (o->alternative && (o->negated || !config_names_option(guard, o->name))))
			return false;
	}
	return true;
}

static void add_name(path_vec *out, struct config_tree *t, const char *name)
{
	for (size_t i = 0; i < out->n; i++)
		if (strcmp(out->items[i], name) == 0)
			return;
	if (out->n < MAX_DEPENDENCIES)
		VEC_PUSH(out, arena_strdup(&t->arena, name));
}

/* What the entries of @name in its file depend on, or select, appended. */
static int needs_of(path_vec *out, struct config_tree *t, const char *name,
		    const char *guard, struct err *err)
{
	_cleanup_snap_file_ struct snap_file f = SNAP_FILE_INIT;
	_cleanup_kconfig_ struct kconfig k = KCONFIG_INIT;
	const struct config_def *def;
	int rc = config_tree_find(&def, t, name, err);

	if (rc < 0 || !def)
		return rc;
	rc = snapshot_read_fitting(&f, t->snap, t->repo, def->path, CONFIG_MAX_BYTES, err);
	if (rc)
		return rc < 0 ? rc : 0;
	kconfig_scan(&k, f.data, f.len);
	for (size_t i = 0; i < k.refs.n; i++) {
		const struct kconfig_ref *r = &k.refs.items[i];

		for (uint32_t e = 0; e < k.entries.n && !r->negated; e++)
			if (strcmp(k.entries.items[e].name, name) == 0 &&
			    (kconfig_is_asked(&k, r, e) ||
			     (r->entry == e && r->role == KCONFIG_SELECT)) &&
			    !is_conditional(&k, r) && has_to_be(&k, r, guard))
				add_name(out, t, r->name);
	}
	return 0;
}

/*
 * Whether an architecture, whose file @path is, may have an option of @guard by itself: its own
 * Kconfig file selects it, or has it without a question.
 */
static int given_by_arch(struct config_tree *t, const char *path, const char *guard,
			 struct err *err)
{
	_cleanup_snap_file_ struct snap_file f = SNAP_FILE_INIT;
	_cleanup_kconfig_ struct kconfig k = KCONFIG_INIT;
	const char *end = strncmp(path, "arch/", 5) == 0 ? strchr(path + 5, '/') : NULL;
	int rc;

	if (!end)
		return 0;
	rc = snapshot_read_fitting(&f, t->snap, t->repo,
				   arena_printf(&t->arena, "%.*s/Kconfig", (int)(end - path), path),
				   CONFIG_MAX_BYTES, err);
	if (rc)
		return rc < 0 ? rc : 0;
	kconfig_scan(&k, f.data, f.len);
	for (size_t i = 0; i < k.refs.n && rc == 0; i++)
		rc = k.refs.items[i].role == KCONFIG_SELECT &&
		     config_names_option(guard, k.refs.items[i].name);
	for (size_t i = 0; i < k.entries.n && rc == 0; i++)
		rc = !k.entries.items[i].prompt &&
		     config_names_option(guard, k.entries.items[i].name);
	return rc;
}

/* Whether one of some options cannot be set without one of @guard. */
static int needs_some(struct config_tree *t, path_vec *options, const char *guard,
		      struct err *err)
{
	int rc = 0;

	for (size_t i = 0; i < options->n && rc == 0; i++)
		rc = config_names_option(guard, options->items[i]) ?
			     1 : needs_of(options, t, options->items[i], guard, err);
	return rc;
}

/* The options by which the Makefile, or Kbuild, in @dir lists one of two words, appended. */
static int listed_by(path_vec *out, struct config_tree *t, const char *dir, const char *sub,
		     const char *object, struct err *err)
{
	static const char *const names[] = { "Kbuild", "Makefile" };

	for (size_t n = 0; n < sizeof(names) / sizeof(names[0]); n++) {
		const struct kbuild *k;
		int rc = config_tree_makefile(&k, t, arena_cat(&t->arena, dir, names[n]), err);

		if (rc < 0)
			return rc;
		for (size_t i = 0; k && i < k->items.n; i++) {
			const struct kbuild_item *it = &k->items.items[i];

			if (it->config &&
			    (strcmp(it->word, sub) == 0 || strcmp(it->word, object) == 0))
				add_name(out, t, it->config);
		}
	}
	return 0;
}

/* Whether a block of the Kconfig file in @dir goes by an option of @guard. */
static int sourced_by(struct config_tree *t, const char *dir, const char *guard,
		      struct err *err)
{
	_cleanup_snap_file_ struct snap_file f = SNAP_FILE_INIT;
	_cleanup_kconfig_ struct kconfig k = KCONFIG_INIT;
	int rc = snapshot_read_fitting(&f, t->snap, t->repo,
				       arena_printf(&t->arena, "%sKconfig", dir), CONFIG_MAX_BYTES,
				       err);

	if (rc)
		return rc < 0 ? rc : 0;
	kconfig_scan(&k, f.data, f.len);
	for (size_t i = 0; i < k.refs.n && rc == 0; i++)
		rc = k.refs.items[i].entry == KCONFIG_NONE && !k.refs.items[i].negated &&
		     config_names_option(guard, k.refs.items[i].name) &&
		     has_to_be(&k, &k.refs.items[i], guard);
	return rc;
}

/*
 * What one directory around @path, whose name goes up to @rest, says: options are appended; 1: a
 * block of its Kconfig file is enough.
 */
static int look_around(path_vec *options, struct config_tree *t, const char *path,
		       const char *rest, const char *guard, struct err *err)
{
	const char *dir = arena_strndup(&t->arena, path, (size_t)(rest - path));
	const char *dot = strrchr(rest, '.'), *below = strchr(rest, '/');
	const char *sub = below ? arena_strndup(&t->arena, rest, (size_t)(below + 1 - rest)) : "";
	int rc = dot ? listed_by(options, t, dir, sub,
				 arena_printf(&t->arena, "%.*so", (int)(dot + 1 - rest), rest),
				 err) : 0;

	/* in the file's own directory it may be around what is beside it */
	return rc == 0 && below ? sourced_by(t, dir, guard, err) : rc;
}

/* `source` is not followed. */
static int look_at_all(path_vec *options, struct config_tree *t, const char *path,
		       const char *guard, struct err *err)
{
	const char *rest = path + strlen(path);
	int rc = 0;

	while (rc == 0 && rest > path) {
		const char *up = memrchr(path, '/', (size_t)(rest - 1 - path));

		rest = up ? up + 1 : path;
		rc = look_around(options, t, path, rest, guard, err);
	}
	return rc;
}

int config_tree_implies(struct config_tree *t, const char *path, const char *guard,
			struct err *err)
{
	path_vec options = VEC_INIT;
	struct built built;
	int rc = config_tree_built(&built, t, path, err);

	if (rc >= 0 && built.config)
		add_name(&options, t, built.config);
	if (rc >= 0)
		rc = look_at_all(&options, t, path, guard, err);
	if (rc == 0)
		rc = given_by_arch(t, path, guard, err);
	if (rc == 0)
		rc = needs_some(t, &options, guard, err);
	VEC_RELEASE(&options);
	return rc;
}
