/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Where a command's result goes: standard output, or a file (-o) that appears
 * whole or not at all, or a buffer. Writing never fails on the spot; the first
 * error is kept and out_finish() hands it up, so a full disk or a closed pipe
 * ends in a message and a status.
 */
#ifndef UI_OUT_H
#define UI_OUT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/err.h"
#include "base/strbuf.h"

enum out_color {
	OUT_PLAIN = 0,	/* ends any other */
	OUT_BOLD,
	OUT_DIM,
	OUT_RED,
	OUT_GREEN,
	OUT_YELLOW,
	OUT_BLUE,
	OUT_CYAN,
};

enum out_when { OUT_AUTO, OUT_ALWAYS, OUT_NEVER };

/* For OPT_CHOICE: the words of enum out_when, in its order. */
extern const char *const out_when_words[];

enum out_flags {
	OUT_HOLD = 1,	/* write nothing, keep everything in buf */
	OUT_PAGED = 2,	/* behind a pager: that it was left early is fine */
};

struct meter;

struct out {
	struct strbuf buf;	/* what is not written yet */
	const char *path;	/* borrowed; NULL: standard output */
	unsigned int flags;	/* enum out_flags */
	bool color;
	struct meter *meter;	/* that ends where text begins, or NULL; borrowed */
	int errnum;		/* of the first write that failed */
};

#define OUT_INIT { .buf = STRBUF_INIT }

void out_release(struct out *o);

void out_add(struct out *o, const void *data, size_t len);
void out_addstr(struct out *o, const char *s);
void out_addf(struct out *o, const char *fmt, ...)
	__attribute__((format(printf, 2, 3)));
/* Text from outside, in one line, with what is dangerous shown as escapes. */
void out_text(struct out *o, const char *s);
/* Colour from here on; nothing when colour is off. */
void out_sgr(struct out *o, enum out_color color);
/* A line of a diff, safe to show already, in the colour that git gives it; ends it. */
void out_diff_line(struct out *o, const char *line, size_t len);
/* As out_text(), in a colour. */
void out_colored(struct out *o, enum out_color color, const char *s);

/*
 * Whether to use colour. @color_ui is git's color.ui or NULL. NO_COLOR, a dumb
 * terminal, and output that is no terminal (nor a pager before one) turn off what is
 * only automatic.
 */
bool out_want_color(enum out_when when, const char *color_ui, bool terminal);
/* Whether this goes to a terminal. */
bool out_is_terminal(const struct out *o);

/* Writes the rest; closes nothing. 0, or -1 when anything was lost. */
int out_finish(struct out *o, struct err *err);

#endif
