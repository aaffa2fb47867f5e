/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * A whole file, mapped to read. Whoever cuts the file short while it is mapped kills
 * the reader: only for files that are replaced and never written to, as git's are.
 */
#ifndef BASE_FILEMAP_H
#define BASE_FILEMAP_H

#include <stdbool.h>
#include <stddef.h>

struct file_map {
	const unsigned char *p;	/* NULL: none */
	size_t len;		/* bytes, at least one */
	bool mapped;		/* by file_map(), and to be unmapped */
};

/* 0, or -1: not there, not a file, empty, or no room for it. */
int file_map(struct file_map *out, const char *path);
void file_unmap(struct file_map *m);
/*
 * Pages that were read are no memory of this process any more; they can be read on, by any
 * thread. They stay where the system keeps files.
 */
void file_map_forget(const struct file_map *m);

#endif
