// SPDX-License-Identifier: GPL-2.0-only
#include <linux/sysctl.h>

int proc_dointvec(const struct ctl_table *table, int write, void *buffer,
		  size_t *lenp, loff_t *ppos)
{
	return write && !table->data ? -EINVAL : 0;
}
