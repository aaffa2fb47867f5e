/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Errors that travel up. A function that can fail takes a struct err * last,
 * returns a negative number when it failed, and has then put a complete
 * message there: lower case, no full stop, what failed first, the subject in
 * quotes ("cannot open 'x': permission denied"). The innermost message wins;
 * callers may put a context in front of it.
 */
#ifndef BASE_ERR_H
#define BASE_ERR_H

#include "cleanup.h"

/* The few kinds of failure that a caller may want to tell apart. */
enum err_code {
	ERR_NONE = 0,
	ERR_FAILED,	/* anything else */
	ERR_NOT_FOUND,	/* the named thing does not exist */
	ERR_TOO_BIG,	/* over a ceiling */
	ERR_TIMEOUT,
	ERR_CANCELLED,
};

struct err {
	char *msg;		/* owned; NULL while nothing failed */
	enum err_code code;
};

#define ERR_INIT { NULL, ERR_NONE }

/* All return -1, so that `return err_set(err, ...)` reads well. @e may be NULL. */
int err_set(struct err *e, const char *fmt, ...)
	__attribute__((format(printf, 2, 3)));
int err_code(struct err *e, enum err_code code, const char *fmt, ...)
	__attribute__((format(printf, 3, 4)));
/* As err_set(), followed by ": " and the text of errno value @errnum. */
int err_errno(struct err *e, int errnum, const char *fmt, ...)
	__attribute__((format(printf, 3, 4)));
/* Puts "<context>: " in front of what is there. */
int err_prefix(struct err *e, const char *fmt, ...)
	__attribute__((format(printf, 2, 3)));

/* Never NULL; borrowed. */
const char *err_msg(const struct err *e);
void err_release(struct err *e);	/* leaves a usable empty one */
void err_move(struct err *to, struct err *from);

#define _cleanup_err_ _cleanup_(err_release)

#endif
