/* SPDX-License-Identifier: GPL-2.0 OR Linux-OpenIB */
#ifndef MLX5_DRIVER_H
#define MLX5_DRIVER_H

#include <linux/kernel.h>

struct mlx5_core_dev;

int mlx5_core_create_mkey(struct mlx5_core_dev *dev,
			  u32 *mkey, u32 *in, int inlen);
int mlx5_core_destroy_mkey(struct mlx5_core_dev *dev, u32 mkey);

#endif /* MLX5_DRIVER_H */
