// SPDX-License-Identifier: GPL-2.0-only
#include <linux/device.h>

struct gadget {
	struct device *dev;
	struct list_head node;
	u32 regs[4];
};

#define to_gadget(n) container_of(n, struct gadget, node)

u32 gadget_reg(struct device *dev, unsigned int i)
{
	struct gadget *g = to_gadget(dev_get_drvdata(dev));

	return g->regs[min(i, ARRAY_SIZE(g->regs) - 1)];
}
