// SPDX-License-Identifier: GPL-2.0-only
#include <linux/eventfd.h>
#include <linux/export.h>

struct eventfd_ctx {
	__u64 count;
	unsigned int flags;
	int id;
};

__u64 eventfd_signal_mask(struct eventfd_ctx *ctx, __u64 n, u32 mask)
{
	ctx->flags |= mask;
	ctx->count += n;
	return n;
}

/**
 * eventfd_signal - Adds @n to the eventfd counter.
 * @ctx: the context
 * @n: value of the counter to be added
 */
__u64 eventfd_signal(struct eventfd_ctx *ctx, __u64 n)
{
	return eventfd_signal_mask(ctx, n, 0);
}
EXPORT_SYMBOL_GPL(eventfd_signal);

void eventfd_ctx_put(struct eventfd_ctx *ctx)
{
	ctx->id = -1;
}
EXPORT_SYMBOL_GPL(eventfd_ctx_put);
