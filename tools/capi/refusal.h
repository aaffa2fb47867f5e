/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * An #error of a header at those who include it by themselves:
 *
 *	#ifndef X			#if !defined(X) && !defined(Y)
 *	# error "include y.h"		# error "include y.h"
 *	#endif				#endif
 */
#ifndef CAPI_REFUSAL_H
#define CAPI_REFUSAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/vec.h"

/* The names of which one has to be defined; none: there is no such #error. */
struct refusal {
	uint32_t line;		/* of the #error */
	VEC(const char *) names;
};

#define REFUSAL_INIT { 0, VEC_INIT }

/*
 * The first one in a text, under one condition but for the guard of the file. Never
 * fails; names are in @a.
 */
void refusal_read(struct refusal *out, struct arena *a, const char *text, size_t len);
void refusal_release(struct refusal *r);

#define _cleanup_refusal_ _cleanup_(refusal_release)

#endif
