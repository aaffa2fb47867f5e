// SPDX-License-Identifier: GPL-2.0
#include <linux/sysctl.h>

static int linnet_limit = 64;

static int linnet_dointvec(struct ctl_table *table, int write,
			   void *buffer, size_t *lenp, loff_t *ppos)
{
	int ret = proc_dointvec(table, write, buffer, lenp, ppos);

	if (!ret && write)
		linnet_limit++;
	return ret;
}

extern struct ctl_table linnet_table[];
struct ctl_table linnet_table[] = {
	{
		.procname	= "limit",
		.data		= &linnet_limit,
		.maxlen		= sizeof(int),
		.mode		= 0644,
		.proc_handler	= linnet_dointvec,
	},
	{
		.procname	= "plain",
		.data		= &linnet_limit,
		.maxlen		= sizeof(int),
		.mode		= 0444,
		.proc_handler	= proc_dointvec,
	},
};
