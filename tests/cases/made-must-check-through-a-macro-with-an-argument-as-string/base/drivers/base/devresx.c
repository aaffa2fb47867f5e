// SPDX-License-Identifier: GPL-2.0
#include <linux/device/devres.h>
int __devm_add_action(struct device *dev, void (*action)(void *), void *data, const char *name)
{
	return dev ? 0 : -ENOMEM;
}
