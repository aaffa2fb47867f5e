/* SPDX-License-Identifier: GPL-2.0-only */
/* Canonical type text (facts.h) taken apart and put together. */
#ifndef CAPI_CTYPE_H
#define CAPI_CTYPE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"

struct ctype {
	const char *base;	/* after "const ", not terminated */
	size_t base_len;
	bool is_const;		/* of the base */
	unsigned int ptr;	/* pointers and array dimensions */
	bool array;		/* the outermost is an array */
	bool func;		/* a function, or pointers to one */
	unsigned int func_ptr;	/* how many pointers to the function; 0: itself */
	const char *params;	/* of a function, not terminated */
	size_t params_len;
	const char *ret;	/* its result's type, not terminated */
	size_t ret_len;
};

void ctype_parse(struct ctype *out, const char *type);

/* All of these give text in @a (or borrowed), NULL for NULL or nonsense. */
const char *ctype_deref(struct arena *a, const char *type);
const char *ctype_addr(struct arena *a, const char *type);
const char *ctype_result(struct arena *a, const char *type);
/* "int (*)(a, b)" from a result and parameters. */
const char *ctype_func_ptr(struct arena *a, const char *ret, const char *params);
/* Parameter @n of a function type; NULL past the end. */
const char *ctype_param(struct arena *a, const struct ctype *t, unsigned int n);
/* Number of parameters; *@variadic when more may follow, *@unsure when not known. */
unsigned int ctype_n_params(const struct ctype *t, bool *variadic, bool *unsure);
/* Tag of "struct foo" and "union foo" ignoring const and pointers, else NULL. */
const char *ctype_tag(struct arena *a, const char *type);
bool ctype_is_aggregate(const struct ctype *t);	/* struct or union base */
/* Whether the base is an arithmetic type by its name alone. */
bool ctype_is_number(const struct ctype *t);
/* Same but for spellings such as u16 and __u16. */
bool ctype_same_text(const char *a, const char *b);

#endif
