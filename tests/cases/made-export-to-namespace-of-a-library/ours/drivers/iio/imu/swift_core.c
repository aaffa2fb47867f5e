// SPDX-License-Identifier: GPL-2.0
#include <linux/export.h>
#include <linux/module.h>
#include "swift.h"

int regmap_swift_probe(void *dev, int irq)
{
	return dev ? irq : -1;
}
EXPORT_SYMBOL_NS_GPL(regmap_swift_probe, "IIO_SWIFT");

MODULE_DESCRIPTION("Swift IMU core");
MODULE_LICENSE("GPL");
