/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Mails about what a check of trees found, to both sides: those of flow/integrate-mail.h,
 * of merges that nobody has made yet. A conflict is told once, of the pair of trees that
 * introduced it where that is among those in which it was met. They are written, not sent.
 */
#ifndef FLOW_CHECK_MAIL_H
#define FLOW_CHECK_MAIL_H

#include "flow/fixup.h"
#include "flow/matrix.h"

struct check_mails {
	struct strbuf mbox;
	size_t n;		/* mails */
};

#define CHECK_MAILS_INIT { STRBUF_INIT, 0 }

void check_mails_release(struct check_mails *m);

#define _cleanup_check_mails_ _cleanup_(check_mails_release)

/*
 * What is new and counts in @r. @known: also what a resolution or a fixup is known for.
 * 0, 1 when there are mails, <0 failed.
 */
int flow_check_mails(struct check_mails *out, struct ctx *ctx, const struct matrix_result *r,
		     const struct matrix_opts *opts, bool known, struct err *err);

#endif
