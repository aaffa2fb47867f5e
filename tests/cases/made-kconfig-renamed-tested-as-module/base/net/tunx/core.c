// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <net/tunx.h>

int tunx_setup(struct tunx *t, u32 id);
int tunx_setup(struct tunx *t, u32 id)
{
	t->id = id;
	return tunx_gre_init(t);
}
