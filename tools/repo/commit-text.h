/* SPDX-License-Identifier: GPL-2.0-only */
/* The bytes of a commit object, as git writes them: the headers, an empty line, a message. */
#ifndef REPO_COMMIT_TEXT_H
#define REPO_COMMIT_TEXT_H

#include <git2.h>

#include "base/strbuf.h"

/* The tree and the @n parents; authors and the rest come behind. Appended. */
void commit_text_begin(struct strbuf *out, const git_oid *tree, const git_oid *parents,
		       size_t n);
/* @what: "author" or "committer"; @offset in minutes, of @seconds since the epoch. */
void commit_text_ident(struct strbuf *out, const char *what, const char *name,
		       const char *email, int64_t seconds, int offset);

#endif
