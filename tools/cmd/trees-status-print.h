/* SPDX-License-Identifier: GPL-2.0-only */
/* How trees stand as text, porcelain (crosstree.trees-status 1) and json. */
#ifndef CMD_TREES_STATUS_PRINT_H
#define CMD_TREES_STATUS_PRINT_H

#include <stdbool.h>

#include "flow/trees-status.h"
#include "ui/out.h"

/* @now: seconds since the epoch, for ages. */
void trees_status_text(struct out *o, const struct trees *t, const struct trees_status *s,
		       int64_t now);
void trees_status_porcelain(struct out *o, const struct trees *t,
			    const struct trees_status *s, bool nul);
void trees_status_json(struct out *o, const struct trees *t, const struct trees_status *s);

#endif
