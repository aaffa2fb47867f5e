// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <linux/memory_qos.h>

int memqos_apply(const struct memqos_args *a);
int memqos_apply(const struct memqos_args *a)
{
	return a->mode > MEMQOS_HARD ? -EINVAL : 0;
}
