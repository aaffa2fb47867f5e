// SPDX-License-Identifier: GPL-2.0-only
/* Files of a directory that somebody else filled. */
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "series.h"

#define DEFAULT_CEILING ((size_t)256 << 20)

static void close_fd(int *fd)
{
	if (*fd >= 0)
		(void)close(*fd);
}

static int open_error(const char *dir, const char *name, struct err *err)
{
	if (errno == ENOENT)
		return err_code(err, ERR_NOT_FOUND, "no file '%s/%s'", dir, name);
	if (errno == ELOOP || errno == ENOTDIR)
		return err_set(err, "refused: '%s/%s' is a link, or behind one", dir, name);
	return err_errno(err, errno, "cannot open '%s/%s'", dir, name);
}

/*
 * One component at a time, none of which may be a link: nobody can swap a
 * directory for one in between. O_NONBLOCK, since a FIFO would hold us up.
 */
static int open_below(int *out, const char *dir, const char *name, struct err *err)
{
	_cleanup_(close_fd) int at = open(dir, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	const char *p = name;

	if (at < 0)
		return err_errno(err, errno, "cannot open directory '%s'", dir);
	for (;;) {
		size_t n = strcspn(p, "/");
		_cleanup_free_ char *part = mem_strndup(p, n);
		int flags = O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK;
		int fd;

		if (!n || !strcmp(part, ".") || !strcmp(part, ".."))
			return err_set(err, "refused: '%s' is no name below '%s'", name, dir);
		fd = openat(at, part, p[n] ? flags | O_DIRECTORY : flags);
		if (fd < 0)
			return open_error(dir, name, err);
		(void)close(at);
		at = fd;
		if (!p[n])
			break;
		p += n + 1;
	}
	*out = at;
	at = -1;
	return 0;
}

int series_read_entry(struct strbuf *out, const char *dir, const char *name,
		      size_t ceiling, struct err *err)
{
	_cleanup_(close_fd) int fd = -1;
	size_t was = out->ceiling;
	struct stat st;
	int rc = open_below(&fd, dir, name, err);

	if (rc < 0)
		return rc;
	if (fstat(fd, &st) < 0)
		return err_errno(err, errno, "cannot look at '%s/%s'", dir, name);
	if (!S_ISREG(st.st_mode))
		return err_set(err, "refused: '%s/%s' is no regular file", dir, name);
	if (!ceiling)
		ceiling = DEFAULT_CEILING;
	out->ceiling = out->len + ceiling;
	rc = (uint64_t)st.st_size > ceiling ? -EFBIG : strbuf_read_fd(out, fd);
	out->ceiling = was;
	if (rc == -EFBIG)
		return err_code(err, ERR_TOO_BIG, "'%s/%s' has more than %zu bytes", dir,
				name, ceiling);
	if (rc < 0)
		return err_errno(err, -rc, "cannot read '%s/%s'", dir, name);
	return 0;
}
