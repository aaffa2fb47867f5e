/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * What a tree is for: the paths of `topic` in the trees file (files, directories, or
 * patterns as in MAINTAINERS), and the section of MAINTAINERS that `maintainers` names,
 * as the tree itself has it.
 */
#ifndef FLOW_TOPIC_H
#define FLOW_TOPIC_H

#include "flow/maintainers-file.h"
#include "flow/trees.h"

struct topic {
	const char *const *paths;	/* borrowed from the tree */
	size_t n_paths;
	struct maintainers_file sections;
};

#define TOPIC_INIT { NULL, 0, MAINTAINERS_FILE_INIT }

void topic_release(struct topic *t);

#define _cleanup_topic_ _cleanup_(topic_release)

/*
 * 0; 1 the tree has none; <0 failed, ERR_NOT_FOUND where its MAINTAINERS has no such
 * section. @tree has to be readable, and to outlive @out.
 */
int topic_open(struct topic *out, struct repo *r, const struct tree *tree,
	       struct err *err);
bool topic_holds(const struct topic *t, const char *path);

#endif
