/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _NET_TUNX_H
#define _NET_TUNX_H

#include <linux/types.h>

struct tunx {
	u32 id;
	u32 flags;
};
#if defined(CONFIG_NET_TUNX_GRE)
int tunx_gre_init(struct tunx *t);
#else
static inline int tunx_gre_init(struct tunx *t)
{
	return 0;
}
#endif

#endif /* _NET_TUNX_H */
