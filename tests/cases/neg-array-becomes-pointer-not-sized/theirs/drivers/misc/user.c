// SPDX-License-Identifier: GPL-2.0-only
#include <linux/relay.h>

static u32 user_mask(const struct relay *r)
{
	return r->mask[0];
}

u32 user_first(const struct relay *r)
{
	return user_mask(r);
}

u32 user_total(struct relay *r, struct relay_group *g)
{
	u32 sum = 0;

	for (size_t i = 0; i < ARRAY_SIZE(r->mask); i++)
		sum += r->mask[i] + r->lane[i].rate;
	for (size_t i = 0; i < ARRAY_SIZE(g->lane); i++)
		sum += g->lane[i].rate + sizeof(*r->lane);
	return sum;
}
