// SPDX-License-Identifier: GPL-2.0-only
/* Whether a file could include a header that declares something, were it told of it. */
#include "capi/rule.h"

#include <string.h>

/* A header that only its own directory is meant to include. */
static bool private_to(const char *header, const char *path)
{
	const char *slash = strrchr(header, '/');
	size_t dir = slash ? (size_t)(slash - header) + 1 : 0;

	return cpath_is_header(header) && !strstr(header, "include/") &&
	       strncmp(header, path, dir) != 0;
}

/* What a path begins with up to the directory above its own; 0: that is next to the top. */
static size_t dir_above(const char *path)
{
	const char *slash = strrchr(path, '/');
	size_t n = slash ? (size_t)(slash - path) : 0, depth = 0;

	while (n && path[n - 1] != '/')
		n--;
	for (size_t i = 0; i < n; i++)
		depth += path[i] == '/';
	return depth >= 3 ? n : 0;
}

/*
 * Whether the provider took it from a header that is for the file to one beside, or below:
 * of the same driver still, though in another directory than the file.
 */
static bool moved_beside(const struct cref *r, struct cworld *w, const char *path,
			 const struct delta *d)
{
	const char *name = cref_str(r, r->fact->name), *at = cworld_path(w, r->file);
	const struct delta_change *c = delta_find(d, name);
	bool beside = false, came = false;

	for (; c && c < d->items + d->n && strcmp(c->name, name) == 0; c++) {
		for (size_t i = 0; i < c->n_new; i++)
			came |= c->new_refs[i].file == r->file;
		for (size_t i = 0; i < c->n_old; i++) {
			const char *was = cworld_path(w, c->old_refs[i].file);
			size_t n = dir_above(was);

			/* from beside it: that of a driver next door */
			if (!private_to(at, was))
				return false;
			beside |= n && cpath_is_header(was) && !private_to(was, path) &&
				  strncmp(was, at, n) == 0;
		}
	}
	return came && beside;
}

bool declared_in_reach(const struct cref *r, struct cworld *w, const char *path,
		       enum name_space ns, const struct delta *d)
{
	const char *at = cworld_path(w, r->file);

	return fact_in_space(r->fact, ns) && cpath_is_header(at) &&
	       (!private_to(at, path) || moved_beside(r, w, path, d));
}
