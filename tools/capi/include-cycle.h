/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Headers that include each other in the merged tree, where each side made half of
 * the circle: who includes @target first gets to the text of @file before that of
 * @target. For the rule for lost #includes only.
 */
#ifndef CAPI_INCLUDE_CYCLE_H
#define CAPI_INCLUDE_CYCLE_H

#include "capi/crossing.h"

struct include_cycle {
	const char *path;	/* of the header that the consumer changed */
	uint32_t file;		/* its file id */
	uint32_t target;	/* that it includes now */
	uint32_t line;		/* where that one comes back to it */
	bool sure;		/* some .c file includes @target first */
};

typedef VEC(struct include_cycle) cycle_vec;

/* Those of one direction, appended to @out; strings are borrowed from the world. */
int cycles_find(cycle_vec *out, const struct crossing *x, struct err *err);

#endif
