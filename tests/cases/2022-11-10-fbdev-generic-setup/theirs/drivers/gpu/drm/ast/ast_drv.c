// SPDX-License-Identifier: GPL-2.0-only
#include <linux/types.h>
#include <drm/drm_fbdev_generic.h>

int ast_pci_probe(struct drm_device *dev)
{
	drm_fbdev_generic_setup(dev, 32);
	return 0;
}
