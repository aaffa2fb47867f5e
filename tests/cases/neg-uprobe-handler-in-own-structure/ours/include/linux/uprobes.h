/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef _LINUX_UPROBES_H
#define _LINUX_UPROBES_H
#include <linux/types.h>

struct pt_regs;
struct inode;

struct uprobe_consumer {
	int (*handler)(struct uprobe_consumer *self, struct pt_regs *regs, __u64 *data);
	int (*ret_handler)(struct uprobe_consumer *self,
				unsigned long func,
				struct pt_regs *regs, __u64 *data);
	struct uprobe_consumer *next;
};
int uprobe_register(struct inode *inode, loff_t offset, struct uprobe_consumer *uc);
#endif
