// SPDX-License-Identifier: GPL-2.0
#include <linux/proc_thing.h>

int proc_thing_add(struct proc_thing *thing)
{
	return thing->show ? 0 : -EINVAL;
}
