// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <net/tunx.h>

int tunx_setup(struct tunx *t, u32 id);
int tunx_setup(struct tunx *t, u32 id)
{
	t->id = id;
#if defined(CONFIG_TUNX_GRE) || defined(CONFIG_TUNX_VXLAN)
	t->flags |= 2;
#endif
	return tunx_gre_init(t);
}
