/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * What -Wmissing-prototypes sees of a function, and facts do not, since a macro says
 * it. For the rule of new checks only.
 */
#ifndef CAPI_PROTOTYPE_MACRO_H
#define CAPI_PROTOTYPE_MACRO_H

#include "capi/fresh.h"
#include "capi/rule.h"

/*
 * Whether the function @name, defined in @line of the merged @path, is static by a
 * macro (`STATIC int f(void)`), or a header that the file includes declares it in the
 * arguments of one (`HW_DEPENDENT(int f(void))`). 0, or <0 failed. Reads headers that
 * the file includes: for few functions.
 */
int prototype_by_macro(bool *yes, const struct sweep *sw, const struct fresh *fresh,
		       const char *path, const char *name, uint32_t line, struct err *err);

#endif
