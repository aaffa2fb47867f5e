// SPDX-License-Identifier: GPL-2.0-only
#include <linux/eventfd.h>

int eventfd_wake_count;

__u64 eventfd_ctx_add(struct eventfd_ctx *ctx, __u64 n);

__u64 eventfd_signal(struct eventfd_ctx *ctx, __u64 n)
{
	if (eventfd_wake_count)
		return 0;
	eventfd_wake_count++;
	n = eventfd_ctx_add(ctx, n);
	eventfd_wake_count--;
	return n;
}
EXPORT_SYMBOL_GPL(eventfd_signal);
