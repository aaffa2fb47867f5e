// SPDX-License-Identifier: GPL-2.0-only
#include <linux/relay.h>

int user_level(const struct relay *r)
{
	return r->level;
}

struct relay *user_alloc(int order)
{
	struct relay *r;

	while (!(r = relay_alloc(GFP_KERNEL, order,
				 order > 4)))
		if (!order--)
			return NULL;
	return r;
}
