/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Whether a text has any of the names that a side changed, before anybody
 * parses it: a Bloom filter over the names of a delta, asked word by word.
 */
#ifndef CAPI_CHANGED_H
#define CAPI_CHANGED_H

#include "capi/delta.h"

struct changed_names;

/* @d is borrowed and outlives it. */
struct changed_names *changed_names_new(const struct delta *d);
void changed_names_free(struct changed_names *b);
/*
 * Whether any word of the text is a name, or a member, that was changed; with
 * @added also one that was added. Exact, comments and strings counted.
 */
bool changed_names_in(const struct changed_names *b, bool added, const char *text,
		      size_t len);

#endif
