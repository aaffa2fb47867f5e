// SPDX-License-Identifier: GPL-2.0-only
#include <linux/device.h>

u32 gadget_reg(struct device *dev)
{
	u32 *regs = dev_get_drvdata(dev);

	return regs[0];
}
