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

#define for_each_lane(i, r)	for (i = 0; i < ARRAY_SIZE((r)->lane); i++)

u32 user_total(struct relay *r)
{
	u32 sum = 0;
	size_t i;

	for_each_lane(i, r)
		sum += r->lane[i].rate;
	return sum;
}
