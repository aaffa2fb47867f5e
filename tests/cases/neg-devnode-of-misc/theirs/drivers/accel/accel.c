// SPDX-License-Identifier: GPL-2.0-only
#include <linux/device.h>

struct accel_ops {
	char *(*devnode)(struct device *dev, umode_t *mode);
	struct class *class;
};

static char *accel_node(struct device *dev, umode_t *mode)
{
	*mode |= 0600;
	return NULL;
}

int accel_init(struct accel_ops *ops, struct class *cls)
{
	ops->class = cls;
	ops->devnode = accel_node;
	return ops->class->devnode ? 0 : -ENODEV;
}
