/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * What the format strings of printf() and its like want, and the attribute by which
 * the compiler knows a function that takes one. Sizes are those of the kernel: int
 * has 32 bits, u64 is long long everywhere, size_t is int or long.
 */
#ifndef CAPI_FORMAT_H
#define CAPI_FORMAT_H

#include "capi/cfile.h"

/* Arithmetic ones in the order of their ranks. */
enum format_class {
	FORMAT_UNKNOWN,
	FORMAT_INT,		/* and what is promoted to it */
	FORMAT_SIZE,		/* size_t, ssize_t, ptrdiff_t */
	FORMAT_LONG,
	FORMAT_LLONG,
	FORMAT_PTR,
	FORMAT_STR,		/* wanted only: a pointer to characters */
	FORMAT_AGGREGATE,	/* never wanted */
};

/* One argument that a format string wants. */
struct format_want {
	enum format_class class;
	char text[12];		/* the conversion: "%-8lu" */
};

#define FORMAT_MAX_ARGS 64

/*
 * @text: between the quotes, as written. How many arguments it wants, -1: it is
 * not understood whole. Of scanf() only the number counts.
 */
int format_read(struct format_want out[FORMAT_MAX_ARGS], const char *text, size_t len,
		bool scanf);
/* False when a compiler for some architecture complains of it. */
bool format_fits(enum format_class want, enum format_class is);
/* "int", "long", …: for people. */
const char *format_class_name(enum format_class c);

/* __printf(@fmt, @first): positions from 1, first 0: none are checked. */
struct format_attr {
	unsigned int fmt, first;
	bool scanf;
	uint32_t line;
};

/* The one of a declaration, by its tokens; false: it has none. */
bool format_attr_read(struct format_attr *out, const struct cfile *cf,
		      const struct cbody *decl);

#endif
