// SPDX-License-Identifier: GPL-2.0
#include <linux/io.h>

struct mana_like {
	void *regs;
	void *table;
};

u32 mana_like_version(struct mana_like *m);
u32 mana_like_version(struct mana_like *m)
{
	return readl(m->regs);
}
