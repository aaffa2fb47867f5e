/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * For repo/ itself: reads the packs and loose objects of a repository in libgit2's place. What
 * is not found here, or not in a form that is known here, libgit2 looks for itself: packs that
 * came later, and what is damaged, so that what is said of it is the same.
 */
#ifndef REPO_PACKS_H
#define REPO_PACKS_H

#include "base/err.h"

struct packs;
struct repo;

/*
 * The packs of a directory of objects and of its alternates that are there now; never NULL.
 * Those with many objects first.
 */
struct packs *packs_open(const char *objects);
struct packs *packs_ref(struct packs *ps);	/* for another thread */
void packs_unref(struct packs *ps);

/* In front of what libgit2 would look at. */
int packs_attach(struct packs *ps, struct repo *r, struct err *err);

#endif
