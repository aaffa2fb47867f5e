/* SPDX-License-Identifier: GPL-2.0-only */
/* What the files of notes share. */
#ifndef FLOW_NOTES_INTERNAL_H
#define FLOW_NOTES_INTERNAL_H

#include "flow/notes.h"
#include "repo/snapshot.h"

/* What becomes of a note where there is one already. */
enum notes_mode {
	NOTES_CONCATENATE,
	NOTES_OVERWRITE,
	NOTES_IGNORE,
	NOTES_CAT_SORT_UNIQ,
};

/*
 * Puts the note of @pair->from, if there is one, at @pair->to. 1 done, 0 there is nothing
 * to do, <0.
 */
int notes_put(struct snapshot *notes, struct repo *r, const struct notes_pair *pair,
	      enum notes_mode mode, struct err *err);

#endif
