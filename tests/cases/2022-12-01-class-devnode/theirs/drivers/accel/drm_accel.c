// SPDX-License-Identifier: GPL-2.0
/* Compute accelerators, on a major of their own */
#include <linux/kernel.h>
#include <linux/device.h>
#include <linux/err.h>

#define ACCEL_MAJOR	261
#define ACCEL_MAX_MINORS 256

static struct class *accel_class;

struct accel_ops {
	char *(*devnode)(struct device *dev, umode_t *mode);
};

int register_chrdev_region(unsigned int major, unsigned int count);

static char *accel_devnode(struct device *dev, umode_t *mode)
{
	if (mode)
		*mode = 0660;
	return kasprintf(0, "accel/%s", dev_name(dev));
}

static int accel_sysfs_init(void)
{
	accel_class = class_create("accel");
	if (IS_ERR(accel_class))
		return PTR_ERR(accel_class);

	accel_class->devnode = accel_devnode;
	return 0;
}

int accel_core_init(void)
{
	int ret;

	ret = accel_sysfs_init();
	if (ret < 0) {
		printk("accel: no class: %d\n", ret);
		return ret;
	}
	ret = register_chrdev_region(ACCEL_MAJOR, ACCEL_MAX_MINORS);
	if (ret < 0)
		class_destroy(accel_class);
	return ret;
}
