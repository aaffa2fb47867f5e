#ifndef _LINUX_EVENTFD_H
#define _LINUX_EVENTFD_H

#include <linux/types.h>

struct eventfd_ctx;

#ifndef CONFIG_NO_EVENTFD

void eventfd_ctx_put(struct eventfd_ctx *ctx);
void eventfd_signal_mask(struct eventfd_ctx *ctx, u32 mask);

#else /* CONFIG_NO_EVENTFD */

static inline void eventfd_signal_mask(struct eventfd_ctx *ctx, u32 mask)
{
}

#endif

static inline void eventfd_signal(struct eventfd_ctx *ctx)
{
	eventfd_signal_mask(ctx, 0);
}

#endif /* _LINUX_EVENTFD_H */
