// SPDX-License-Identifier: GPL-2.0-only
#include "flow/build-tree.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <strings.h>
#include <unistd.h>

#include "base/file.h"
#include "base/mem.h"
#include "base/vec.h"

#define TREE_CEILING ((uint64_t)8 << 30)	/* bytes in all */
#define LINK_CEILING ((size_t)4095)

struct link {
	const char *path;
	struct snap_entry entry;
};

struct writing {
	const char *dir;
	struct repo *r;
	const struct build_tree_opts *opts;
	struct map made;	/* directories that are there */
	struct map beside;	/* directories of opts->files */
	VEC(struct link) links;	/* made last: nothing is written through one */
	uint64_t bytes;
	size_t left_out;
	struct arena arena;
};

static void writing_release(struct writing *w)
{
	map_release(&w->made);
	map_release(&w->beside);
	VEC_RELEASE(&w->links);
	arena_release(&w->arena);
}

static size_t dir_len(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash ? (size_t)(slash - path) : 0;
}

/* No part of it leads up, nowhere, or into a repository. */
static bool is_plain(const char *path)
{
	for (;;) {
		size_t n = strcspn(path, "/");

		if (!n || (n == 1 && *path == '.') ||
		    (n == 2 && !memcmp(path, "..", 2)) ||
		    (n == 4 && !strncasecmp(path, ".git", 4)))
			return false;
		if (!path[n])
			return true;
		path += n + 1;
	}
}

/* Up only at the start, and not above the top: the rest goes down from there. */
bool build_tree_link_stays(const char *path, const char *target, size_t len)
{
	size_t depth = 0, at = 0;
	bool down = false;

	for (const char *p = path; *p; p++)
		depth += *p == '/';
	if (!len || len > LINK_CEILING || *target == '/' || memchr(target, 0, len))
		return false;
	while (at < len) {
		const char *slash = memchr(target + at, '/', len - at);
		size_t n = slash ? (size_t)(slash - target) - at : len - at;
		bool up = n == 2 && !memcmp(target + at, "..", 2);

		if (up && (down || !depth--))
			return false;
		down |= !up && n && !(n == 1 && target[at] == '.');
		at += n + 1;
	}
	return true;
}

static bool is_wanted(const struct writing *w, const char *path)
{
	static const char *const ends[] = { ".h", ".inc", ".def", ".tbl" };
	const struct map *files = w->opts->files;
	size_t n = strlen(path);

	if (!files || map_find(files, path, n) ||
	    map_find(&w->beside, path, dir_len(path)))
		return true;
	for (size_t i = 0; i < sizeof(ends) / sizeof(ends[0]); i++) {
		size_t len = strlen(ends[i]);

		if (n > len && !strcmp(path + n - len, ends[i]))
			return true;
	}
	return false;
}

static int make_dir(struct writing *w, const char *path, struct err *err)
{
	size_t n = dir_len(path);
	_cleanup_free_ char *dir = NULL;
	int rc;

	if (!n || map_find(&w->made, path, n))
		return 0;
	dir = mem_printf("%s/%.*s", w->dir, (int)n, path);
	rc = file_mkdirs(dir, err);
	if (rc == 0)
		map_put(&w->made, arena_strndup(&w->arena, path, n), n, NULL);
	return rc;
}

static int write_bytes(struct writing *w, const char *path, bool exec,
		       const char *data, size_t len, struct err *err)
{
	_cleanup_free_ char *file = mem_printf("%s/%s", w->dir, path);
	_cleanup_fd_ int fd = -1;
	int rc;

	w->bytes += len;
	if (w->bytes > TREE_CEILING)
		return err_code(err, ERR_TOO_BIG, "the tree has more than %llu "
				"bytes", (unsigned long long)TREE_CEILING);
	fd = open(file, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC,
		  exec ? 0777 : 0666);
	if (fd < 0)
		return err_errno(err, errno, "cannot create '%s'", file);
	rc = file_write_fd(fd, data, len);
	return rc < 0 ? err_errno(err, -rc, "cannot write '%s'", file) : 0;
}

/* The bytes of an entry: @blob holds them where the entry does not. */
static int content(const char **data, size_t *len, struct blob *blob,
		   const struct writing *w, const struct snap_entry *e,
		   struct err *err)
{
	int rc;

	*data = e->data;
	*len = e->len;
	if (e->data)
		return 0;
	rc = blob_read(blob, w->r, &e->oid, 0, err);
	*data = blob->data;
	*len = blob->len;
	return rc;
}

static int write_file(struct writing *w, const char *path,
		      const struct snap_entry *e, struct err *err)
{
	_cleanup_blob_ struct blob blob = BLOB_INIT;
	const char *data;
	size_t len;
	int rc = content(&data, &len, &blob, w, e, err);

	if (rc == 0)
		rc = make_dir(w, path, err);
	return rc < 0 ? rc : write_bytes(w, path, e->mode == MODE_EXEC, data, len,
					 err);
}

static int write_one(void *payload, const char *name, size_t len,
		     const struct snap_entry *e, struct err *err)
{
	struct writing *w = payload;
	_cleanup_free_ char *path = mem_strndup(name, len);

	if (ctx_cancelled(w->opts->ctx, err) < 0)
		return -1;
	if (!e->mode || e->mode == MODE_GITLINK || !is_wanted(w, path))
		return 0;
	if (!is_plain(path)) {
		w->left_out++;
		return 0;
	}
	if (e->mode != MODE_LINK)
		return write_file(w, path, e, err);
	VEC_PUSH(&w->links, (struct link){ arena_strdup(&w->arena, path), *e });
	return 0;
}

static int write_link(struct writing *w, const struct link *l, struct err *err)
{
	_cleanup_free_ char *file = mem_printf("%s/%s", w->dir, l->path);
	_cleanup_free_ char *target = NULL;
	_cleanup_blob_ struct blob blob = BLOB_INIT;
	const char *data;
	size_t len;
	int rc = content(&data, &len, &blob, w, &l->entry, err);

	if (rc < 0)
		return rc;
	if (!build_tree_link_stays(l->path, data, len)) {
		w->left_out++;
		return 0;
	}
	target = mem_strndup(data, len);
	if (symlink(target, file) < 0)
		return err_errno(err, errno, "cannot link '%s'", file);
	return 0;
}

static void find_beside(struct writing *w)
{
	const struct map *files = w->opts->files;

	for (uint32_t i = 0; files && i < files->n; i++)
		map_put(&w->beside, files->entries[i].key,
			dir_len(files->entries[i].key), NULL);
}

int build_tree_write(size_t *left_out, const char *dir, const struct snapshot *s,
		     struct repo *r, const struct build_tree_opts *opts,
		     struct err *err)
{
	_cleanup_(writing_release) struct writing w = {
		.dir = dir, .r = r, .opts = opts, .made = MAP_INIT,
		.beside = MAP_INIT, .links = VEC_INIT, .arena = ARENA_INIT,
	};
	int rc;

	find_beside(&w);
	rc = snapshot_each(s, r, write_one, &w, err);
	/* Directories first: one may be reached through a link by then. */
	for (size_t i = 0; rc == 0 && i < w.links.n; i++)
		rc = make_dir(&w, w.links.items[i].path, err);
	for (size_t i = 0; rc == 0 && i < w.links.n; i++)
		rc = write_link(&w, &w.links.items[i], err);
	if (rc == 0)
		*left_out = w.left_out;
	return rc;
}
