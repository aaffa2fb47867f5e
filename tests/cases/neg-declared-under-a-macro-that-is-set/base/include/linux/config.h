/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef CONFIG_H
#define CONFIG_H

struct repository;

extern struct repository *the_repository;

void repo_config(struct repository *r, int key);

void git_config(int key);

#endif
