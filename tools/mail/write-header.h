/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * For mail/ itself: header lines that hold what they are meant to and nothing
 * else. Lines are folded at 78 columns where there is a blank.
 */
#ifndef MAIL_WRITE_HEADER_H
#define MAIL_WRITE_HEADER_H

#include "base/strbuf.h"
#include "message.h"

/* "<name>: <fixed> <text>"; @fixed is ASCII and stays as it is, or NULL. */
void header_text(struct strbuf *out, const char *name, const char *fixed,
		 const char *text);
/* "<name>: A U Thor <author@example.com>" */
void header_ident(struct strbuf *out, const char *name, const struct mail_ident *id);
/* A list of "Name <address>". */
void header_addresses(struct strbuf *out, const char *name, const char *const *list,
		      size_t n);
/* A list of message-ids, put in <>; nothing when none is left. */
void header_ids(struct strbuf *out, const char *name, const char *const *ids, size_t n);
/* "Date: Mon, 1 Jul 2019 12:00:00 +0200" */
void header_date(struct strbuf *out, int64_t seconds, int offset);

/* "20190701120000" */
void write_stamp(struct strbuf *out, int64_t seconds);
/* Whether both come to the same author. */
bool ident_equal(const struct mail_ident *a, const struct mail_ident *b);

#endif
