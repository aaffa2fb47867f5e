/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * What was done to a text of C, edit by edit: finer than the lines of a diff. Lines that
 * came in the place of similar ones are compared word by word, each argument for itself;
 * lines that only came or only went are cut where a statement or declaration ends.
 *
 * Any edits of a text may be made without the others, but for those of one group, where
 * one opens a bracket that the other closes, or one changes what is called and the other
 * with what.
 */
#ifndef CAPI_EDITS_H
#define CAPI_EDITS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/err.h"
#include "base/strbuf.h"
#include "base/vec.h"

#define EDIT_NOWHERE UINT32_MAX

/* Bytes [at, at + len) of the old text become others. */
struct edit {
	size_t at, len;
	const char *text;	/* borrowed from the new text; of no bytes where nothing comes */
	size_t text_len;
	/* of the old text, from 1: the first that it touches, or is in front of; how many */
	uint32_t line, n_lines;
	uint32_t group;		/* from 0; those that only go together share one */
	/* the group that opens and closes the braces it is in, EDIT_NOWHERE: they are old */
	uint32_t within;
	bool part;		/* of a line: others of that line are edits of their own */
	bool comment;		/* words of comments, or blanks, and nothing else */
};

typedef VEC(struct edit) edit_vec;

/* All of them, in order, none touching another; appended to @out. 0, <0. */
int edits_make(edit_vec *out, const char *old, size_t old_len, const char *new,
	       size_t new_len, struct err *err);
/*
 * Appends the old text with those edits made whose byte in @in is set (NULL: all). @where:
 * NULL, or for each edit where its text begins in what is appended.
 */
void edits_apply(struct strbuf *out, const char *old, size_t len, const struct edit *edits,
		 size_t n, const bool *in, size_t *where);
/*
 * Puts the edits of one text where the same lines stand in another one. @lost (one byte for
 * each): whether its lines are not in @other, and the edit is as it was.
 */
int edits_carry(struct edit *edits, size_t n, bool *lost, const char *text, size_t len,
		const char *other, size_t other_len, struct err *err);
/* Whether two texts leave as many brackets, and #ifs, open. */
bool edits_balance(const char *a, size_t a_len, const char *b, size_t b_len);

#endif
