// SPDX-License-Identifier: GPL-2.0
#include <net/devlink.h>

static int mlx_macs_set(struct devlink *devlink, u32 id,
			struct devlink_param_gset_ctx *ctx)
{
	return ctx->val > 16 ? -EINVAL : 0;
}

extern const struct devlink_param mlx_params[];
const struct devlink_param mlx_params[] = {
	DEVLINK_PARAM_GENERIC(MAX_MACS, BIT(1), NULL, mlx_macs_set),
};
