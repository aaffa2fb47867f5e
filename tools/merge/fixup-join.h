/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Two people's stores made one: a three-way merge of sets. A resolution is what it is
 * by its id, preimage and postimage, not by its number; so what either side added is
 * there in the end, what either side took away is not, and the order does not matter.
 */
#ifndef MERGE_FIXUP_JOIN_H
#define MERGE_FIXUP_JOIN_H

#include "merge/fixup-store.h"

/* What the join did to ours: added as *@what, or took away. Valid during the call. */
struct fixup_joined {
	const struct fixup_entry *entry;
	const struct fixup_variant *variant;
	enum fixup_added what;
	bool gone;
};

typedef int (*fixup_joined_fn)(void *payload, const struct fixup_joined *j,
			       struct err *err);

/*
 * Changes @ours, which is written by whoever writes stores. All three were read from
 * trees. @fn may be NULL; what it returns below 0 ends the join.
 */
int fixup_store_join(struct fixup_store *ours, const struct fixup_store *base,
		     const struct fixup_store *theirs, fixup_joined_fn fn,
		     void *payload, struct err *err);

#endif
