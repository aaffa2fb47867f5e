/* SPDX-License-Identifier: GPL-2.0-only */
/* Values of the constants that people number things with, read from their text. */
#ifndef CAPI_CONSTANT_H
#define CAPI_CONSTANT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct constant {
	uint64_t value;
	bool bit;	/* written as one: 1 << n, BIT(n) */
	bool hex;	/* written as 0x… */
	bool placed;	/* a bit of a word: 3 * 32 + 5 */
};

/*
 * "12", "0x10UL", "(1 << 4)", "BIT(4)", "3*32 + 5", in any number of parentheses and
 * behind casts; false when it is anything else.
 */
bool constant_read(struct constant *out, const char *text);

/*
 * "NAME", "NAME - 1", in any number of parentheses: where the name lies, and what is added
 * to it (a negative number wraps). False when it is anything else.
 */
bool constant_relative(const char **name, size_t *len, uint64_t *plus, const char *text);

/* "_IOW('K', 3, struct x)": where its arguments lie. False: no ioctl number. */
struct ioctl_text {
	const char *type, *nr;
	uint32_t type_len, nr_len;
};

bool constant_ioctl(struct ioctl_text *out, const char *text);

#endif
