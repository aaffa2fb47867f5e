/* SPDX-License-Identifier: GPL-2.0-only */
/* What the files behind callbacks in two forms share. */
#ifndef FLOW_PHASED_CALLBACK_H
#define FLOW_PHASED_CALLBACK_H

#include "flow/phased-internal.h"

struct phased_callback {
	const char *tag, *member;
	const char *now;		/* what the new form is called */
	const char *helper;		/* through which it is called */
	const char *old, *text;		/* the old member's declaration; the helper */
};

/* A file that uses members of that name. */
struct callback_using {
	const struct phased_callback *cb;
	splice_vec edits;
	convert_places seen;		/* of members of that name whose type is known */
	struct arena *arena;
	const char *path, *why;
	bool keep;
	bool fills;			/* and may do nothing else with it */
};

/* The edits of a file; u->why: it cannot be. 0, <0. */
int callback_find_uses(struct callback_using *u, struct ctree *tree, const char *text,
		       size_t len, struct err *err);
void callback_edit(struct callback_using *u, size_t at, size_t len, const char *text);
void callback_using_release(struct callback_using *u);

#endif
