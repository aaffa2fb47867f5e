// SPDX-License-Identifier: GPL-2.0
#include <linux/types.h>
struct nsp_master {
	u32 id;
	u32 irq;
};
u32 nova_own(struct nsp_master *m)
{
	return m->id + m->irq;
}
