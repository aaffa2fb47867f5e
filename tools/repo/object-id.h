/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * For repo/ itself: the id of an object that is made here. By OpenSSL, which takes a third
 * of the time that libgit2's SHA-1 with its look-out for attacks takes: git looks out for
 * them itself when it takes objects in.
 */
#ifndef REPO_OBJECT_ID_H
#define REPO_OBJECT_ID_H

#include <git2.h>

#include "base/err.h"

int object_id(git_oid *out, git_object_t type, const void *data, size_t len,
	      struct err *err);

#endif
