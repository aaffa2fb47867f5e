/* SPDX-License-Identifier: GPL-2.0-only */
/* Rust: C functions by their bindings, and modules that are listed twice. */
#ifndef CAPI_RULE_RUST_H
#define CAPI_RULE_RUST_H

#include "base/map.h"
#include "capi/rule.h"

bool rust_is_path(const char *path);
/*
 * The modules that a file lists with `mod x;` at the left edge, by name, which is
 * borrowed: the value is the line of the last one, the count in @twice for those that
 * stand there again under no condition (may be NULL).
 */
void rust_modules(struct map *out, struct map *twice, const char *text, size_t len);
/* symbol-gone and signature: `bindings::name`; a part of sweep_gone(). */
int sweep_rust(struct sweep *sw, enum check_side provider, struct err *err);
/* duplicate: modules; a part of sweep_twice(). */
int sweep_rust_twice(struct sweep *sw, struct err *err);

#endif
