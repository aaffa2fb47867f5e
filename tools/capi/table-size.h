/* SPDX-License-Identifier: GPL-2.0-only */
/* How many elements an initialiser gives to a table. */
#ifndef CAPI_TABLE_SIZE_H
#define CAPI_TABLE_SIZE_H

#include "capi/cfile.h"
#include "capi/layout.h"

/*
 * Of the table @name that @cf, the file that @v asks for, has as `name[] = { … }`, elements
 * by index and by the file's own macros among them. 1 known, 0 not, <0 failed.
 */
int table_size(uint64_t *out, const struct layout_tree *v, const struct cfile *cf,
	       const char *name, struct err *err);

#endif
