/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef ___MLX5_EN_H__
#define ___MLX5_EN_H__

#include <linux/types.h>

struct mlx5_lag;

struct mlx5e_priv {
	u32 features;
	u32 active;
	struct mlx5_lag *ldev;
};

#endif /* ___MLX5_EN_H__ */
