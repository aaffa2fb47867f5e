/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_VDPA_H
#define _LINUX_VDPA_H
#include <linux/device/driver.h>

struct vdpa_driver {
	struct device_driver driver;
	int (*probe)(void *vdev);
	int probes;
};

#define to_vdpa_driver(_driver) container_of(_driver, struct vdpa_driver, driver)
#endif
