/* SPDX-License-Identifier: GPL-2.0-only */
/* What the files of the trees file share. */
#ifndef FLOW_TREES_INTERNAL_H
#define FLOW_TREES_INTERNAL_H

#include "flow/trees.h"

/* Adds to t->notes; the text is copied. */
void trees_note(struct trees *t, const char *fmt, ...)
	__attribute__((format(printf, 2, 3)));
/* Adds a tree without anything but its names. Returns it, until the next one. */
struct tree *trees_add(struct trees *t, const char *name, const char *section);
/* Puts --tree into effect: trees of the file, or all there are. */
int trees_override(struct trees *t, const struct trees_opts *opts, bool have_file,
		   struct err *err);
/* Looks up upstreams; "a leads back to a" is an error. */
int trees_link(struct trees *t, struct err *err);

#endif
