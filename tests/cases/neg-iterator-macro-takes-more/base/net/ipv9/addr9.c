// SPDX-License-Identifier: GPL-2.0
#include <linux/rculist9.h>

#define AD9_RING_SIZE 64
#define AD9_RING_MASK (AD9_RING_SIZE - 1)

static unsigned int ad9_ring_space(unsigned int head, unsigned int tail)
{
	return (tail - head - 1) & AD9_RING_MASK;
}

static bool ad9_ring_full(unsigned int head, unsigned int tail)
{
	return ad9_ring_space(head, tail) == 0;
}
struct addr9 {
	struct list_head if_list;
	u32 addr;
};

static LIST_HEAD(addr9_all);

void addr9_add(struct addr9 *a)
{
	list_add_tail(&a->if_list, &addr9_all);
}
