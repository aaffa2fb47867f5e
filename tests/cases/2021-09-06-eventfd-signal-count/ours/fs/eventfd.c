// SPDX-License-Identifier: GPL-2.0-only
#include <linux/eventfd.h>

__u64 eventfd_ctx_add(struct eventfd_ctx *ctx, __u64 n);

__u64 eventfd_signal(struct eventfd_ctx *ctx, __u64 n)
{
	if (current->in_eventfd_signal)
		return 0;
	current->in_eventfd_signal = 1;
	n = eventfd_ctx_add(ctx, n);
	current->in_eventfd_signal = 0;
	return n;
}
EXPORT_SYMBOL_GPL(eventfd_signal);
