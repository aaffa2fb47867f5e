/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Series by their message-id, out of the archive that b4 knows or a local mbox.
 * b4 runs outside of any repository, so what comes with one is not asked.
 */
#ifndef FLOW_B4_H
#define FLOW_B4_H

#include <stdbool.h>

#include "base/err.h"
#include "base/strbuf.h"

struct b4_opts {
	const char *mbox;	/* local, instead of the archive; or NULL */
	bool trailers;		/* those of replies are put into the messages */
	unsigned int version;	/* 0: the newest */
	unsigned int timeout_s;	/* 0: three minutes */
	/* Who runs it, which b4 wants to know; NULL: as git's configuration says. */
	const char *user_name, *user_email;
};

/* "<x@y>", "x@y", "https://lore.kernel.org/r/x@y": b4 takes all of them. */
bool b4_is_message_id(const char *s);
/*
 * Appends the mbox that `b4 am` makes of a series. ERR_NOT_FOUND: there is no b4.
 * @opts may be NULL.
 */
int b4_am(struct strbuf *out, const char *message_id, const struct b4_opts *opts,
	  struct err *err);

#endif
