// SPDX-License-Identifier: GPL-2.0-only
#include <linux/device.h>

static char *accel_devnode(struct device *dev, umode_t *mode)
{
	if (mode)
		*mode = 0666;
	return (char *)dev->init_name;
}

static struct class accel_class = {
	.name = "accel",
	.devnode = accel_devnode,
};

struct class *accel_get_class(void)
{
	return &accel_class;
}
