/* SPDX-License-Identifier: GPL-2.0-only */
/* Prototypes as text: "int foo(struct bar *b, int n)". */
#ifndef CMD_PROTO_H
#define CMD_PROTO_H

#include <stdbool.h>
#include <stddef.h>

/*
 * In how many places (arguments, result, name) two prototypes differ; what is
 * no prototype differs in one. More arguments count one each.
 */
size_t proto_differences(const char *before, const char *after);
/* Whether both take as many arguments. */
bool proto_same_arity(const char *before, const char *after);

#endif
