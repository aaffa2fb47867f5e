/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * A store shared by several people: the same ref in another repository, joined with
 * ours (merge/fixup-join.h). What else a store holds, silent fixups above all, joins by
 * path: what one side changed is taken, and where both did, theirs is kept beside ours.
 */
#ifndef FLOW_FIXUP_SHARE_H
#define FLOW_FIXUP_SHARE_H

#include "flow/fixup.h"

enum fixup_share_state {
	FIXUP_SHARE_NONE,	/* there is no store at the other end */
	FIXUP_SHARE_SAME,	/* both ends have the same */
	FIXUP_SHARE_AHEAD,	/* ours has all of theirs already */
	FIXUP_SHARE_TAKEN,	/* theirs had all of ours: ours is theirs now */
	FIXUP_SHARE_JOINED,	/* both had something new */
	FIXUP_SHARE_PUSHED,
	FIXUP_SHARE_BEHIND,	/* push: theirs has what ours has not; nothing is done */
};

struct fixup_share {
	enum fixup_share_state state;
	char *remote;		/* its name or url; owned */
	git_oid ours, theirs;	/* before; zero: none */
	git_oid now;		/* of ours after a pull, of theirs after a push */
};

void fixup_share_release(struct fixup_share *s);

#define _cleanup_fixup_share_ _cleanup_(fixup_share_release)

/* "none", "same", … */
const char *fixup_share_name(enum fixup_share_state s);

/*
 * @remote NULL: what crosstree.fixupsRemote says, else origin. @rows gets what came and
 * what went; @f is joined in memory. With dry_run nothing is changed, here or there.
 *
 * 0, <0. Of a push 1 when the other end has to be pulled from first.
 */
int flow_fixup_pull(struct fixup_share *out, struct flow_fixup_result *rows,
		    struct flow_fixups *f, struct ctx *ctx, const char *remote,
		    const struct flow_fixup_opts *opts, struct err *err);
int flow_fixup_push(struct fixup_share *out, struct flow_fixups *f, struct ctx *ctx,
		    const char *remote, const struct flow_fixup_opts *opts,
		    struct err *err);

#endif
