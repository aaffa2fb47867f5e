// SPDX-License-Identifier: GPL-2.0
#include <linux/reset.h>

int acme_usb_reset(struct device *dev)
{
	struct reset_control *rstc = __reset_control_get(dev, "usb");

	return rstc ? reset_control_release_line(rstc) : -1;
}
