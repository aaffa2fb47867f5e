// SPDX-License-Identifier: GPL-2.0-only
#include <linux/eventfd.h>

struct hawk;
struct hawk_ops {
	int (*eventfd_signal)(struct hawk *hawk, __u64 n);
};

struct hawk {
	struct eventfd_ctx *trigger;
	const struct hawk_ops *ops;
	int open;
};

int hawk_irq(struct hawk *hawk);
int hawk_irq(struct hawk *hawk)
{
	if (hawk->ops->eventfd_signal(hawk, 1))
		return -EIO;
	return hawk->open;
}
