// SPDX-License-Identifier: GPL-2.0
#include "core.h"

#define MLX_COUNTER_SHOW(_name, _reg)					\
static int _name##_show(struct mlx_dev *dev, char *buf)		\
{									\
	return mlx_print(buf, mlx_read(dev, _reg));			\
}

MLX_COUNTER_SHOW(rx_bytes, 0x10)
MLX_COUNTER_SHOW(tx_bytes, 0x14)
MLX_COUNTER_SHOW(tx_drops, 0x1c)

struct mlx_attr {
	int (*show)(struct mlx_dev *dev, char *buf);
	const char *name;
};

static const struct mlx_attr mlx_attrs[] = {
	{ rx_bytes_show, "rx_bytes" },
	{ tx_bytes_show, "tx_bytes" },
	{ tx_drops_show, "tx_drops" },
};

int mlx_show(struct mlx_dev *dev, unsigned int i, char *buf)
{
	return i < sizeof(mlx_attrs) / sizeof(mlx_attrs[0]) ? mlx_attrs[i].show(dev, buf) : -22;
}

/* What is done when a counter wraps, and how many times it did so far. */
int mlx_wrapped(struct mlx_dev *dev)
{
	return mlx_read(dev, 0x40) & 1;
}

int mlx_reset(struct mlx_dev *dev)
{
	return mlx_read(dev, 0x44) & 1;
}
