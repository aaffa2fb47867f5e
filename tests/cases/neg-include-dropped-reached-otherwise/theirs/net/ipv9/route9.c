// SPDX-License-Identifier: GPL-2.0
#include <linux/netdev9.h>

#define RO9_RING_SIZE 64
#define RO9_RING_MASK (RO9_RING_SIZE - 1)

static unsigned int ro9_ring_space(unsigned int head, unsigned int tail)
{
	return (tail - head - 1) & RO9_RING_MASK;
}

static bool ro9_ring_full(unsigned int head, unsigned int tail)
{
	return ro9_ring_space(head, tail) == 0;
}
int route9_init(struct net9 *net)
{
	net->ifindex = 1;
	net->gen = kzalloc(64, GFP_KERNEL);
	return net->gen ? 0 : -ENOMEM;
}
