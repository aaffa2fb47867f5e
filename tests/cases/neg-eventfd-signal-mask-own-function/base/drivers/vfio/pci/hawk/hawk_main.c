// SPDX-License-Identifier: GPL-2.0-only
#include <linux/eventfd.h>

struct hawk {
	struct eventfd_ctx *trigger;
	int open;
};

int hawk_irq(struct hawk *hawk);
int hawk_irq(struct hawk *hawk)
{
	return hawk->open;
}
