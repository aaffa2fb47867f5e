#ifndef _LINUX_EVENTFD_H
#define _LINUX_EVENTFD_H

#include <linux/types.h>

struct eventfd_ctx;

#ifndef CONFIG_NO_EVENTFD

void eventfd_ctx_put(struct eventfd_ctx *ctx);
__u64 eventfd_signal(struct eventfd_ctx *ctx, __u64 n);
__u64 eventfd_signal_mask(struct eventfd_ctx *ctx, __u64 n, u32 mask);

#else /* CONFIG_NO_EVENTFD */

static inline __u64 eventfd_signal(struct eventfd_ctx *ctx, __u64 n)
{
	return 0;
}

#endif
#endif /* _LINUX_EVENTFD_H */
