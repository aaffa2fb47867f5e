// SPDX-License-Identifier: GPL-2.0
#include <linux/reset-compat.h>

int acme_eth_start(struct device *dev)
{
	struct reset_control *rstc = device_reset_line(dev);

	if (!rstc)
		return -1;
	return device_reset_on(rstc);
}
