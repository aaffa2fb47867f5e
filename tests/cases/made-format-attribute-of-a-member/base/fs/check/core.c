// SPDX-License-Identifier: GPL-2.0
#include <linux/check_ops.h>

int check_run(struct check_ctx *ctx)
{
	ctx->ops->report(ctx, 1, "%llu errors\n", ctx->errors);
	return ctx->ops->start(ctx);
}
