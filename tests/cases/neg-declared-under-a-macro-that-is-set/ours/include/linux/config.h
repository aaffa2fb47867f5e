/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef CONFIG_H
#define CONFIG_H

struct repository;

extern struct repository *the_repository;

void repo_config(struct repository *r, int key);

#ifdef USE_THE_REPOSITORY
static inline void git_config(int key)
{
	repo_config(the_repository, key);
}
#endif

#endif
