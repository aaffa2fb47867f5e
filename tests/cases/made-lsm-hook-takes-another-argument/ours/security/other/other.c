// SPDX-License-Identifier: GPL-2.0-only
#include <linux/lsm_hooks.h>

static int other_task_getsecid(struct task_struct *p, struct lsm_prop *prop)
{
	(void)prop;
	return 0;
}

struct security_hook_list other_hooks[] = {
	LSM_HOOK_INIT(task_getsecid, other_task_getsecid),
};
