// SPDX-License-Identifier: GPL-2.0
#include <linux/node.h>

void dev_mark(struct work *w, u32 flags)
{
	node_flags(w, flags);
}
