// SPDX-License-Identifier: GPL-2.0
#include <linux/uprobes.h>

static int uprobe_multi_handler(struct uprobe_consumer *con, struct pt_regs *regs)
{
	return con->next ? 1 : 0;
}

int bpf_attach(struct inode *inode, struct uprobe_consumer *uc);
int bpf_attach(struct inode *inode, struct uprobe_consumer *uc)
{
	uc->handler = uprobe_multi_handler;
	return uprobe_register(inode, 0, uc);
}
