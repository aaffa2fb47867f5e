/* SPDX-License-Identifier: GPL-2.0-only */
/* Macros that Makefiles give with -D. */
#ifndef CAPI_RULE_DEFINE_H
#define CAPI_RULE_DEFINE_H

#include "base/map.h"
#include "capi/rule.h"

/*
 * Adds those, in capitals, that the @old text of a Makefile gives, and the @new one does not;
 * either may be NULL. The keys are in @a, the values nothing.
 */
void defines_lost(struct map *out, struct arena *a, const char *old, size_t old_len,
		  const char *new, size_t new_len);
/* symbol-gone: new uses of what @provider's Makefiles gave; a part of sweep_gone(). */
int sweep_defines(struct sweep *sw, enum check_side provider, struct err *err);

#endif
