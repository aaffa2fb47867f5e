// SPDX-License-Identifier: GPL-2.0-only
#include <linux/types.h>
#include "lag.h"

bool mlx5_lag_is_multipath(const struct mlx5_lag *ldev)
{
	return ldev->flags & MLX5_LAG_FLAG_MULTIPATH;
}

int mlx5_lag_ports(const struct mlx5_lag *ldev)
{
	return __mlx5_lag_is_active(ldev) ? ldev->ports : 1;
}