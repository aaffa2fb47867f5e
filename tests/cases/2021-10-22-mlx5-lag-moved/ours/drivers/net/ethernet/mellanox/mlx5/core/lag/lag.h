/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef ___MLX5_LAG_H__
#define ___MLX5_LAG_H__

#include <linux/types.h>

enum {
	MLX5_LAG_FLAG_ROCE = 1 << 0,
	MLX5_LAG_FLAG_SRIOV = 1 << 1,
	MLX5_LAG_FLAG_MULTIPATH = 1 << 2,
};

struct mlx5_lag {
	u8 flags;
	u8 ports;
	int mode_changes_in_progress;
};

static inline bool __mlx5_lag_is_active(const struct mlx5_lag *ldev)
{
	return ldev->flags != 0;
}

bool mlx5_lag_is_multipath(const struct mlx5_lag *ldev);

#endif /* ___MLX5_LAG_H__ */
