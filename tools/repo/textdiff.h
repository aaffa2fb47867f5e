/* SPDX-License-Identifier: GPL-2.0-only */
/* The difference of two trees as git diff writes it. */
#ifndef REPO_TEXTDIFF_H
#define REPO_TEXTDIFF_H

#include <git2.h>

#include "base/strbuf.h"
#include "repo/repo.h"

/* Appended; nothing where they are the same. Binary files come as binary patches. */
int trees_diff_text(struct strbuf *out, struct repo *r, const git_oid *old,
		    const git_oid *new, struct err *err);

#endif
