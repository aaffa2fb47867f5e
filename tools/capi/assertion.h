/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * What makes a build fail where something does not hold: static_assert(),
 * BUILD_BUG_ON() and its like, typecheck(). Known by their names, which every tree
 * gives the same meaning.
 */
#ifndef CAPI_ASSERTION_H
#define CAPI_ASSERTION_H

#include "capi/eval.h"

struct assertion_word;

/* NULL: it is none. */
const struct assertion_word *assertion_word(const char *name, size_t len);
/* Of one that is an expression, with 0 for its value where it holds. */
bool assertion_is_zero(const char *name);
/* Whether one of them, called, stands in a text. */
bool assertion_in(const char *text, size_t len);

/*
 * What of the statements [i, end) of the walker's current source is known to fail, as
 * a sentence in w->tmp; NULL: nothing. What a condition around it may leave out does
 * not count, but for what is asserted whether it is run or not. The statements'
 * locals come into scope, and leave it.
 */
const char *assertion_fails(struct eval *ev, uint32_t i, uint32_t end);
/*
 * Why the condition @e does not hold (@must), or holds (not @must), when that is
 * known; else NULL.
 */
const char *assertion_why(struct eval *ev, struct expr *e, bool must);

#endif
