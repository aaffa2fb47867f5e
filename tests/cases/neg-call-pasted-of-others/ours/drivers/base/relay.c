// SPDX-License-Identifier: GPL-2.0-only
#include <linux/relay.h>

int relay_map(void *priv, unsigned long at, size_t n, gfp_t gfp)
{
	return n ? 0 : -EINVAL;
}

int core_map(struct relay *r)
{
	return RELAY_OP(map, r, 0, 16, GFP_KERNEL);
}
