// SPDX-License-Identifier: GPL-2.0-only
#include <linux/eventfd.h>
#include <linux/export.h>

struct eventfd_ctx {
	__u64 count;
	unsigned int flags;
	int id;
};

void eventfd_signal_mask(struct eventfd_ctx *ctx, u32 mask)
{
	ctx->flags |= mask;
	ctx->count++;
}
EXPORT_SYMBOL_GPL(eventfd_signal_mask);

void eventfd_ctx_put(struct eventfd_ctx *ctx)
{
	ctx->id = -1;
}
EXPORT_SYMBOL_GPL(eventfd_ctx_put);
