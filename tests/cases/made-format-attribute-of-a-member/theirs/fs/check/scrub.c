// SPDX-License-Identifier: GPL-2.0
#include <linux/check_ops.h>

int scrub(struct check_ctx *ctx, u64 block)
{
	if (!block)
		return -EINVAL;
	ctx->ops->report(ctx, 2, "block %d is bad\n", block);

	return 0;
}
