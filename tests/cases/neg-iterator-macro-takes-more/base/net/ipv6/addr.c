// SPDX-License-Identifier: GPL-2.0
#include <linux/rculist.h>

#define AD_RING_SIZE 64
#define AD_RING_MASK (AD_RING_SIZE - 1)

static unsigned int ad_ring_space(unsigned int head, unsigned int tail)
{
	return (tail - head - 1) & AD_RING_MASK;
}

static bool ad_ring_full(unsigned int head, unsigned int tail)
{
	return ad_ring_space(head, tail) == 0;
}

struct addr {
	struct list_head if_list;
	u32 addr;
};

static LIST_HEAD(addr_all);

void addr_add(struct addr *a)
{
	list_add_tail(&a->if_list, &addr_all);
}
