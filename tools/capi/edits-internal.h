/* SPDX-License-Identifier: GPL-2.0-only */
/* What the files behind edits.h share; for edits*.c only. */
#ifndef CAPI_EDITS_INTERNAL_H
#define CAPI_EDITS_INTERNAL_H

#include "capi/edits.h"

enum edit_kind { EDIT_CODE, EDIT_STRING, EDIT_COMMENT };

/* A text, and what each byte of it is. */
struct edit_text {
	const char *s;
	size_t len;
	uint8_t *kind;		/* enum edit_kind, len of them */
	size_t *start;		/* of each line, and behind the last: n + 1 of them */
	uint32_t n;
};

void edit_text_init(struct edit_text *t, const char *s, size_t len);
void edit_text_release(struct edit_text *t);

#define _cleanup_edit_text_ _cleanup_(edit_text_release)

/* ( ) [ ] { } and #if #endif: how many more open than close. */
#define EDIT_N_BRACKETS 4
#define EDIT_BRACES 2

struct edit_balance {
	int of[EDIT_N_BRACKETS];
};

/* Adds what bytes [from, to) have, @sign times. */
void edit_balance_add(struct edit_balance *b, const struct edit_text *t, size_t from,
		      size_t to, int sign);
/*
 * Where the statement, declaration or directive ends that line @first begins: a line
 * in (first, end]; the latter when some line closes a brace of what is in front of @first.
 */
uint32_t edit_chunk(const struct edit_text *t, uint32_t first, uint32_t end);

/* Old and new, and where edits go. */
struct editing {
	struct edit_text old, new;
	edit_vec *out;
	const char *base;	/* of the new text */
};

/* One edit, trimmed of blanks that both have, when it changes anything. */
void edit_add(struct editing *g, size_t from, size_t to, size_t new_from, size_t new_to);
/* Of 0 to 100, how like each other two lines are; below 50 they are not. */
int edit_likeness(struct editing *g, uint32_t old, uint32_t new);
/* What line @old became, word by word. */
void edit_words(struct editing *g, uint32_t old, uint32_t new);

#endif
