/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * How uses of a changed interface are rewritten, as a rule in one line:
 *
 *	call NAME: argument N becomes TEXT
 *	call NAME: argument N comes: TEXT	what is argument N now is the next one
 *	call NAME: argument N goes
 *	NAME becomes OTHER			wherever the name stands
 *	struct NAME.MEMBER becomes OTHER	also union
 *
 * A rule says what is to be done at a place, not where: the silent checks find the places
 * (flow/fixup-rule.h). Pure functions over bytes.
 */
#ifndef CAPI_REWRITE_H
#define CAPI_REWRITE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/err.h"
#include "base/strbuf.h"
#include "base/vec.h"
#include "capi/check.h"

#define REWRITE_MAX_ARGUMENTS 100u

enum rewrite_what {
	REWRITE_ARGUMENT,
	REWRITE_INSERT,
	REWRITE_DROP,
	REWRITE_NAME,
	REWRITE_MEMBER,
};

/* Strings live in the arena given to rewrite_parse(). */
struct rewrite {
	enum rewrite_what what;
	const char *symbol;	/* what a finding of such a use calls it */
	const char *word;	/* the name, or member, that is looked for in the text */
	unsigned int argument;	/* from 1 */
	const char *text;	/* NULL: it goes */
};

/* 0, or -1 with what is wrong with the text. */
int rewrite_parse(struct rewrite *out, struct arena *a, const char *text, struct err *err);
/* Whether the rule is for what was found. */
bool rewrite_is_for(const struct rewrite *r, const struct check_finding *f);
/*
 * Appends @src with the uses on line @line rewritten: calls that begin there, or else the
 * one that goes on over it. False, and nothing appended, when there is none, or they are
 * as the rule wants them.
 */
bool rewrite_line(struct strbuf *out, const struct rewrite *r, const char *src, size_t len,
		  uint32_t line);

typedef VEC(const char *) word_vec;

/*
 * Names in the text of a rule that are strangers to line @line of @src: neither the function
 * around it has them so far, nor does the file declare them. In @a, appended to @out.
 */
void rewrite_strangers(word_vec *out, struct arena *a, const struct rewrite *r,
		       const char *src, size_t len, uint32_t line);

#endif
