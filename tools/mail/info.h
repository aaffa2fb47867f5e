/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * For mail/ itself: where the message ends and the patch begins, and what the
 * lines in front say about author, subject and date. The rules, with their
 * corners, are those of git mailinfo:
 *
 *   at the top of the body	blank lines go; From:, Subject:, Date: (folded
 *				ones too), ">From <commit> ..." and "[PATCH] x"
 *				are headers, up to the first other line
 *   "-- >8 --"			with scissors: all so far goes, start again
 *   "diff -", "Index: ",	the patch begins, with this line
 *   "--- x", "---"
 */
#ifndef MAIL_INFO_H
#define MAIL_INFO_H

#include <stdbool.h>

#include "base/err.h"
#include "base/strbuf.h"
#include "message.h"

enum info_field { INFO_FROM, INFO_SUBJECT, INFO_DATE, INFO_FIELDS };

struct info_value {
	struct strbuf text;
	bool set;
};

struct info {
	const struct mail_opts *opts;
	const char *charset;		/* what text comes out in, NULL: as it is */
	struct info_value outer[INFO_FIELDS];	/* of the mail's headers */
	struct info_value inner[INFO_FIELDS];	/* of the body */
	struct strbuf folded;		/* a header of the body that may go on */
	struct strbuf message_id;	/* with <> */
	struct strbuf body, patch;
	bool at_top, in_patch, quoted_cr;
};

void info_init(struct info *info, const struct mail_opts *opts);
void info_release(struct info *info);
#define _cleanup_info_ _cleanup_(info_release)

int info_header(struct info *info, unsigned int part, const char *header,
		struct err *err);
/* @flowed: CR in front of the line's end is none of an encoding. */
int info_line(struct info *info, const char *s, size_t n, const char *charset,
	      bool flowed, struct err *err);
int info_end(struct info *info, struct err *err);
/* In-body values count only in mails that have a patch. NULL: not there. */
struct strbuf *info_value(struct info *info, enum info_field field);
/* Whether the message ends at this line; "---" and blanks, too. */
bool info_starts_patch(const char *s, size_t n);
/* Whether file changes begin with this line of a patch. */
bool info_is_diff(const char *s, size_t n);

#endif
