// SPDX-License-Identifier: GPL-2.0-only
#include "capi/header-fate.h"

#include <string.h>

/* Declarations of a header that are looked for elsewhere: enough to tell. */
#define MAX_NAMES 64

struct header_fate {
	const struct crossing *x;
	struct map by_oid;	/* blob -> index of the added path + 1 */
	struct map by_name;	/* last component -> index + 1; 0: several */
};

struct header_fate *header_fate_new(const struct crossing *x)
{
	struct header_fate *f = mem_zalloc(sizeof(*f));

	f->x = x;
	for (size_t i = 0; i < x->changes->n; i++) {
		const struct tree_change *ch = &x->changes->items[i];
		const char *base = cpath_last(ch->path);
		struct map_entry *e;
		bool added;

		if (!mode_is_file(ch->new_mode) || ch->old_mode)
			continue;
		map_put(&f->by_oid, (const char *)ch->new_oid.id, GIT_OID_RAWSZ, NULL)
			->value = i + 1;
		e = map_put(&f->by_name, base, strlen(base), &added);
		e->value = added ? i + 1 : 0;
	}
	return f;
}

void header_fate_free(struct header_fate *f)
{
	if (!f)
		return;
	map_release(&f->by_oid);
	map_release(&f->by_name);
	free(f);
}

/* The part of a path that an #include names; NULL: in no include directory. */
static const char *included_as(const char *path)
{
	const char *p = path, *slash;

	if (strncmp(p, "arch/", 5) == 0) {
		slash = strchr(p + 5, '/');
		p = slash ? slash + 1 : p;
	}
	if (strncmp(p, "include/", 8) != 0)
		return NULL;
	p += 8;
	return strncmp(p, "uapi/", 5) == 0 ? p + 5 : p;
}

const char *include_words(struct arena *a, const char *path, const char *from)
{
	const char *name = included_as(path);
	size_t same = 0;
	char *up;

	if (name && strncmp(name, "asm-generic/", 12) == 0)
		return arena_printf(a, "<asm/%s>", name + 12);
	if (name)
		return arena_printf(a, "<%s>", name);
	for (size_t i = 0; path[i] && path[i] == from[i]; i++)
		if (path[i] == '/')
			same = i + 1;
	up = arena_strdup(a, "");
	for (const char *p = from + same; *p; p++)
		if (*p == '/')
			up = arena_cat(a, up, "../");
	return arena_printf(a, "\"%s%s\"", up, path + same);
}

/* Where most of the names are that the header declared; NULL: not in one place. */
static int gathered(const char **out, const struct crossing *x, struct arena *a,
		    const char *header, struct err *err)
{
	_cleanup_map_ struct map count = MAP_INIT;
	struct cworld *w = ctree_world(x->to.tree);
	const struct facts *facts;
	uint64_t asked = 0, best = 0;
	int rc = ctree_facts(&facts, x->from.tree, header, err);

	*out = NULL;
	for (uint32_t i = 0; rc == 0 && i < facts->n_facts && asked < MAX_NAMES; i++) {
		const char *name = facts_str(facts, facts->facts[i].name);
		cref_vec refs = VEC_INIT;

		if (!*name || facts->facts[i].flags & FACT_UNDEF)
			continue;
		asked++;
		rc = ctree_find(&refs, x->to.tree, name, err);
		for (size_t k = 0; k < refs.n; k++) {
			const char *path = cworld_path(w, refs.items[k].file);
			struct map_entry *e;

			/* each name once: a file's own references come together */
			if (!cpath_is_header(path) || !crossing_changed(x, path) ||
			    (k && refs.items[k - 1].file == refs.items[k].file))
				continue;
			path = arena_strdup(a, path);
			e = map_put(&count, path, strlen(path), NULL);
			if (++e->value > best) {
				best = e->value;
				*out = path;
			}
		}
		VEC_RELEASE(&refs);
	}
	if (best * 2 <= asked)
		*out = NULL;
	return rc < 0 ? rc : 0;
}

static const char *added_path(const struct header_fate *f, const struct map *m,
			      const char *key, size_t len)
{
	const struct map_entry *e = map_find(m, key, len);

	return e && e->value ? f->x->changes->items[e->value - 1].path : NULL;
}

int header_fate(const char **message, struct delta_place *now,
		const struct header_fate *f, struct repo *repo, struct arena *a,
		const char *include, const char *header, struct err *err)
{
	const char *to = NULL, *name, *base = cpath_last(header);
	bool whole = true;
	struct snap_entry e;
	int rc = snapshot_find(&e, f->x->from.snap, repo, header, err);

	if (rc == 0 && e.has_oid)
		to = added_path(f, &f->by_oid, (const char *)e.oid.id, GIT_OID_RAWSZ);
	if (rc >= 0 && !to && cpath_is_c(header)) {
		rc = gathered(&to, f->x, a, header, err);
		whole = to && strcmp(cpath_last(to), base) == 0;
	}
	if (rc < 0)
		return rc;
	if (!to) {
		to = added_path(f, &f->by_name, base, strlen(base));
		whole = true;
	}
	*now = (struct delta_place){ .path = to };
	name = to ? included_as(to) : NULL;
	if (!to)
		*message = arena_printf(a, "%s is gone", include);
	else if (!name && included_as(header))
		*message = arena_printf(a, "%s is gone, %s %s now, which is private",
					include, whole ? "it is" : "its content is in", to);
	else if (whole)
		*message = arena_printf(a, "%s is gone, now %s", include,
					name ? name : to);
	else
		*message = arena_printf(a, "%s is gone, its content is in %s now",
					include, name ? name : to);
	return 0;
}

int header_is_made(const struct snapshot *snap, struct repo *repo, const char *header,
		   struct err *err)
{
	static const char *const names[] = { "Makefile", "Kbuild" };
	const char *base = cpath_last(header);
	size_t len = (size_t)(base - header);

	while (len) {
		_cleanup_free_ char *dir = mem_strndup(header, len - 1);

		for (size_t i = 0; i < 2; i++) {
			_cleanup_snap_file_ struct snap_file f = SNAP_FILE_INIT;
			_cleanup_strbuf_ struct strbuf path = STRBUF_INIT;
			int rc;

			strbuf_addf(&path, "%s/%s", dir, names[i]);
			rc = snapshot_read_fitting(&f, snap, repo, path.buf, 1 << 20,
						   err);
			if (rc < 0)
				return rc;
			if (rc == 0 && memmem(f.data, f.len, base, strlen(base)))
				return 1;
		}
		len = (size_t)(cpath_last(dir) - dir);
	}
	return 0;
}
