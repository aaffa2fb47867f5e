/* SPDX-License-Identifier: GPL-2.0-only */
/* "did you mean": the nearest of some words to one that was mistyped. */
#ifndef UI_SUGGEST_H
#define UI_SUGGEST_H

#include <stddef.h>

/*
 * Edits (insert, remove, replace, swap neighbours) from @a to @b; words over 63
 * bytes count as entirely different.
 */
unsigned int suggest_distance(const char *a, const char *b);

/*
 * Keeps the nearest so far: start with *best NULL and offer every word. A word
 * that is too far off to be a typing mistake is never taken.
 */
void suggest_offer(const char **best, const char *typed, const char *word);

#endif
