/* SPDX-License-Identifier: GPL-2.0-only */
/* The commits of a series that was applied, as mails for git send-email. */
#ifndef FLOW_APPLY_MAILS_H
#define FLOW_APPLY_MAILS_H

#include "flow/apply.h"

struct apply_mails_opts {
	/* NULL: a cover letter only for more than one patch, with @title alone. */
	const char *cover_subject, *cover_body;
	const char *title;
	const char *prefix;	/* NULL: PATCH */
	unsigned int version;	/* of the series */
};

/*
 * Appends an mbox: a cover letter with shortlog and diffstat, and a mail for each
 * commit, with the commit it goes onto as base-commit. Nothing is appended when
 * there is no commit.
 */
int apply_mails_write(struct strbuf *out, struct ctx *ctx,
		      const struct flow_apply_result *r,
		      const struct apply_mails_opts *opts, struct err *err);

#endif
