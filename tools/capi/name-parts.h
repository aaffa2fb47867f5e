/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Whether a text may be part of one of many names, behind their first letters:
 * what a macro pastes to a prefix. A filter over the names' n-grams, one letter
 * to four; a text of more has its first and its last four asked for.
 */
#ifndef CAPI_NAME_PARTS_H
#define CAPI_NAME_PARTS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define NAME_PARTS_MIN_PREFIX 3	/* letters that are no part */

struct name_parts {
	uint64_t *bits;		/* NULL: no names */
};

#define NAME_PARTS_INIT { NULL }

void name_parts_add(struct name_parts *p, const char *name);
void name_parts_release(struct name_parts *p);
/* False: it is part of none. */
bool name_parts_may_hold(const struct name_parts *p, const char *text, size_t len);

#endif
