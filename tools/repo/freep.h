/* SPDX-License-Identifier: GPL-2.0-only */
/* What libgit2 hands out, freed where its scope ends: _cleanup_(git_commit_freep). */
#ifndef REPO_FREEP_H
#define REPO_FREEP_H

#include <git2.h>

#include "base/cleanup.h"

DEFINE_CLEANUP(git_commit *, git_commit_free)
DEFINE_CLEANUP(git_object *, git_object_free)
DEFINE_CLEANUP(git_odb_object *, git_odb_object_free)
DEFINE_CLEANUP(git_patch *, git_patch_free)
DEFINE_CLEANUP(git_reference *, git_reference_free)
DEFINE_CLEANUP(git_reference_iterator *, git_reference_iterator_free)
DEFINE_CLEANUP(git_tree *, git_tree_free)

#endif
