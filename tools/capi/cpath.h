/* SPDX-License-Identifier: GPL-2.0-only */
/* What a path says of a file. */
#ifndef CAPI_CPATH_H
#define CAPI_CPATH_H

#include <stdbool.h>
#include <stddef.h>

/* Whether C is to be found in a path: .c, .h, and what is included like them. */
bool cpath_is_c(const char *path);
bool cpath_is_header(const char *path);
/* What is compiled by itself: .c, .S */
bool cpath_is_source(const char *path);
bool cpath_is_devicetree(const char *path);
/* A suffix with something in front of it. */
bool cpath_ends_in(const char *path, const char *suffix);
/* The last component; borrowed from the path. */
const char *cpath_last(const char *path);
/* Whether it is built with the kernel: not tools/, samples/, scripts/, … */
bool cpath_in_kernel(const char *path);
/* Length of the A of arch/A/…, borrowed from the path; 0: none. */
size_t cpath_arch(const char **arch, const char *path);
/* Length of "include/" or "arch/A/include/" at its start; 0: neither. */
size_t cpath_include_dir(const char *path);
/* arch/x and arch/y, which are never built together. */
bool cpath_other_arch(const char *a, const char *b);
/* Of an architecture that is not among those that most builds are for: x86, arm64, arm. */
bool cpath_rare_arch(const char *path);

/*
 * The directory below arch/ of the one architecture that has what stands under a guard, parts
 * joined by " && "; NULL: no part says so.
 */
const char *cpath_guard_arch(const char *guard);

#endif
