/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Changes that somebody wants made to a text, listed in any order and by several hands: the
 * one place that puts such a list in. Those of a diff are struct edit (edits.h), which are in
 * order and apart from each other by the way they are made.
 */
#ifndef CAPI_SPLICE_H
#define CAPI_SPLICE_H

#include <stddef.h>

#include "base/strbuf.h"
#include "base/vec.h"

/* Bytes [at, at + len) of a text become others. */
struct splice {
	size_t at, len;
	const char *text;	/* borrowed */
};

typedef VEC(struct splice) splice_vec;

/*
 * Sorts by place: what comes in front of a byte, then what replaces from there on, the longest
 * first. Of equal ones the first stays; one that begins in another and ends behind it goes.
 */
void splices_settle(splice_vec *v);
/*
 * Appends a text with all of these made, which are settled. One within what another replaces
 * (a call that is the argument of a call) has its part of the other's text changed, word by word;
 * where the other has nothing left of that, it is lost. @where: NULL, or for each where its text
 * begins in @out; SIZE_MAX for those within others.
 */
void splices_put(struct strbuf *out, const char *text, size_t len, const struct splice *items,
		 size_t n, size_t *where);

#endif
