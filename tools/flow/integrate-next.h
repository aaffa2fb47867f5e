/* SPDX-License-Identifier: GPL-2.0-only */
/* What an integration tells others, in the files of linux-next's Next/. */
#ifndef FLOW_INTEGRATE_NEXT_H
#define FLOW_INTEGRATE_NEXT_H

#include "flow/integrate.h"

/*
 * Writes Trees (name, type, url of each tree), SHA1s (name and commit that is in, or
 * was asked for) and merge.log (tree by tree what was merged and what came of it)
 * below @dir.
 */
int integrate_write_next(const struct integrate_result *r, struct ctx *ctx,
			 const char *dir, struct err *err);

#endif
