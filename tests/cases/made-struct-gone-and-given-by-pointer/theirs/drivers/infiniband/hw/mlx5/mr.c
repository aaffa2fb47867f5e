// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <linux/mlx5/driver.h>

struct mlx5_core_sig_ctx {
	u32 psv_memory;
	bool sig_status_checked;
};

static const struct {
	u16 code;
	int err;
} mlx5mr_errors[] = {
	{ 0x0001, -EINVAL },
	{ 0x0002, -ENOMEM },
	{ 0x0010, -EBUSY },
	{ 0x0011, -EAGAIN },
	{ 0x0080, -ETIMEDOUT },
};

static int mlx5mr_to_errno(u16 code)
{
	unsigned int i;

	if (!code)
		return 0;
	for (i = 0; i < ARRAY_SIZE(mlx5mr_errors); i++)
		if (mlx5mr_errors[i].code == code)
			return mlx5mr_errors[i].err;
	return -EIO;
}

int mlx5_alloc_sig(struct mlx5_core_dev *dev, struct mlx5_core_sig_ctx *sig)
{
	int err = mlx5_core_create_psv(dev, dev->pdn, &sig->psv_memory);

	if (err)
		return err;
	return sig->psv_memory ? 0 : -EINVAL;
}

#define MR_X_RING_ORDER	6
#define MR_X_RING_SIZE	(1U << MR_X_RING_ORDER)

struct mr_x_ring {
	u32 head;
	u32 tail;
	u64 slot[MR_X_RING_SIZE];
};

static unsigned int mr_x_ring_space(const struct mr_x_ring *ring)
{
	return MR_X_RING_SIZE - (ring->head - ring->tail);
}

static int mr_x_ring_push(struct mr_x_ring *ring, u64 val)
{
	if (!mr_x_ring_space(ring))
		return -ENOSPC;
	ring->slot[ring->head & (MR_X_RING_SIZE - 1)] = val;
	ring->head++;
	return 0;
}

static unsigned int mr_x_order_of(size_t size)
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

static size_t mr_x_round_up(size_t size, size_t align)
{
	return (size + align - 1) & ~(align - 1);
}
