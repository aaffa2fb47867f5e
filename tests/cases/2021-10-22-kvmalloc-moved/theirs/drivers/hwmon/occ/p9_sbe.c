// SPDX-License-Identifier: GPL-2.0-only
#include <linux/types.h>
#include <linux/mm.h>

struct p9_sbe_occ {
	bool sbe_error;
	u32 id;
	void *ffdc;
	size_t ffdc_len;
};

u32 p9_sbe_occ_id(const struct p9_sbe_occ *ctx)
{
	return ctx->sbe_error ? 0 : ctx->id;
}

bool p9_sbe_occ_save_ffdc(struct p9_sbe_occ *ctx, const void *resp, size_t len)
{
	if (!ctx->ffdc || len > ctx->ffdc_len) {
		kvfree(ctx->ffdc);
		ctx->ffdc_len = len;
		ctx->ffdc = kvmalloc(len, GFP_KERNEL);
	}
	return ctx->ffdc && resp;
}
