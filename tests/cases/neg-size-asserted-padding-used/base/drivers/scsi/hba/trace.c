// SPDX-License-Identifier: GPL-2.0
#include <linux/hba.h>

void hba_trace(struct hba_ctx *ctx, u32 tag)
{
	ctx->cmd.tag = tag;
	ctx->flags |= 1;
}
