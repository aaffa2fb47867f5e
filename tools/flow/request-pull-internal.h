/* SPDX-License-Identifier: GPL-2.0-only */
/* What the files of flow/request-pull share. */
#ifndef FLOW_REQUEST_PULL_INTERNAL_H
#define FLOW_REQUEST_PULL_INTERNAL_H

#include "base/vec.h"
#include "flow/request-pull.h"
#include "repo/scratch.h"

struct pull {
	struct ctx *ctx;
	struct repo *r;			/* reads the scratch store, too */
	struct scratch *scratch;
	const struct trees *trees;
	const struct tree *tree;	/* NULL: a revision */
	const struct tree *for_tree;	/* NULL: a revision */
	struct rev head, onto;
	struct flow_fixups *fixups;
	const struct pull_opts *opts;
	struct pull_result *out;
	git_oid tag_object;		/* zero: none */
	char *tag_text;			/* of the tag object; NULL: none */
	char *remote;			/* the url as git is to use it; NULL: none */
	git_oid merge_tree;		/* of the real merge */
	git_oid merge_commit;		/* it, in the scratch store; zero: it is not resolved */
};

/* Tag or branch, url, title (flow/request-pull-what.c). */
int pull_find_what(struct pull *p, struct err *err);
/* The block; needs merge_tree where there are several bases. */
int pull_write_block(struct pull *p, struct err *err);
/* Conflicts with the upstream, and the merge; then those with other trees. */
int pull_meet_now(struct pull *p, struct err *err);
int pull_meet_later(struct pull *p, struct err *err);
int pull_run_checks(struct pull *p, struct err *err);
/* What came of a check. */
void pull_say(struct pull *p, const char *name, enum pull_state state, const char *fmt, ...)
	__attribute__((format(printf, 4, 5)));
/* Makes TAG-merged; one that is there is compared, and what came of that said. */
int pull_settle_merged(struct pull *p, struct err *err);
int pull_find_recipients(struct pull *p, struct err *err);
int pull_write_mail(struct pull *p, struct err *err);

#endif
