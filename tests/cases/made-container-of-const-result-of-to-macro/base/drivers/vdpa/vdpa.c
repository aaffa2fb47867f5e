// SPDX-License-Identifier: GPL-2.0-only
#include <linux/vdpa.h>

int vdpa_dev_match(void *dev, const struct device_driver *drv);
int vdpa_dev_match(void *dev, const struct device_driver *drv)
{
	const struct vdpa_driver *d = to_vdpa_driver(drv);

	return d->probe != NULL;
}
