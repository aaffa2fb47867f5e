/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Integer constant expressions, as far as their text and the tree's declarations say
 * what they come to: literals, enumerators, macros, sizeof, offsetof, casts, and what
 * the compiler tells of types. C's rules for int, long and long long hold, those of the
 * machine that eval.in describes. What is not known is not known: a variable, a size
 * that depends on the configuration, a macro with two definitions.
 */
#ifndef CAPI_EVAL_H
#define CAPI_EVAL_H

#include "base/vec.h"
#include "capi/infer.h"
#include "capi/layout.h"

/* How wide a type is: int, long, long long; narrower ones are int. */
enum eval_rank { RANK_INT, RANK_LONG, RANK_LLONG };

struct eval_value {
	uint64_t bits;		/* a signed one's sign goes up to bit 63 */
	enum eval_rank rank;
	bool uns;
};

/* A local with a value that is known, by its index in the walker's locals. */
struct eval_local {
	size_t index;
	struct eval_value value;
};

/* An array with as many bytes as are known, by the same. */
struct eval_array {
	size_t index;
	uint64_t count;
};

struct eval {
	struct walker *w;	/* whose current source the expressions are of */
	struct layout_tree in;	/* the tree of @w */
	VEC(struct eval_local) locals;
	VEC(struct eval_array) arrays;
	unsigned int depth;	/* of what is asked for in what is asked for */
	const struct map *errors;	/* functions that must not be called, or NULL */
};

#define EVAL_MAX_DEPTH 60

/* Fill w and in over zeroes. */
void eval_release(struct eval *ev);
/* False: not known. A question to the tree that failed is noted in the walker. */
bool eval(struct eval_value *out, struct eval *ev, struct expr *e);
/*
 * `(word)(x)` and `(word)-1` look like a call and a difference: where the word names a
 * type, @e becomes the cast that it is.
 */
void eval_recast(struct eval *ev, struct expr *e);
/* Whether it is known to be true, or not to be. */
bool eval_is(struct eval *ev, struct expr *e, bool truth);
/* "-1", in w->tmp */
const char *eval_show(struct eval *ev, const struct eval_value *v);
/*
 * An expand_find that leaves alone what eval() knows by its name, and checks
 * (assertion.h); @payload: a walker.
 */
bool eval_find_macro(void *payload, const char *name, size_t len,
		     struct expand_macro *out);

/* Types (eval-type.c); strings live in w->tmp. */

/* Of an expression or a type name, as it is declared; NULL: not known for sure. */
const char *eval_type(struct eval *ev, struct expr *e);
/* Without typedefs at its base where all agree on one meaning; NULL: they do not. */
const char *eval_settle(struct eval *ev, const char *type);
/* 1: they are one type but for qualifiers; 0: they are not; -1: not known. */
int eval_same_type(struct eval *ev, const char *a, const char *b);
/* Whether it is an array, not a mere pointer; false: or nobody knows. */
bool eval_is_array(struct eval *ev, struct expr *e);
/* The bytes that sizeof gives. */
bool eval_sizeof(uint64_t *out, struct eval *ev, struct expr *e);
/* Of a number's type: its bytes, and whether it is unsigned. */
bool eval_number(uint64_t *size, bool *uns, struct eval *ev, const char *type);
/* offsetof(type, member), and .a.b[1] behind */
bool eval_offset(uint64_t *out, struct eval *ev, const char *type, struct expr *path);

#define _cleanup_eval_ _cleanup_(eval_release)

#endif
