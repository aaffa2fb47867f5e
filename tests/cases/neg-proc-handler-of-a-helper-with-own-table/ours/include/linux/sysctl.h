/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_SYSCTL_H
#define _LINUX_SYSCTL_H
#include <linux/types.h>

struct ctl_table;
typedef int proc_handler(const struct ctl_table *ctl, int write, void *buffer,
		size_t *lenp, loff_t *ppos);

int proc_dointvec(const struct ctl_table *, int, void *, size_t *, loff_t *);

/* A sysctl table is an array of struct ctl_table: */
struct ctl_table {
	const char *procname;		/* Text ID for /proc/sys */
	void *data;
	int maxlen;
	umode_t mode;
	proc_handler *proc_handler;	/* Callback for text formatting */
};
#endif
