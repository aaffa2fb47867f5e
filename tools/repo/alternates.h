/* SPDX-License-Identifier: GPL-2.0-only */
/* For repo/ itself: the directories that a repository has its objects in. */
#ifndef REPO_ALTERNATES_H
#define REPO_ALTERNATES_H

#include <stdbool.h>

/* True: enough. */
typedef bool (*objects_dir_fn)(void *payload, const char *dir);

/* @objects, and then its alternates and theirs, as deep as git goes. */
bool objects_dirs(const char *objects, objects_dir_fn fn, void *payload);

#endif
