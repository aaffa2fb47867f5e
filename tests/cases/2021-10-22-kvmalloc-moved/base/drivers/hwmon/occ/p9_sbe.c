// SPDX-License-Identifier: GPL-2.0-only
#include <linux/types.h>

struct p9_sbe_occ {
	bool sbe_error;
	u32 id;
};

u32 p9_sbe_occ_id(const struct p9_sbe_occ *ctx)
{
	return ctx->sbe_error ? 0 : ctx->id;
}
