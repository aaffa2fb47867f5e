/* SPDX-License-Identifier: GPL-2.0-only */
/* What the files behind adapt.h share; for adapt*.c only. */
#ifndef CAPI_ADAPT_INTERNAL_H
#define CAPI_ADAPT_INTERNAL_H

#include "capi/adapt.h"
#include "capi/cfile.h"
#include "capi/convert-internal.h"

/* One of a text; strings live in the arena given. */
struct afunction {
	const char *name;
	size_t start, open, close, end;	/* bytes: its line, ( and ) of its parameters, its } */
	const char *names[ADAPT_MAX_PARAMS], *texts[ADAPT_MAX_PARAMS];
	uint32_t line;
};

/* The function of a file that is called @name; of that form, or (NULL) of any. */
bool afunction_find(struct afunction *fn, struct arena *a, const struct cfile *cf,
		    const char *name, const struct proto_form *form);
/* Where the line begins that byte @at is in. */
size_t afunction_line(const struct cfile *cf, size_t at);

#endif
