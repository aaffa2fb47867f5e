// SPDX-License-Identifier: GPL-2.0-only
#include <linux/config.h>

void repo_config(struct repository *r, int key)
{
	(void)r;
	(void)key;
}

void git_config(int key)
{
	repo_config(the_repository, key);
}
