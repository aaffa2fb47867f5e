// SPDX-License-Identifier: GPL-2.0
#include <linux/slab.h>
#include <linux/uprobes.h>

struct starling {
	struct uprobe_consumer uc;
	unsigned long hits;
};

static int starling_hit(struct uprobe_consumer *self, struct pt_regs *regs)
{
	struct starling *st = container_of(self, struct starling, uc);

	st->hits++;
	return 0;
}

int starling_add(struct inode *inode, loff_t ref);
int starling_add(struct inode *inode, loff_t ref)
{
	struct starling *st;

	st = kzalloc(sizeof(*st), GFP_KERNEL);
	if (!st)
		return -ENOMEM;

	st->uc = (struct uprobe_consumer) {
		.handler = starling_hit,
	};
	return uprobe_register(inode, ref, &st->uc);
}
