// SPDX-License-Identifier: GPL-2.0-only
#include <linux/builtin.h>
#include <linux/config.h>

int cmd_refs(int key);

int cmd_refs(int key)
{
	git_config(key);
	return 0;
}
