// SPDX-License-Identifier: GPL-2.0-only
#include <linux/device.h>

static struct class *accel_class;

static char *accel_node(struct device *dev, umode_t *mode)
{
	*mode |= 0600;
	return NULL;
}

int accel_init(struct class *cls)
{
	if (accel_class)
		return -EINVAL;
	accel_class = cls;
	accel_class->devnode = accel_node;
	return 0;
}
