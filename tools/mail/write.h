/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Mails out: RFC 5322 headers with RFC 2047 encoded words where they need it,
 * an 8bit body (quoted-printable when a line is too long for mail, holds a CR or
 * NUL, or would begin another mail in an mbox). The same input gives the same
 * bytes: dates and message-ids come from the caller.
 *
 * What goes in comes out of git mailinfo again, to the byte, and nothing that
 * goes in becomes a header, a mail or a change of its own. What mails cannot
 * carry is changed:
 *
 *   control characters of headers, runs of blanks	become one blank
 *   bytes of headers that are not UTF-8		become U+FFFD
 *   '<', '>', '@' in names				go
 *   lines of the body that would end the message	get a blank in front
 *   ("---", "diff -x", "--- x", "Index: x")
 *   blank lines at the top of the body			go
 *
 * and a name of more than 60 bytes, or brackets and "Re:" at the beginning of a
 * subject, git takes off when it reads them (brackets not with git am -b).
 */
#ifndef MAIL_WRITE_H
#define MAIL_WRITE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/strbuf.h"
#include "message.h"

struct mail_out {
	struct mail_ident from;
	/* Who sends it; a From: line in the body keeps the author. {0}: from */
	struct mail_ident sender;
	int64_t seconds;	/* Date: */
	int offset;		/* minutes east of UTC */
	/* "PATCH", "RFC PATCH": ASCII without "[]=?"; NULL: "PATCH"; "": none */
	const char *prefix;
	unsigned int version;	/* v2 and up are shown */
	unsigned int number, total;	/* n/m is shown when total > 0 */
	const char *subject;	/* line breaks become blanks */
	const char *body;	/* without the subject; UTF-8 */
	size_t body_len;
	const char *stat;	/* diffstat text between "---" and the patch, or NULL; each
				 * line begins with a blank, or gets one */
	const char *patch;
	size_t patch_len;
	const char *commit;	/* hex for the mbox line, or NULL for zeros */
	const char *base_commit;	/* written below the patch, or NULL */
	const char *message_id;	/* without <>, or NULL */
	const char *in_reply_to;
	const char *const *references;
	size_t n_references;
	const char *const *to, *const *cc;	/* "Name <address>", as they are */
	size_t n_to, n_cc;
	const char *signature;	/* below "-- ", or NULL */
};

enum mail_write_flags {
	/* "From <commit> Mon Sep 17 00:00:00 2001" in front, as format-patch. */
	MAIL_WRITE_MBOX = 1,
	/* The same, and a '>' in front of every "From " and ">From " line. */
	MAIL_WRITE_MBOXRD = 2,
};

/* Appends one mail. */
void mail_write(struct strbuf *out, const struct mail_out *m,
		enum mail_write_flags flags);

struct mail_cover {
	const char *blurb;	/* text */
	const char *shortlog;	/* as git shortlog prints it, or NULL */
	const char *stat;	/* as git diff --stat --summary prints it, or NULL */
};

/* Appends the body of a cover letter, for mail_out.body. */
void mail_cover_body(struct strbuf *out, const struct mail_cover *cover);

/*
 * Appends an id made of the date, @key (what the mail is about, e.g. commit id
 * and version) and the domain of @email: "20190701120000.1a2b…-1@example.com".
 */
void mail_make_id(struct strbuf *out, int64_t seconds, const char *key,
		  unsigned int number, const char *email);

#endif
