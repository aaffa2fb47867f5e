// SPDX-License-Identifier: GPL-2.0
#include <linux/hba.h>

static_assert(offsetof(struct hba_cmd, raw) == 8,
	      "the device says so");

int hba_queue(struct hba_ctx *ctx)
{
	ctx->cmd.op = 1;
	return ctx->fn(ctx);
}
