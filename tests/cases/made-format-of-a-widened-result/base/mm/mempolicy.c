// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <linux/nodemask.h>

#define MPOL_VER_MAJOR(v)	(((v) >> 16) & 0xff)
#define MPOL_VER_MINOR(v)	(((v) >> 8) & 0xff)

static bool mpol_ver_at_least(u32 ver, unsigned int major, unsigned int minor)
{
	if (MPOL_VER_MAJOR(ver) != major)
		return MPOL_VER_MAJOR(ver) > major;
	return MPOL_VER_MINOR(ver) >= minor;
}

static unsigned int mpol_quirks_of(u32 ver)
{
	unsigned int quirks = 0;

	if (!mpol_ver_at_least(ver, 2, 0))
		quirks |= BIT(0);
	if (!mpol_ver_at_least(ver, 3, 1))
		quirks |= BIT(1) | BIT(4);
	return quirks;
}

#define MPOL_RING_ORDER	6
#define MPOL_RING_SIZE	(1U << MPOL_RING_ORDER)

struct mpol_ring {
	u32 head;
	u32 tail;
	u64 slot[MPOL_RING_SIZE];
};

static unsigned int mpol_ring_space(const struct mpol_ring *ring)
{
	return MPOL_RING_SIZE - (ring->head - ring->tail);
}

static int mpol_ring_push(struct mpol_ring *ring, u64 val)
{
	if (!mpol_ring_space(ring))
		return -ENOSPC;
	ring->slot[ring->head & (MPOL_RING_SIZE - 1)] = val;
	ring->head++;
	return 0;
}

int mpol_pick(const nodemask_t *nodes, unsigned int n)
{
	unsigned int nnodes = nodes_weight(nodes);

	return nnodes ? n % nnodes : -1;
}

static unsigned int mempolicy_x_order_of(size_t size)
{
	unsigned int order = 0;

	if (!size)
		return 0;
	size = (size - 1) >> 12;
	while (size) {
		order++;
		size >>= 1;
	}
	return order;
}

static size_t mempolicy_x_round_up(size_t size, size_t align)
{
	return (size + align - 1) & ~(align - 1);
}

#define MEMPOLICY_X_VER_MAJOR(v)	(((v) >> 16) & 0xff)
#define MEMPOLICY_X_VER_MINOR(v)	(((v) >> 8) & 0xff)

static bool mempolicy_x_ver_at_least(u32 ver, unsigned int major, unsigned int minor)
{
	if (MEMPOLICY_X_VER_MAJOR(ver) != major)
		return MEMPOLICY_X_VER_MAJOR(ver) > major;
	return MEMPOLICY_X_VER_MINOR(ver) >= minor;
}

static unsigned int mempolicy_x_quirks_of(u32 ver)
{
	unsigned int quirks = 0;

	if (!mempolicy_x_ver_at_least(ver, 2, 0))
		quirks |= BIT(0);
	if (!mempolicy_x_ver_at_least(ver, 3, 1))
		quirks |= BIT(1) | BIT(4);
	return quirks;
}
