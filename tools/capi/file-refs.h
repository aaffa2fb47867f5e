/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * References to other files by their path that are no #include: `source "x"` of Kconfig
 * files, `$ref: x.yaml#` of devicetree bindings.
 */
#ifndef CAPI_FILE_REFS_H
#define CAPI_FILE_REFS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct file_refs {
	const char *path;	/* the file it is in; borrowed */
	const char *at, *end;	/* the rest of its text */
	uint32_t line;		/* of the last one */
};

/* Whether a file of that path may have any. */
bool file_refs_has(const char *path);
/* @refs reads a text from its beginning; both are borrowed. */
void file_refs_init(struct file_refs *refs, const char *path, const char *text, size_t len);
/*
 * The next one, as it is written, without a "#" behind it. False: there is none.
 */
bool file_refs_next(struct file_refs *refs, const char **name, size_t *len);
/*
 * What @name means in @path, from the top of the tree; to be freed. NULL: it
 * means nothing there.
 */
char *file_refs_resolve(const char *path, const char *name, size_t len);

#endif
