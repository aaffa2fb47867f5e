// SPDX-License-Identifier: GPL-2.0
#include <linux/io.h>
#include <linux/vmalloc.h>

struct mana_like {
	void *regs;
	void *table;
};

u32 mana_like_version(struct mana_like *m);
u32 mana_like_version(struct mana_like *m)
{
	return readl(m->regs);
}

int mana_like_alloc(struct mana_like *m, unsigned int entries);
int mana_like_alloc(struct mana_like *m, unsigned int entries)
{
	m->table = vmalloc(entries * sizeof(u64));
	return m->table ? 0 : -ENOMEM;
}
