/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Classes of ASCII bytes, the same in every locale; bytes above 127 are in none. A character
 * of C, which may be a '$' or such a byte, is lex_is_word() in capi/.
 */
#ifndef BASE_CHAR_H
#define BASE_CHAR_H

#include <stdbool.h>

static inline bool char_is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static inline bool char_is_lower(char c)
{
	return c >= 'a' && c <= 'z';
}

static inline bool char_is_upper(char c)
{
	return c >= 'A' && c <= 'Z';
}

static inline bool char_is_letter(char c)
{
	return char_is_lower(c) || char_is_upper(c);
}

/* What the names of make, Kconfig and most languages are of. */
static inline bool char_is_word(char c)
{
	return char_is_letter(c) || char_is_digit(c) || c == '_';
}

static inline bool char_is_blank(char c)
{
	return c == ' ' || c == '\t';
}

/* What git's isspace() knows: less than libc's, without '\v' and '\f'. */
static inline bool char_is_space(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/* White space as the standard of C has it. */
static inline bool char_is_c_space(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

static inline char char_to_lower(char c)
{
	return char_is_upper(c) ? (char)(c - 'A' + 'a') : c;
}

static inline void string_to_lower(char *s)
{
	for (; *s; s++)
		*s = char_to_lower(*s);
}

#endif
