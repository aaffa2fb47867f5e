/* SPDX-License-Identifier: GPL-2.0-only */
/* Attributes that change how git merges; who keeps results has to know. */
#ifndef FLOW_ATTRIBUTES_H
#define FLOW_ATTRIBUTES_H

#include <git2.h>
#include <stdbool.h>

#include "repo/ctx.h"

/* Whether a file of attributes may have a say in how files are merged. */
bool attributes_speak_of_merges(const char *path);
/*
 * The same of the repository's own and of those in the work tree, at the places where
 * @tree has one: 1, 0, <0 failed.
 */
int attributes_matter_to(struct ctx *ctx, const git_oid *tree, struct err *err);

#endif
