/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * What a Rust file declares and imports: functions with the types of their parameters, by
 * the type or trait that they are of, and the paths of its `use` declarations. Bodies are
 * not parsed, macros not expanded.
 */
#ifndef CAPI_RUST_ITEMS_H
#define CAPI_RUST_ITEMS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/vec.h"

enum rust_tok_kind { RTOK_WORD, RTOK_OTHER };

/* A word, or a sign: one character, or `::`, `->`, `=>`. Comments and lifetimes are none. */
struct rust_tok {
	const char *text;	/* borrowed from the file's */
	uint32_t len, line;
	enum rust_tok_kind kind;
};

struct rust_item {
	const char *name;
	const char *of;		/* the type or trait around it, NULL: none */
	const char *trait;	/* "platform::Driver" of an `impl Driver for X`, else NULL */
	const char *result;	/* of a function, "" nothing */
	const char **params;	/* their types, without paths and lifetimes */
	uint32_t n_params;	/* `self` among them */
	uint32_t line, end_line;	/* of a function, up to its body */
	bool function;
	bool in_trait;
	bool has_default;	/* in a trait: with a body, or a value */
	bool is_trait;
};

/* `use a::b::{c as d}`: path "a::b::c", name "d"; of a glob the name is "*". */
struct rust_use {
	const char *path, *name;
	uint32_t line;
	bool is_pub;
};

/* `impl T for X { … }`, for what it lacks. */
struct rust_impl {
	const char *trait, *of;
	uint32_t line;
	size_t first, end;	/* its items */
};

/* A field of `struct X { … }`, or a variant of `enum X { … }`. */
struct rust_part {
	const char *of, *name;
	uint32_t line;
	bool variant;
};

struct rust_file {
	VEC(struct rust_tok) toks;
	VEC(struct rust_item) items;
	VEC(struct rust_use) uses;
	VEC(struct rust_impl) impls;
	VEC(struct rust_part) parts;
	VEC(const char *) made;	/* words in macro calls outside of functions */
	struct arena arena;
};

#define RUST_FILE_INIT \
	{ VEC_INIT, VEC_INIT, VEC_INIT, VEC_INIT, VEC_INIT, VEC_INIT, ARENA_INIT }

/* @text has to outlive @out. */
void rust_file_read(struct rust_file *out, const char *text, size_t len);
void rust_file_release(struct rust_file *f);
bool rust_tok_is(const struct rust_tok *t, const char *text);
/*
 * How many arguments the call whose `(` is token @at gives; -1: that cannot be told.
 */
int rust_file_args(const struct rust_file *f, size_t at);
/* Behind the bracket that closes the one at token @at. */
size_t rust_file_match(const struct rust_file *f, size_t at);

#endif
