/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * The rules of a silent fixup (capi/rewrite.h), at every place where the silent checks find
 * what they are for and all names of a rule mean something. What comes of it is checked
 * again: a file of which a finding is left stays as it was, and nothing is done where a
 * new finding comes up.
 */
#ifndef FLOW_FIXUP_RULE_H
#define FLOW_FIXUP_RULE_H

#include "flow/fixup-use.h"

struct fixup_place {
	const char *path;
	uint32_t line;		/* before it was rewritten */
};

struct fixup_places {
	VEC(struct fixup_place) items;	/* by path and line */
	struct arena arena;
};

void fixup_places_release(struct fixup_places *p);

#define _cleanup_fixup_places_ _cleanup_(fixup_places_release)

/*
 * Of the merge of the two with the result *@tree, which becomes the rewritten one, in
 * @scratch. @r reads that. 1 with the places, 0 there are none, <0 failed.
 */
int fixup_rule_apply(git_oid *tree, struct fixup_places *out, struct ctx *ctx, struct repo *r,
		     struct scratch *scratch, const struct rev *sides[2],
		     const struct fixup_use *u, struct err *err);

#endif
