/* SPDX-License-Identifier: GPL-2.0 */
#ifndef REDSTART_H
#define REDSTART_H
#include <linux/platform_device.h>
struct redstart {
	struct device *dev;
	int irq;
	int trim;
};
#endif
