/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * For mail/ itself: the lines of all parts of a mail, decoded, one after the
 * other, in the order and with the line ends that git mailinfo sees.
 *
 * The tree of parts is walked by its boundary lines rather than built, so that
 * a mail of a million parts costs nothing; and it is walked as git walks it.
 * Types, file names and charsets are GMime's.
 */
#ifndef MAIL_MIME_H
#define MAIL_MIME_H

#include <stdbool.h>
#include <stddef.h>

#include "base/err.h"
#include "lines.h"
#include "message.h"

struct mime_sink {
	/* A header of the mail (part 0) or of part n. 0 or -1. */
	int (*header)(void *payload, unsigned int part, const char *header,
		      struct err *err);
	/*
	 * A line of text in @charset ("": unknown). @n counts the '\n'; only a
	 * last line lacks it. @flowed: of format=flowed. 0 or -1.
	 */
	int (*line)(void *payload, const char *s, size_t n, const char *charset,
		    bool flowed, struct err *err);
	/* A part has begun: no multipart, headers seen. May be NULL. */
	void (*part)(void *payload, const char *type, const char *name,
		     bool attachment);
	/* Decoded bytes of that part. May be NULL. */
	void (*data)(void *payload, const char *s, size_t n);
	void *payload;
};

struct mime_limits {
	size_t decoded, header, headers;
	unsigned int depth, parts;
};

int mime_walk(struct lines *in, const struct mime_sink *sink,
	      const struct mime_limits *limits, struct err *err);

#endif
