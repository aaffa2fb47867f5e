/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * One mail as data: who wrote it, what it says, and the patch in it.
 *
 * The commit message, author, date, subject and patch bytes are those of `git
 * mailinfo` with the same options, for broken mails, too; tests/t0500-mail-oracle.t
 * compares. Where git takes what it should not this refuses (a NUL byte in a header,
 * or in a message with a patch; a charset whose name only iconv understands) or
 * folds it to a blank (a newline smuggled into a header by an encoded word). An
 * encoded word that is none stays as it is, where git refuses the mail.
 *
 * A mail is hostile: every size has a ceiling (struct mail_opts) and nothing is
 * inflated before its size is known to be within it.
 */
#ifndef MAIL_MESSAGE_H
#define MAIL_MESSAGE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/err.h"
#include "base/strbuf.h"
#include "base/vec.h"

/* What to do with CRLF that an encoding (base64, quoted-printable) protected. */
enum mail_quoted_cr {
	MAIL_QUOTED_CR_KEEP,	/* as git am --quoted-cr=nowarn, its default but for the talk */
	MAIL_QUOTED_CR_STRIP,	/* --quoted-cr=strip */
};

/* Zeroed is what `git am` does by default; MAIL_OPTS_INIT says so. */
struct mail_opts {
	bool scissors;		/* --scissors: what is above "-- >8 --" goes */
	bool keep_cr;		/* --keep-cr; else CRLF becomes LF when mails are split */
	bool keep_subject;	/* --keep: "[PATCH 1/2] Re: x" stays whole */
	bool keep_non_patch;	/* --keep-non-patch: only brackets with PATCH go */
	bool message_id;	/* --message-id: a Message-Id: line ends the message */
	bool no_inbody;		/* From:, Subject:, Date: in the body are text */
	bool no_recode;		/* --no-utf8: text stays in its charset */
	bool mboxrd;		/* --patch-format=mboxrd: one '>' off each >From */
	/*
	 * A mail that cannot be read is listed in series_set.unread instead of
	 * failing the whole: for archives of many threads.
	 */
	bool skip_unreadable;
	enum mail_quoted_cr quoted_cr;
	const char *charset;	/* text comes out in this; NULL: UTF-8 */
	/* Ceilings; 0 takes the default. */
	size_t max_input;	/* bytes of everything read: 1 GiB */
	size_t max_mail;	/* bytes of one mail as sent: 256 MiB */
	size_t max_decoded;	/* bytes of one mail decoded: 256 MiB */
	size_t max_header;	/* bytes of one header, unfolded: 64 KiB */
	size_t max_headers;	/* headers of one mail or part: 2,000 */
	size_t max_mails;	/* mails of one input: 100,000 */
	unsigned int max_depth;	/* multiparts inside each other: 20 */
	unsigned int max_parts;	/* parts of one mail: 1,000 */
};

#define MAIL_OPTS_INIT { 0 }

struct mail_ident {
	const char *name;	/* as git mailinfo gives it; "" when missing */
	const char *email;
};

struct mail_date {
	const char *raw;	/* the header, blanks squeezed; NULL when missing */
	int64_t seconds;	/* since 1970, UTC */
	int offset;		/* minutes east of UTC */
	bool valid;		/* raw was understood; else the two above are 0 */
};

/*
 * The brackets in front of a subject: "[PATCH RFC net-next v3 02/17]", spelled
 * in one pair or in several, in any case and order.
 */
struct mail_tags {
	bool patch;		/* PATCH is among them */
	bool rfc;
	bool resend;
	bool reply;		/* Re:, Aw:, Fwd: and the like in front */
	bool numbered;		/* n/m is there */
	unsigned int version;	/* v3: 3; 1 when none is given */
	bool has_version;
	unsigned int number;	/* n; 0 is the cover letter */
	unsigned int total;	/* m */
	const char *const *words;	/* the others ("net-next"), in order */
	size_t n_words;
};

struct mail_header {
	const char *name;	/* as spelled */
	/* Unfolded, encoded words decoded, control characters as blanks. */
	const char *value;
};

struct mail_trailer {
	const char *key;	/* "Reviewed-by", as spelled */
	const char *value;	/* "A Reviewer <r@example.com>", one line */
};

struct mail_part {
	const char *type;	/* "text/x-patch", lower case */
	const char *name;	/* file name with its directories cut off, or NULL */
	bool attachment;	/* Content-Disposition: attachment */
	const char *data;	/* of attachments: decoded, not converted; else "" */
	size_t len;
};

/* All pointers are borrowed from the mail and valid until mail_free(). */
struct mail {
	const char *message_id;		/* without <>, or NULL */
	const char *in_reply_to;	/* the first one, without <>, or NULL */
	const char *const *references;	/* without <>, as ordered in the header */
	size_t n_references;

	struct mail_ident author;	/* in-body From: or else the header's */
	struct mail_ident sender;	/* the header's */
	struct mail_date date;		/* in-body Date: or else the header's */
	struct mail_date sent;		/* the header's */

	/*
	 * What git am makes the first line of the message. May hold several
	 * lines with keep_subject, as there, but never a CR or NUL.
	 */
	const char *subject;		/* "" when missing */
	const char *raw_subject;	/* the header's, decoded, brackets kept */
	struct mail_tags tags;		/* of raw_subject */

	const char *body;	/* the message without the subject, UTF-8 */
	size_t body_len;
	const char *patch;	/* from the first "diff -", "--- x" or "---" on */
	size_t patch_len;	/* 0: there is none */
	/*
	 * The file changes in it: at the first "diff -", "Index: " or "--- x"
	 * line of patch; patch + patch_len when it has none (a reply, text).
	 */
	const char *diff;
	size_t diff_len;
	bool quoted_cr;		/* CRLF under an encoding was seen */

	const struct mail_header *headers;	/* of the mail, in order */
	size_t n_headers;
	const struct mail_trailer *trailers;	/* of body, in order */
	size_t n_trailers;
	const struct mail_part *parts;	/* leaves of the MIME tree, in order */
	size_t n_parts;

	/* From the text below the message, as format-patch --base writes it. */
	const char *base_commit;	/* hex, or NULL */
	const char *const *prerequisites;	/* patch ids, hex, in order */
	size_t n_prerequisites;
	const char *change_id;	/* change-id: of b4, or NULL */

	struct arena arena;	/* holds all of the above */
};

/*
 * Reads one mail (no mbox "From " line needed, one is fine). Also a plain patch
 * file: text, then a diff. 0, or -1 with @err (ERR_TOO_BIG: over a ceiling).
 */
int mail_parse(struct mail **out, const char *data, size_t len,
	       const struct mail_opts *opts, struct err *err);
void mail_free(struct mail *m);
DEFINE_CLEANUP(struct mail *, mail_free)

/* The value of the first such header, case ignored; NULL when there is none. */
const char *mail_header(const struct mail *m, const char *name);
/* Whether the mail changes files: it has a diff and is no reply. */
bool mail_is_patch(const struct mail *m);
/*
 * Appends the commit message as git am makes it: subject, blank line, body,
 * blanks cleaned up as `git stripspace` does.
 */
void mail_commit_message(struct strbuf *out, const struct mail *m);
/* As `git stripspace`: blanks at line ends and superfluous lines go. */
void mail_stripspace(struct strbuf *out, const char *s, size_t n);

/*
 * The parts that are of use alone.
 *
 * Trailers of the last paragraph of a text, into *out (arena memory); lines
 * of a reply that are quoted (">") do not count.
 */
size_t mail_find_trailers(const struct mail_trailer **out, const char *text,
			  size_t len, struct arena *arena);
void mail_parse_tags(struct mail_tags *tags, const char *subject,
		     struct arena *arena);
/* The dates that git reads: RFC 2822, ISO 8601, "@seconds +zone". 0 or -1. */
int mail_parse_date(struct mail_date *date, const char *s);

#endif
