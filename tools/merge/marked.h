/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * A file with conflict markers of git, line by line. A marker is a line of seven or more
 * of <, |, = or > with nothing or a blank behind them, in the order in which they come: what
 * looks like one anywhere else is text.
 */
#ifndef MERGE_MARKED_H
#define MERGE_MARKED_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct marked_line {
	const char *p;		/* without the newline */
	size_t len;
	uint32_t number;	/* from 1 */
	/* of text: ' ' both, '<' ours, '|' base, '>' theirs; of a marker: what it begins */
	char side;
	bool marker;
};

struct marked {
	const char *p, *end;
	uint32_t number;
	char side;
};

static inline struct marked marked_open(const char *data, size_t len)
{
	return (struct marked){ data, data + len, 0, ' ' };
}

/* False: that was all. */
bool marked_next(struct marked_line *out, struct marked *m);

#endif
