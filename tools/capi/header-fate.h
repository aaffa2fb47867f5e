/* SPDX-License-Identifier: GPL-2.0-only */
/* What became of a header that is gone, in words. */
#ifndef CAPI_HEADER_FATE_H
#define CAPI_HEADER_FATE_H

#include "capi/crossing.h"

struct header_fate;

/* @x is borrowed and outlives it. Any number of threads may ask. */
struct header_fate *header_fate_new(const struct crossing *x);
void header_fate_free(struct header_fate *f);

/*
 * @include: as it is written; @header: the path it had. *@message is in @a, as is
 * *@now, the place where it (or most of what it declared) is now; its path is
 * NULL when there is none.
 */
int header_fate(const char **message, struct delta_place *now,
		const struct header_fate *f, struct repo *repo, struct arena *a,
		const char *include, const char *header, struct err *err);

/*
 * Whether a Makefile of the snapshot, from the directory of @header up, speaks of the
 * header, which is not there: it is made by the build. 0, 1, <0.
 */
int header_is_made(const struct snapshot *snap, struct repo *repo, const char *header,
		   struct err *err);

/*
 * How one includes the header @path from @from: "<linux/x.h>", or "\"x.h\"" with
 * the path from the directory of @from.
 */
const char *include_words(struct arena *a, const char *path, const char *from);

#endif
