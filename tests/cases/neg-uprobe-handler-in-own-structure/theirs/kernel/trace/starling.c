// SPDX-License-Identifier: GPL-2.0
#include <linux/uprobes.h>

struct starling {
	int (*handler)(struct starling *self, struct pt_regs *regs);
	struct uprobe_consumer uc;
};

static int starling_hit(struct starling *self, struct pt_regs *regs)
{
	return regs ? 1 : 0;
}

int starling_add(struct inode *inode, struct starling *st);
int starling_add(struct inode *inode, struct starling *st)
{
	*st = (struct starling) {
		.handler = starling_hit,
	};
	return uprobe_register(inode, 0, &st->uc);
}
