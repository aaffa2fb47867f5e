/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef ACCEL_H
#define ACCEL_H
#include <linux/device.h>

static inline struct class *accel_class_get(const char *name)
{
	return class_create(THIS_MODULE, name);
}

#endif
