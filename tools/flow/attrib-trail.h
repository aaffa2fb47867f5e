/* SPDX-License-Identifier: GPL-2.0-only */
/* One path through the commits of one walk: what became of its forms. */
#ifndef FLOW_ATTRIB_TRAIL_H
#define FLOW_ATTRIB_TRAIL_H

#include "flow/attrib-internal.h"

struct trail_ask {
	size_t query;
	bool given;		/* else the target is the form at the start */
	struct form target;
};

/* A path in a commit of the walk and in its parents. */
struct trail_touch {
	size_t trail, commit;
	struct history_versions v;
};

/* The same question of another path, or from another commit. */
struct trail_follow {
	git_oid start;
	char *path;		/* owned */
	size_t query;
	bool given;
	struct form target;
};

struct trail {
	const char *path;	/* owned, for all that */
	VEC(struct trail_ask) asks;
	VEC(struct trail_touch *) touches;	/* newest commit first */
	VEC(struct attrib_hit) hits;
	VEC(struct trail_follow) follows;
	bool cut_off;
};

/* Whether the content differs from that in all parents. */
bool trail_is_change(const struct history_versions *v);
/* Fills hits and follows. */
int trail_run(struct trail *t, const struct attrib_hunt *h,
	      const git_oid *start, const struct commit_info *commits,
	      struct repo *r, struct err *err);
void trail_release(struct trail *t);

#endif
