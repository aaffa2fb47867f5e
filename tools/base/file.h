/* SPDX-License-Identifier: GPL-2.0-only */
/* Files of our own and files a user names, read and written whole. */
#ifndef BASE_FILE_H
#define BASE_FILE_H

#include <dirent.h>
#include <stdbool.h>
#include <stddef.h>

#include "cleanup.h"
#include "err.h"
#include "strbuf.h"

enum file_flags {
	FILE_NOFOLLOW = 1,	/* the last component must not be a link */
	FILE_NO_FSYNC = 2,
};

/* Appends at most @ceiling bytes (0: 1 GiB); more is ERR_TOO_BIG. */
int file_read(struct strbuf *out, const char *path, size_t ceiling,
	      enum file_flags flags, struct err *err);
/*
 * Writes beside the target and renames, so that others see the old content or
 * the new one. Mode 0666 less the umask.
 */
int file_write(const char *path, const void *data, size_t len,
	       enum file_flags flags, struct err *err);
/* mkdir -p, mode 0777 less the umask. */
int file_mkdirs(const char *path, struct err *err);
/* A new private directory under $TMPDIR or /tmp; free() the path. */
int file_tempdir(char **path, const char *prefix, struct err *err);
/* Removes a tree without following links. What is gone already is fine. */
int file_remove_tree(const char *path, struct err *err);
bool file_is_dir(const char *path);

/* All of it, however often it takes. 0, or a negative errno. */
int file_write_fd(int fd, const void *data, size_t len);
/* Closes it unless it is negative, and leaves -1. */
void file_close(int *fd);

#define _cleanup_fd_ _cleanup_(file_close)

DEFINE_CLEANUP(DIR *, closedir)

#endif
