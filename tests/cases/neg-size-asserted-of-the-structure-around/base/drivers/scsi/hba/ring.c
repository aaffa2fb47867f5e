// SPDX-License-Identifier: GPL-2.0
#include <linux/hba.h>

int hba_queue(struct hba_ctx *ctx)
{
	ctx->cmd.op = 1;
	return ctx->fn(ctx);
}
