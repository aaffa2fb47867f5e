// SPDX-License-Identifier: GPL-2.0-only
/* Which resolutions a directory or a tree holds. */
#include <errno.h>
#include <string.h>
#include <sys/stat.h>

#include "base/file.h"
#include "base/mem.h"
#include "merge/fixup-internal.h"

#define TOP "text"

/* -------------------------------------------------------------- a directory */

/* Whether this is a directory (or a file) and no link to one. */
static bool is_what(const char *path, mode_t what)
{
	struct stat st;

	return lstat(path, &st) == 0 && (st.st_mode & S_IFMT) == what;
}

typedef void (*name_fn)(struct fixup_store *s, const char *dir, const char *name);

/* 0, also when there is no such directory. */
static int each_name(struct fixup_store *s, const char *dir, name_fn fn,
		     struct err *err)
{
	_cleanup_(closedirp) DIR *d = opendir(dir);
	const struct dirent *e;

	if (!d && errno == ENOENT)
		return 0;
	if (!d)
		return err_errno(err, errno, "cannot read directory '%s'", dir);
	while ((e = readdir(d)) != NULL)
		if (e->d_name[0] != '.')
			fn(s, dir, e->d_name);
	return 0;
}

/* The id is the last component of the directory. */
static void met_file(struct fixup_store *s, const char *dir, const char *name)
{
	_cleanup_free_ char *path = mem_printf("%s/%s", dir, name);
	struct fixup_variant *v;
	enum fixup_file file;
	unsigned int number;

	if (!fixup_read_name(&file, &number, name) || !is_what(path, S_IFREG))
		return;
	v = fixup_variant_put(fixup_entry_put(s, strrchr(dir, '/') + 1), number);
	v->has[file] = true;
}

static void met_entry(struct fixup_store *s, const char *dir, const char *name)
{
	_cleanup_free_ char *path = mem_printf("%s/%s", dir, name);
	const char *fan = strrchr(dir, '/') + 1;

	if (!fixup_is_id(name, strlen(name)) || !is_what(path, S_IFDIR))
		return;
	if (s->layout == FIXUP_STORE && strncmp(fan, name, 2) != 0)
		return;
	/* One that cannot be read is as good as none. */
	(void)each_name(s, path, met_file, NULL);
}

static void met_fan(struct fixup_store *s, const char *dir, const char *name)
{
	_cleanup_free_ char *path = mem_printf("%s/%s", dir, name);

	if (strlen(name) == 2 && is_what(path, S_IFDIR))
		(void)each_name(s, path, met_entry, NULL);
}

int fixup_store_read_dir(struct fixup_store *out, const char *dir,
			 enum fixup_layout layout, struct err *err)
{
	_cleanup_fixup_store_ struct fixup_store s = FIXUP_STORE_INIT;
	_cleanup_free_ char *top = mem_printf("%s/" TOP, dir);
	struct stat st;
	int rc;

	s.dir = mem_strdup(dir);
	s.layout = layout;
	if (stat(dir, &st) == 0 && !S_ISDIR(st.st_mode))
		return err_set(err, "'%s' is a file, not a store of resolutions", dir);
	if (layout == FIXUP_RR_CACHE)
		rc = each_name(&s, dir, met_entry, err);
	else
		rc = is_what(top, S_IFDIR) ? each_name(&s, top, met_fan, err) : 0;
	if (rc < 0)
		return rc;
	fixup_store_release(out);
	*out = s;
	s = (struct fixup_store)FIXUP_STORE_INIT;
	return 0;
}

/* ------------------------------------------------------------------- a tree */

/* "text/ab/<id>/postimage": the id and the name, or false. */
static bool split_path(char id[RERERE_HEX_MAX + 1], const char **name,
		       const char *path)
{
	const char *fan = path + strlen(TOP "/"), *slash = strrchr(path, '/');
	size_t n = strlen(fan);

	*name = slash + 1;
	if (n < 4 || fan[2] != '/' || slash < fan + 3)
		return false;
	n = (size_t)(slash - (fan + 3));
	if (!fixup_is_id(fan + 3, n) || strncmp(fan, fan + 3, 2) != 0)
		return false;
	memcpy(id, fan + 3, n);
	id[n] = '\0';
	return true;
}

static int met_blob(void *payload, const char *path, size_t len,
		    const struct tree_entry *entry, struct err *err)
{
	struct fixup_store *s = payload;
	char id[RERERE_HEX_MAX + 1];
	struct fixup_variant *v;
	enum fixup_file file;
	unsigned int number;
	const char *name;

	(void)len;
	(void)err;
	if (!mode_is_file(entry->mode) || !split_path(id, &name, path) ||
	    !fixup_read_name(&file, &number, name))
		return 0;
	v = fixup_variant_put(fixup_entry_put(s, id), number);
	v->has[file] = v->known[file] = true;
	v->oid[file] = entry->oid;
	return 0;
}

int fixup_store_read_tree(struct fixup_store *out, struct repo *r,
			  const git_oid *tree, struct err *err)
{
	_cleanup_fixup_store_ struct fixup_store s = FIXUP_STORE_INIT;
	int rc = 0;

	s.tree = *tree;
	if (!git_oid_is_zero(tree))
		rc = tree_list_dir(r, tree, TOP, met_blob, &s, err);
	if (rc < 0)
		return rc;
	fixup_store_release(out);
	*out = s;
	s = (struct fixup_store)FIXUP_STORE_INIT;
	return 0;
}
