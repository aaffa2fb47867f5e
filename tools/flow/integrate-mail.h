/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Mails about the conflicts of an integration, to both sides (for those of trees that nobody
 * has merged see flow/check-mail.h): a mail for each path that
 * was in conflict, for each change that breaks code of another tree, and for each silent
 * fixup that went into a merge. They are written, not sent.
 *
 * A conflict is known by what it is: the path and git rerere's id, or what is broken by
 * which commits (by author, date and subject, so that a rebase does not matter), or the
 * name of the fixup. Its Message-ID is made of that and the address of who writes. What
 * has been told once is kept in a file in git-config syntax:
 *
 *	[conflict "40 digits"]
 *		mails = 1
 *		state = open	; or resolved
 *
 * and is told again, as a reply to the first mail, when it has been resolved (or is open
 * again), or when asked for. What is not met any more stays known.
 */
#ifndef FLOW_INTEGRATE_MAIL_H
#define FLOW_INTEGRATE_MAIL_H

#include "flow/integrate.h"

struct integrate_mail_opts {
	const char *state;	/* the file, which need not be there yet; NULL: none */
	bool again;		/* what is known, too */
};

struct integrate_mails {
	struct strbuf mbox;
	size_t n, n_known;	/* mails; conflicts that were told before and are not now */
	struct strbuf state;	/* what the file is to hold afterwards */
};

#define INTEGRATE_MAILS_INIT { .mbox = STRBUF_INIT, .state = STRBUF_INIT }

void integrate_mails_release(struct integrate_mails *m);

#define _cleanup_integrate_mails_ _cleanup_(integrate_mails_release)

/*
 * @ctx: that of the integration, whose commits are in its scratch store. @fixups as for
 * integrate_run(). 0, 1 when there are mails, <0 failed.
 */
int integrate_write_mails(struct integrate_mails *out, const struct integrate_result *r,
			  struct ctx *ctx, struct flow_fixups *fixups,
			  const struct integrate_mail_opts *opts, struct err *err);
/* Whether that file can be read, before anything is done. 0 or <0. */
int integrate_mails_check(struct ctx *ctx, const char *file, struct err *err);
/* Writes what was told to the file: once the mails are where they are to go. */
int integrate_keep_mails(const struct integrate_mails *m, const char *file,
			 struct err *err);

#endif
