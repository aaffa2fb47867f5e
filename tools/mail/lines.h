/* SPDX-License-Identifier: GPL-2.0-only */
/* For mail/ itself: the lines of a mail, and its headers. */
#ifndef MAIL_LINES_H
#define MAIL_LINES_H

#include <stdbool.h>
#include <stddef.h>

#include "base/err.h"
#include "base/strbuf.h"
#include "message.h"

struct lines {
	const char *p, *end;
};

struct line {
	const char *s;
	size_t n;	/* with the '\n', which the last one may lack */
};

static inline bool lines_next(struct lines *in, struct line *out)
{
	const char *nl;

	if (in->p == in->end)
		return false;
	nl = memchr(in->p, '\n', (size_t)(in->end - in->p));
	out->s = in->p;
	out->n = (size_t)((nl ? nl + 1 : in->end) - in->p);
	in->p += out->n;
	return true;
}

/*
 * The next header, unfolded: "Name: value". 1, or 0 at the line that is none
 * (blank, or the body starts without one), which *@stop then holds with a '\n'
 * at its end. -1: too long, or with a NUL byte.
 */
int lines_header(struct lines *in, struct strbuf *header, struct strbuf *stop,
		 size_t ceiling, struct err *err);
/* "Name" of "Name: value": the value if the name is @name, else NULL. */
const char *lines_value(const char *header, const char *name);

#endif
