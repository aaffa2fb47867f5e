// SPDX-License-Identifier: GPL-2.0
#include <linux/check_ops.h>

struct scrub_ops {
	void (*report)(void *ctx, int level, const char *fmt, ...);
};

int scrub(struct check_ctx *ctx, const struct scrub_ops *ops, u64 block)
{
	ctx->ops->report(ctx, 2, "block %llu is bad\n", block);
	ops->report(ctx, 2, "block %d is bad\n", block);

	return 0;
}
