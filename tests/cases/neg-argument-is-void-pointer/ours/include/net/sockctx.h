/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _NET_SOCKCTX_H
#define _NET_SOCKCTX_H

#include <linux/types.h>

struct sk {
	u32 hash;
	void *user_data;
};

struct sock_ctx {
	struct sk *sk;
	u32 hash;
};

u32 sockctx_hash(struct sock_ctx *ctx, u32 seed);
void *sockctx_private(struct sk *sk);

#define SCTX_FLAG_ENABLED BIT(0)
#define SCTX_FLAG_DIRTY BIT(1)
#define SCTX_FLAG_WRAPPED BIT(2)

/* A window of the device, in bytes. */
struct sctx_window {
	u32 start;
	u32 len;
	unsigned long flags;
};

static inline bool sctx_window_empty(const struct sctx_window *w)
{
	return !w->len;
}

#ifdef CONFIG_SCTX_STATS
void sctx_stat_add(unsigned int idx, long delta);
#else
static inline void sctx_stat_add(unsigned int idx, long delta)
{
}
#endif

#endif
