// SPDX-License-Identifier: GPL-2.0
#include <linux/reset.h>

int acme_usb_reset(struct device *dev)
{
	struct reset_control *rstc = __reset_control_get(dev, "usb", 1);

	return rstc ? reset_control_deassert(rstc) : -1;
}
