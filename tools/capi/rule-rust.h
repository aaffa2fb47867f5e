/* SPDX-License-Identifier: GPL-2.0-only */
/* Rust: C functions by their bindings, other Rust code, modules that are listed twice. */
#ifndef CAPI_RULE_RUST_H
#define CAPI_RULE_RUST_H

#include "capi/fresh.h"
#include "capi/rule.h"
#include "capi/rust-items.h"

/* symbol-gone and signature: `bindings::name`; a part of sweep_gone(). */
int sweep_rust(struct sweep *sw, enum check_side provider, struct err *err);
/*
 * symbol-gone, signature and callback: what Rust code has of other Rust code; another part
 * of sweep_gone().
 */
int sweep_rust_items(struct sweep *sw, enum check_side provider, struct err *err);
/* field: `(*x).member` of a structure of C, in a consumer's file; a part of the last one. */
int rust_members(struct sweep *sw, enum check_side provider, struct fresh *fresh,
		 struct rust_file *file, struct err *err);
/* duplicate: modules; a part of sweep_twice(). */
int sweep_rust_twice(struct sweep *sw, struct err *err);

#endif
