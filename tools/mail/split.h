/* SPDX-License-Identifier: GPL-2.0-only */
/* For mail/ itself: the mails of an mbox, as git mailsplit finds them. */
#ifndef MAIL_SPLIT_H
#define MAIL_SPLIT_H

#include "base/vec.h"
#include "lines.h"

struct split {
	struct lines *items;	/* slices of the input */
	size_t n, alloc;
};

/*
 * Input that does not begin with a mbox "From " line is one mail. Blank input
 * has none. -1 with more than @max mails.
 */
int split_mbox(struct split *out, const char *data, size_t len, size_t max,
	       struct err *err);
/* "From somebody Mon Jul  1 12:00:00 2019" */
bool split_is_from(const char *s, size_t n);

#endif
