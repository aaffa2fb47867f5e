// SPDX-License-Identifier: GPL-2.0-only
#include "flow/check-world.h"

/* It remembers all that it has read: after so many it starts anew. */
#define MAX_USES 128

int check_world_take(struct cworld **out, struct check_world *w, struct ctx *ctx,
		     const git_oid *anchor, struct err *err)
{
	int rc = 0;

	if (!w->world || w->uses >= MAX_USES || !git_oid_equal(&w->anchor, anchor)) {
		check_world_release(w);
		rc = cworld_open(&w->world, ctx, anchor, err);
		w->anchor = *anchor;
	}
	if (rc < 0)
		return rc;
	w->uses++;
	*out = w->world;
	return 0;
}

void check_world_release(struct check_world *w)
{
	cworld_free(w->world);
	*w = (struct check_world)CHECK_WORLD_INIT;
}
