// SPDX-License-Identifier: GPL-2.0-only
#include <linux/relay.h>

struct relay *relay_alloc_noprof(gfp_t gfp, int order, bool huge)
{
	return order ? NULL : ERR_PTR(-ENOMEM);
}

struct relay *core_alloc(void)
{
	return relay_alloc(GFP_KERNEL, 0, false);
}
