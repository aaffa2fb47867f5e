/* SPDX-License-Identifier: GPL-2.0-only */
/* Commits as git am writes them: identities, dates, trailers. */
#ifndef FLOW_APPLY_COMMIT_H
#define FLOW_APPLY_COMMIT_H

#include "flow/apply.h"
#include "repo/scratch.h"

/* Who commits, from GIT_COMMITTER_* and configuration. */
struct apply_ident {
	char *name, *email;	/* without what git leaves out */
	int64_t seconds;
	int offset;		/* minutes east of UTC */
	char *encoding;		/* i18n.commitEncoding unless UTF-8, or NULL */
};

#define APPLY_IDENT_INIT { NULL, NULL, 0, 0, NULL }

int apply_ident_fill(struct apply_ident *out, const struct ctx *ctx,
		     struct err *err);
void apply_ident_release(struct apply_ident *id);

/*
 * Adds "key: value" to the trailers at the end of a message, behind a blank
 * line when it has none yet. Unless @again, not when it has the same one.
 */
void apply_add_trailer(struct strbuf *message, const char *key,
		       const char *value, bool again);
/* Adds the sign-off where `git am -s` puts it. */
void apply_sign_off(struct strbuf *message, const struct apply_ident *id);

/* The commit object of a step, in the scratch store. */
int apply_write_commit(git_oid *out, struct scratch *scratch,
		       const struct apply_step *step, const git_oid *tree,
		       const git_oid *parent, const struct apply_ident *id,
		       const struct strbuf *message, struct err *err);

#endif
