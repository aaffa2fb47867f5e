// SPDX-License-Identifier: GPL-2.0
#include <linux/sysctl.h>

static int linnet_limit = 64;

static int linnet_seed(struct ctl_table *table)
{
	table->data = &linnet_limit;
	table->maxlen = sizeof(int);
	return proc_dointvec(table, 0, NULL, NULL, NULL);
}

extern struct ctl_table linnet_table[];
struct ctl_table linnet_table[] = {
	{
		.procname	= "limit",
		.mode		= 0644,
		.proc_handler	= proc_dointvec,
	},
};

int linnet_init(void);
int linnet_init(void)
{
	return linnet_seed(&linnet_table[0]);
}
