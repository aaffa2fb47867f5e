/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Brings the trees of the trees file up to date: for each with a url ("url#branch",
 * as linux-next writes it) the ref refs/crosstree/trees/NAME follows the branch.
 *
 * Every remote is asked for its refs first, and only what moved is fetched: no tags,
 * no garbage collection, over https, ssh or git alone, and with at most a few
 * connections to one host at a time. A remote that fails keeps what was fetched last
 * and is marked stale, with the reason; the others go on.
 */
#ifndef FLOW_TREES_FETCH_H
#define FLOW_TREES_FETCH_H

#include <git2.h>
#include <stdbool.h>

#include "flow/trees.h"
#include "repo/ctx.h"

enum fetch_state {
	FETCH_SAME,	/* it was there */
	FETCH_NEW,	/* the ref was made */
	FETCH_MOVED,
	FETCH_FAILED,
};

struct fetched {
	const struct tree *tree;
	enum fetch_state state;
	git_oid old, now;	/* zero: none */
	char *why;		/* of FETCH_FAILED; owned */
};

struct fetch_result {
	struct fetched *items;	/* trees with a url, in their order */
	size_t n, failed;
};

#define FETCH_RESULT_INIT { NULL, 0, 0 }

void fetch_result_release(struct fetch_result *r);

#define _cleanup_fetch_result_ _cleanup_(fetch_result_release)

struct fetch_opts {
	const char *const *names;	/* these trees only; n_names 0: all */
	size_t n_names;
	unsigned int per_host;		/* connections, 0: 4 */
	unsigned int timeout_ms;	/* of one remote, 0: half an hour */
	bool dry_run;			/* ask, and fetch nothing */
};

/*
 * 0, 1 when some remote failed, <0 when nothing could be done. @t outlives the result.
 */
int trees_fetch(struct fetch_result *out, struct ctx *ctx, const struct trees *t,
		const struct fetch_opts *opts, struct err *err);

const char *fetch_state_name(enum fetch_state s);

#endif
