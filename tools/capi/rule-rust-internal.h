/* SPDX-License-Identifier: GPL-2.0-only */
/* One direction of the sweep for Rust code of other Rust code; for its rule-rust-*.c only. */
#ifndef CAPI_RULE_RUST_INTERNAL_H
#define CAPI_RULE_RUST_INTERNAL_H

#include "capi/rule-rust.h"

/* A file that the provider changed: as the consumer has it, and as the merge has it. */
struct rust_home {
	const char *path;
	struct snap_file text[2];
	struct rust_file was, is;
	bool globs;		/* re-exports what is not named */
};

struct rust_user {
	struct fresh fresh;
	struct rust_file file;
	VEC(struct rust_use) paths;	/* written out anywhere, what `use` has among them */
};

#define RUST_USER_INIT { FRESH_INIT, RUST_FILE_INIT, VEC_INIT }

struct rust_hunt {
	struct sweep *sw;
	enum check_side provider;
	VEC(struct rust_home *) homes;
	struct arena arena;
};

/* "c" of "a::b::c" */
const char *rust_last_of(const char *path);
/* Whether the module at "a::b" (@n bytes) of the crate of @user is the file. */
bool rust_is_module(const struct rust_home *h, const char *module, size_t n, const char *user);
/* Whether module "a::b" is the home, or the one above it, with `pub use home::X`. */
bool rust_gives(const struct rust_home *h, struct rust_user *u, const char *module, size_t n);
/* An item of that name, of nothing, or of a type; an `impl` of a trait aside. */
const struct rust_item *rust_find(const struct rust_file *f, const char *of, const char *name);
/* An item of nothing, or what `pub use` gives. */
bool rust_exports(const struct rust_file *f, const char *name);
/* Whether a macro call outside of functions has the word. */
bool rust_is_made(const struct rust_file *f, const char *name);
/* @was, @now: the item before and after, NULL: there is none; kept is what it says of them. */
struct check_finding *rust_report(struct rust_hunt *h, enum check_kind kind,
				  const struct rust_home *home, const struct rust_item *was,
				  const struct rust_item *now, const struct rust_user *u,
				  uint32_t line, const char *symbol);
/*
 * Whether what the user's file calls @name (after a qualifier, if there is one) is what
 * the home declares: imported from it, or from the module that it is a part of.
 */
bool rust_is_of(const struct rust_home *h, struct rust_user *u, const char *name,
		const char *qualifier);
/* Fills @paths of a user whose file is read. */
void rust_read_paths(struct rust_user *u);
/* symbol-gone: what paths and `use m::*` have of a module (rule-rust-paths.c) */
void rust_paths(struct rust_hunt *h, const struct rust_home *home, struct rust_user *u);
/* symbol-gone: keys of macros (rule-rust-keys.c) */
void rust_keys(struct rust_hunt *h, const struct rust_home *home, struct rust_user *u);
/* symbol-gone and signature: `x.method()` (rule-rust-methods.c) */
int rust_methods(struct rust_hunt *h, const struct rust_home *home, struct rust_user *u,
		 struct err *err);
/* signature: structures written out; new-check: enums matched (rule-rust-parts.c) */
void rust_parts(struct rust_hunt *h, const struct rust_home *home, struct rust_user *u);

#endif
