// SPDX-License-Identifier: GPL-2.0
#include <net/devlink.h>

static int godwit_roce_get(struct devlink *devlink, u32 id,
			   struct devlink_param_gset_ctx *ctx)
{
	ctx->val = 1;
	return 0;
}

static int godwit_roce_set(struct devlink *devlink, u32 id,
			   struct devlink_param_gset_ctx *ctx)
{
	return ctx->val ? 0 : -EOPNOTSUPP;
}

extern const struct devlink_param godwit_params[];
const struct devlink_param godwit_params[] = {
	DEVLINK_PARAM_GENERIC(ENABLE_ROCE, BIT(0) | BIT(1),
			      godwit_roce_get, godwit_roce_set),
};
