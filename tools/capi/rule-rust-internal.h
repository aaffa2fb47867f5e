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
};

struct rust_hunt {
	struct sweep *sw;
	enum check_side provider;
	VEC(struct rust_home *) homes;
	struct arena arena;
};

/*
 * Whether what the user's file calls @name (after a qualifier, if there is one) is what
 * the home declares: imported from it, or from the module that it is a part of.
 */
bool rust_is_of(const struct rust_home *h, struct rust_user *u, const char *name,
		const char *qualifier);
/* signature: structures written out; new-check: enums matched (rule-rust-parts.c) */
void rust_parts(struct rust_hunt *h, const struct rust_home *home, struct rust_user *u);

#endif
