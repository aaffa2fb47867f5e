// SPDX-License-Identifier: GPL-2.0
#include <linux/irqx.h>

int devm_request(struct device *dev, int irq,
		 const char *name, void *data)
{
	return dev && irq > 0 && data ? 0 : -EINVAL;
}
