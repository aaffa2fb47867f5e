/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef _LINUX_PROPERTY_H_
#define _LINUX_PROPERTY_H_

#include <linux/types.h>

struct device;

int device_property_read_u32(struct device *dev, const char *propname,
			     u32 *val);
bool device_property_present(struct device *dev, const char *propname);

#endif
