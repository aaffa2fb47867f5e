// SPDX-License-Identifier: GPL-2.0-only
#include <linux/types.h>
#include "en.h"
#include "lag.h"

int mlx5e_tc_offload(struct mlx5e_priv *priv, u32 flags)
{
	if (flags & ~priv->features)
		return -EINVAL;
	priv->active = flags;
	return 0;
}

static bool is_lag_dev(const struct mlx5e_priv *priv)
{
	return priv->ldev && __mlx5_lag_is_active(priv->ldev);
}

bool mlx5e_is_multipath(const struct mlx5e_priv *priv)
{
	return is_lag_dev(priv) && priv->ldev->flags & MLX5_LAG_FLAG_MULTIPATH;
}
