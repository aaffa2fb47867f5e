/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * What a SERIES of the command line is, read: an mbox, a mail, a maildir, a
 * directory of patches (with a `series` file, of semantic patches too), "-", or a
 * message-id for b4.
 */
#ifndef FLOW_APPLY_SOURCE_H
#define FLOW_APPLY_SOURCE_H

#include "flow/apply.h"
#include "flow/semantic.h"

struct apply_source {
	struct apply_steps steps;
	const char *title;	/* what the series is called; "" when nothing */
	/* Subject and text of the cover letter, or NULL. */
	const char *cover_subject, *cover_body;
	const struct series *series;	/* NULL: semantic patches */

	/* private: what the above is borrowed from */
	struct series_set *set;
	struct semantic_series semantic;
};

#define APPLY_SOURCE_INIT                                                      \
	{ .steps = APPLY_STEPS_INIT, .semantic = SEMANTIC_SERIES_INIT }

struct apply_source_opts {
	struct mail_opts mail;
	const char *mbox;	/* for b4: a local mbox, or NULL */
	unsigned int version;	/* of the series, 0: the newest */
	bool trailers;		/* for b4: see b4.h */
	bool partial;		/* patches may be missing */
};

/*
 * A series with patches missing is refused, with a message that has their numbers,
 * unless opts->partial. A single mail is taken for what it is.
 */
int apply_source_open(struct apply_source *out, const struct ctx *ctx,
		      const char *what, const struct apply_source_opts *opts, struct err *err);
void apply_source_release(struct apply_source *s);

#define _cleanup_apply_source_ _cleanup_(apply_source_release)

#endif
