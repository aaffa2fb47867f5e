/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * How a file came by a header, what of it broke, and which #include brings back
 * the name that it needs.
 */
#ifndef CAPI_INCLUDE_PATH_H
#define CAPI_INCLUDE_PATH_H

#include "capi/crossing.h"

/*
 * Fills in message, change, before and after of @f, which has its symbol and
 * place: file @path lost @name, which file id @header declared. @reach: what the
 * file reaches in the merged tree, as ctree_reach() says. Strings are in @a.
 *
 * 0; 1: not for want of an #include, one leads nowhere; <0 failed.
 */
int include_path_broke(struct check_finding *f, const struct crossing *x,
		       struct arena *a, const char *path, const char *name,
		       uint32_t header, const uint64_t *reach, uint32_t n_files,
		       struct err *err);
/*
 * The same for a macro that calls @name now: @ch is its change.
 */
int include_path_macro(struct check_finding *f, const struct crossing *x,
		       struct arena *a, const char *path, const char *name,
		       const struct delta_change *ch, struct err *err);

#endif
