/* SPDX-License-Identifier: GPL-2.0-only */
/* The parts of lost-change; for rule-lost.c and them only. */
#ifndef CAPI_RULE_LOST_H
#define CAPI_RULE_LOST_H

#include "base/map.h"
#include "capi/config-tree.h"
#include "capi/rule.h"

#define LOST_MAX_COMMITS 4000	/* of a side: more are not looked through */
#define LOST_MAX_EXACT 300	/* … nor compared file by file */

/* What one side took back and the other one has a copy of. */
int lost_reverts(struct sweep *sw, struct err *err);
/* New files in a directory that the other side moved. */
int lost_strays(struct sweep *sw, struct err *err);
/*
 * What one side left where it was and nothing in the merge uses any more, of what the
 * other side changed there: capi/lost-retired.c.
 */
struct retired {
	struct sweep *sw;
	enum check_side mover;
	struct config_tree base, merged;
	struct map paths;
	struct arena arena;
};

void retired_open(struct retired *r, struct sweep *sw, enum check_side mover);
void retired_release(struct retired *r);
/* Sources that are not built any more, since Makefiles of the mover changed. 0, <0. */
int retired_sources(struct retired *r, struct err *err);
/* Headers that nobody includes any more, with functions of a new one of the mover's. 0, <0. */
int retired_headers(struct retired *r, struct err *err);
bool retired_has(const struct retired *r, const char *path);
/* Whether another file is built, or included by somebody, in the merge: 1, 0, <0. */
int retired_is_live(struct retired *r, const char *path, struct err *err);

/* Edits of a source that the other side builds another one in place of. */
int lost_unbuilt(struct sweep *sw, struct err *err);

#endif
