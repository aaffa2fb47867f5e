/* SPDX-License-Identifier: GPL-2.0-only */
/* What a merge did to a path, for people to read. */
#ifndef FLOW_MERGE_SHOW_H
#define FLOW_MERGE_SHOW_H

#include "base/strbuf.h"
#include "repo/scratch.h"

/* Appends its combined diff, as git show has it; @scratch may have the merge. */
int merge_show_diff(struct strbuf *out, const struct repo *r, struct scratch *scratch,
		    const git_oid *merge, const char *path, struct err *err);

#endif
