/* SPDX-License-Identifier: GPL-2.0-only */
/* What eval.c takes of eval-number.c; for those two only. */
#ifndef CAPI_EVAL_INTERNAL_H
#define CAPI_EVAL_INTERNAL_H

#include "capi/eval.h"

unsigned int eval_bits_of(const struct eval *ev, enum eval_rank rank);
/* Brings the bits into the type's range. */
void eval_wrap(const struct eval *ev, struct eval_value *v);
/* An int; returns true. */
bool eval_give(struct eval_value *out, uint64_t bits);
bool eval_truth(const struct eval_value *v);

/* False: it is none, or of no value that is known. */
bool eval_literal(struct eval_value *out, const struct eval *ev, const char *s, size_t n);
bool eval_character(struct eval_value *out, const char *s, size_t n);

/* The usual arithmetic conversions. */
struct eval_value eval_common(const struct eval *ev, struct eval_value *a,
			      struct eval_value *b);
/* @c: the operator's first character. False: it has no value. */
bool eval_arithmetic(struct eval_value *out, const struct eval *ev, uint16_t op, char c,
		     struct eval_value a, struct eval_value b);

#endif
