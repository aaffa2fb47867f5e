/* SPDX-License-Identifier: GPL-2.0-only */
/* Types of expressions, in a tree, as far as they can be told. */
#ifndef CAPI_INFER_H
#define CAPI_INFER_H

#include "capi/ctype.h"
#include "capi/walk.h"

/* The type of NULL and of a literal 0. */
#define TYPE_NULL "<null>"

/*
 * Canonical type, in w->tmp or borrowed; NULL when it cannot be told. Typedefs
 * are left as they are.
 */
const char *infer_type(struct walker *w, struct expr *e);

enum member_state {
	MEMBER_FOUND,
	MEMBER_ABSENT,	/* the aggregate is known and has no such member */
	MEMBER_UNKNOWN,	/* the aggregate is not known well enough */
};

struct member_info {
	enum member_state state;
	const char *name;	/* when found */
	const char *type;	/* when found; NULL: not understood */
	struct cref agg;	/* the aggregate, unless unknown */
	uint32_t line;
	bool bit_field;
	bool flexible;		/* an array without a length */
};

/* Looks in the aggregate that @type is, or points to; typedefs are resolved. */
struct member_info infer_member(struct walker *w, const char *type,
				const char *name);
/* The member at position @pos. */
struct member_info infer_member_at(struct walker *w, const char *type,
				   uint32_t pos);
/* `READ_ONCE(x)` and its like: x, whose value and type the call has. NULL: another call. */
struct expr *infer_same_as(const struct expr *call);
/* The type of a pointer to the function that @r declares. */
const char *infer_func_type(struct walker *w, const struct cref *r);
/*
 * What a type is by each definition of the typedef at its base, one step, where one file has
 * them all; else none.
 */
struct type_variants {
	struct {
		const char *type;
		const char *guard;	/* of the definition */
	} items[4];
	size_t n;
};
void infer_variants(struct walker *w, const char *type, struct type_variants *out);
/* @type with the typedef at its base resolved; @type itself when it is none. */
const char *infer_resolve(struct walker *w, const char *type);
/* What a file can see of @name; never fails: notes errors in @w. */
void infer_visible(struct walker *w, const char *name, cref_vec *out);

enum compat {
	COMPAT_YES,
	COMPAT_NO,
	COMPAT_QUALIFIER,	/* a const is dropped */
	COMPAT_UNSURE,
};

/* Whether a value of type @from can be passed as @to without a complaint. */
enum compat infer_compat(struct walker *w, const char *from, const char *to);
/* The same of a parameter or a result of two functions: not just convertible. */
enum compat infer_compat_exact(struct walker *w, const char *from, const char *to);

/* "struct foo *" for people: nested anonymous names made readable. */
const char *infer_show(struct walker *w, const char *type);

#endif
