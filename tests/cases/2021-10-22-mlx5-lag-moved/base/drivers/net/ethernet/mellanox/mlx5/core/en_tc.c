// SPDX-License-Identifier: GPL-2.0-only
#include <linux/types.h>
#include "en.h"

int mlx5e_tc_offload(struct mlx5e_priv *priv, u32 flags)
{
	if (flags & ~priv->features)
		return -EINVAL;
	priv->active = flags;
	return 0;
}
