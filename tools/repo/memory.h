/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * For repo/ itself: objects held in memory, readable through any handle that they
 * are attached to. Making files costs more than making objects; they go to the
 * disk, in one pack, when a git child is to see them.
 *
 * Calls may come from several threads.
 */
#ifndef REPO_MEMORY_H
#define REPO_MEMORY_H

#include <git2.h>
#include <stdbool.h>

#include "repo/packstream.h"
#include "repo/repo.h"
#include "repo/rev.h"

struct memory;

/* @objects: the directory that memory_flush() writes to. One reference. */
struct memory *memory_new(const char *objects);
struct memory *memory_ref(struct memory *m);
void memory_unref(struct memory *m);

/* @like: the id of an object that it is much alike, here or elsewhere, or NULL. */
int memory_write(git_oid *out, struct memory *m, const void *data, size_t len,
		 git_object_t type, const git_oid *like, struct err *err);
bool memory_has(struct memory *m, const git_oid *oid);

/* An object, and in which order they were made. Data is valid as long as @m. */
struct memory_object {
	struct pack_object o;
	git_oid like;		/* zero: none is known */
	size_t number;
};

bool memory_find(struct memory_object *out, struct memory *m, const git_oid *oid);
/* Lets the handle read what is in here; it takes a reference of its own. */
int memory_attach(struct memory *m, struct repo *r, struct err *err);
/* Writes what is not on the disk yet. */
int memory_flush(struct memory *m, struct err *err);

#endif
