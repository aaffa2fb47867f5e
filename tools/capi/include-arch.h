/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * What is left of #includes where headers of the architectures that most builds are
 * for count alone. For the rule for lost #includes only.
 */
#ifndef CAPI_INCLUDE_ARCH_H
#define CAPI_INCLUDE_ARCH_H

#include "capi/crossing.h"

/*
 * What @path reaches in @t, as ctree_reach(), without headers of other architectures
 * than x86, arm64 and arm, and what those include; for the caller to free. @n_files is
 * that of ctree_reach(). 0, 1 it is no matter (a file of an architecture, or of which
 * such a header is the only one by an #include of its own), <0.
 */
int arch_reach(uint64_t **out, struct ctree *t, const char *path, uint32_t n_files,
	       struct err *err);

/* Headers in which the provider left an #include out, appended to @out; file ids. */
int unlinked_find(file_vec *out, const struct crossing *x, struct err *err);

#endif
