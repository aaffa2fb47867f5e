// SPDX-License-Identifier: GPL-2.0-only
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include "file.h"

#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <sys/stat.h>
#include <unistd.h>

#include "mem.h"

#define DEFAULT_CEILING ((size_t)1 << 30)

void file_close(int *fd)
{
	if (*fd >= 0)
		close(*fd);
	*fd = -1;
}

int file_read(struct strbuf *out, const char *path, size_t ceiling,
	      enum file_flags flags, struct err *err)
{
	_cleanup_fd_ int fd = -1;
	size_t was = out->ceiling;
	struct stat st;
	int rc;

	fd = open(path, O_RDONLY | O_CLOEXEC |
				((flags & FILE_NOFOLLOW) ? O_NOFOLLOW : 0));
	if (fd < 0 && errno == ENOENT)
		return err_code(err, ERR_NOT_FOUND,
				"cannot open '%s': no such file", path);
	if (fd < 0)
		return err_errno(err, errno, "cannot open '%s'", path);
	if (fstat(fd, &st) == 0 && S_ISDIR(st.st_mode))
		return err_set(err, "cannot read '%s': is a directory", path);
	out->ceiling = out->len + (ceiling ? ceiling : DEFAULT_CEILING);
	rc = strbuf_read_fd(out, fd);
	out->ceiling = was;
	if (rc == -EFBIG)
		return err_code(err, ERR_TOO_BIG, "'%s' is too large", path);
	if (rc < 0)
		return err_errno(err, -rc, "cannot read '%s'", path);
	return 0;
}

int file_write_fd(int fd, const void *data, size_t len)
{
	const char *p = data;

	while (len) {
		ssize_t n = write(fd, p, len);

		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			return -errno;
		p += n;
		len -= (size_t)n;
	}
	return 0;
}

static int write_temp(const char *temp, const void *data, size_t len,
		      enum file_flags flags, struct err *err)
{
	_cleanup_fd_ int fd = -1;
	int rc;

	fd = open(temp, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW,
		  0666);
	if (fd < 0)
		return err_errno(err, errno, "cannot create '%s'", temp);
	rc = file_write_fd(fd, data, len);
	if (rc == 0 && !(flags & FILE_NO_FSYNC) && fsync(fd) < 0)
		rc = -errno;
	if (rc < 0)
		return err_errno(err, -rc, "cannot write '%s'", temp);
	return 0;
}

int file_write(const char *path, const void *data, size_t len,
	       enum file_flags flags, struct err *err)
{
	_cleanup_free_ char *temp = mem_printf("%s.tmp-%ld", path, (long)getpid());
	int rc;

	if (flags & FILE_NOFOLLOW) {
		struct stat st;

		if (lstat(path, &st) == 0 && !S_ISREG(st.st_mode))
			return err_set(err, "cannot write '%s': not a regular file",
				       path);
	}
	(void)unlink(temp);
	rc = write_temp(temp, data, len, flags, err);
	if (rc == 0 && rename(temp, path) < 0)
		rc = err_errno(err, errno, "cannot write '%s'", path);
	if (rc < 0)
		(void)unlink(temp);
	return rc;
}

int file_mkdirs(const char *path, struct err *err)
{
	_cleanup_free_ char *p = mem_strdup(path);

	for (char *s = p + 1;; s++) {
		char c = *s;

		if (c && c != '/')
			continue;
		*s = '\0';
		if (mkdir(p, 0777) < 0 && errno != EEXIST)
			return err_errno(err, errno, "cannot make directory '%s'",
					 p);
		*s = c;
		if (!c)
			return 0;
	}
}

int file_tempdir(char **path, const char *prefix, struct err *err)
{
	const char *base = getenv("TMPDIR");
	_cleanup_free_ char *p = NULL;

	p = mem_printf("%s/%s-XXXXXX", base && *base ? base : "/tmp", prefix);
	if (!mkdtemp(p))
		return err_errno(err, errno, "cannot make a scratch directory '%s'",
				 p);
	*path = TAKE_PTR(p);
	return 0;
}

static int remove_one(const char *path, const struct stat *st, int type,
		      struct FTW *ftw)
{
	(void)st;
	(void)type;
	(void)ftw;
	return remove(path) < 0 && errno != ENOENT ? -1 : 0;
}

int file_remove_tree(const char *path, struct err *err)
{
	if (nftw(path, remove_one, 16, FTW_DEPTH | FTW_PHYS) < 0 &&
	    errno != ENOENT)
		return err_errno(err, errno, "cannot remove '%s'", path);
	return 0;
}

bool file_is_dir(const char *path)
{
	struct stat st;

	return stat(path, &st) == 0 && S_ISDIR(st.st_mode);
}
