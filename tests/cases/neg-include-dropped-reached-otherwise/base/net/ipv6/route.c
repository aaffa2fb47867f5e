// SPDX-License-Identifier: GPL-2.0
#include <linux/netdev.h>

#define RO_RING_SIZE 64
#define RO_RING_MASK (RO_RING_SIZE - 1)

static unsigned int ro_ring_space(unsigned int head, unsigned int tail)
{
	return (tail - head - 1) & RO_RING_MASK;
}

static bool ro_ring_full(unsigned int head, unsigned int tail)
{
	return ro_ring_space(head, tail) == 0;
}

int route_init(struct net *net)
{
	net->ifindex = 1;
	return 0;
}
