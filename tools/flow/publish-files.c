// SPDX-License-Identifier: GPL-2.0-only
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "base/mem.h"
#include "flow/publish.h"
#include "patch/patch.h"
#include "repo/tree.h"

static int open_top(int *out, const char *dir, struct err *err)
{
	_cleanup_free_ char *path = mem_strdup(dir);
	size_t n = strlen(path);
	int rc, fd;

	/* "dir/" would be what a link of that name leads to. */
	while (n > 1 && path[n - 1] == '/')
		path[--n] = '\0';
	if (!n)
		return err_set(err, "no directory given");
	rc = file_mkdirs(path, err);
	if (rc < 0)
		return rc;
	fd = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
	if (fd < 0 && (errno == ELOOP || errno == ENOTDIR))
		return err_set(err, "'%s' is a link or a file, not a directory", path);
	if (fd < 0)
		return err_errno(err, errno, "cannot open '%s'", path);
	*out = fd;
	return 0;
}

/* The directory that @path is in, made when it is not there. */
static int descend(int *at, const char *path, struct err *err)
{
	const char *slash = strchr(path, '/');

	for (; slash; path = slash + 1, slash = strchr(path, '/')) {
		_cleanup_free_ char *name = mem_strndup(path, (size_t)(slash - path));
		int next;

		if (mkdirat(*at, name, 0777) < 0 && errno != EEXIST)
			return err_errno(err, errno, "cannot make directory '%s'",
					 name);
		next = openat(*at, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW |
					 O_CLOEXEC);
		if (next < 0)
			return err_errno(err, errno, "cannot open directory '%s'",
					 name);
		close(*at);
		*at = next;
	}
	return 0;
}

static int write_in(int dir, const char *name, const struct publish_file *f,
		    struct err *err)
{
	_cleanup_free_ char *temp = mem_printf(".crosstree-%ld.tmp", (long)getpid());
	_cleanup_fd_ int fd = -1;
	int rc;

	(void)unlinkat(dir, temp, 0);
	fd = openat(dir, temp, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC,
		    0666);
	if (fd < 0)
		return err_errno(err, errno, "cannot create '%s'", f->path);
	rc = file_write_fd(fd, f->data, f->len);
	if (rc == 0 && fsync(fd) < 0)
		rc = -errno;
	/* In place of a link, not through it. */
	if (rc == 0 && renameat(dir, temp, dir, name) < 0)
		rc = -errno;
	if (rc == 0)
		return 0;
	(void)unlinkat(dir, temp, 0);
	return err_errno(err, -rc, "cannot write '%s'", f->path);
}

/* The directory that @path is in, *@at being above it. 0, 1 there is none. */
static int follow(int *at, const char *path)
{
	const char *slash = strchr(path, '/');

	for (; slash; path = slash + 1, slash = strchr(path, '/')) {
		_cleanup_free_ char *name = mem_strndup(path, (size_t)(slash - path));
		int next = openat(*at, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW |
					     O_CLOEXEC);

		if (next < 0)
			return 1;
		close(*at);
		*at = next;
	}
	return 0;
}

/* Each directory above @path that has nothing in it any more. */
static void remove_empty(int top, char *path)
{
	char *slash;

	for (slash = strrchr(path, '/'); slash; slash = strrchr(path, '/')) {
		_cleanup_fd_ int dir = fcntl(top, F_DUPFD_CLOEXEC, 0);
		const char *name;

		*slash = '\0';
		name = strrchr(path, '/');
		if (dir < 0 || follow(&dir, path) ||
		    unlinkat(dir, name ? name + 1 : path, AT_REMOVEDIR) < 0)
			return;
	}
}

static int remove_file(int top, const struct publish_file *f, struct err *err)
{
	_cleanup_free_ char *path = mem_strdup(f->path);
	const char *slash = strrchr(path, '/');
	_cleanup_fd_ int dir = fcntl(top, F_DUPFD_CLOEXEC, 0);

	if (dir < 0)
		return err_errno(err, errno, "cannot remove '%s'", f->path);
	if (follow(&dir, path))
		return 0;
	if (unlinkat(dir, slash ? slash + 1 : path, 0) < 0 && errno != ENOENT)
		return err_errno(err, errno, "cannot remove '%s'", f->path);
	remove_empty(top, path);
	return 0;
}

static int write_file(int top, const struct publish_file *f, struct err *err)
{
	const char *slash = strrchr(f->path, '/');
	_cleanup_fd_ int dir = -1;
	int rc = patch_verify_path(f->path, MODE_FILE, err);

	if (rc < 0)
		return rc;
	if (!f->data)
		return remove_file(top, f, err);
	dir = fcntl(top, F_DUPFD_CLOEXEC, 0);
	if (dir < 0)
		return err_errno(err, errno, "cannot write '%s'", f->path);
	rc = descend(&dir, f->path, err);
	if (rc < 0)
		return rc;
	return write_in(dir, slash ? slash + 1 : f->path, f, err);
}

int publish_files(const char *dir, const struct publish_file *files, size_t n,
		  struct err *err)
{
	_cleanup_fd_ int top = -1;
	int rc = open_top(&top, dir, err);

	for (size_t i = 0; rc >= 0 && i < n; i++)
		rc = write_file(top, &files[i], err);
	return rc < 0 ? rc : 0;
}
